import { byPath, type Group } from "./groups.ts";
import type { PlacedFinding, Report } from "./report.ts";
import { element, textElement, xmlDocument } from "./xml.ts";

/** Each finding as a failed test, each file as a suite, for servers that collect the results of tests. */
export function junit(report: Report): string {
  const { findings } = report;
  const suites = findings.length === 0 ? [passed()] : byPath(findings).map(suite);
  const tests = Math.max(findings.length, 1);
  const counts = { tests, failures: findings.length, errors: 0 };
  return xmlDocument(element("testsuites", { name: "winnow", ...counts }, suites));
}

/** Some servers take a report without any test for a run that broke down. */
function passed(): string {
  const test = element("testcase", { name: "no findings", classname: "winnow" });
  return element("testsuite", { name: "winnow", tests: 1, failures: 0, errors: 0 }, [test]);
}

function suite({ key, findings }: Group<PlacedFinding>): string {
  const name = key === "" ? "winnow" : key;
  const counts = { tests: findings.length, failures: findings.length, errors: 0 };
  return element(
    "testsuite",
    { name, ...counts },
    findings.map((finding) => testcase(name, finding)),
  );
}

function testcase(
  classname: string,
  { rule, severity, message, why, help, positions }: PlacedFinding,
) {
  const { line, column } = positions.start;
  const told = [`${classname}:${line}:${column}`, message, why, help].join("\n");
  const failure = textElement("failure", { message, type: severity }, told);
  return element("testcase", { name: rule, classname }, [failure]);
}
