import { counted } from "../../text/counted.ts";
import type { BundleFile } from "../bundle.ts";
import type { BundleProblem, CheckedBundle } from "./bundle-problem.ts";

/** What came out of a run. Its configuration, its code and what it was given are often and rightly the same. */
const PRODUCED = /^artifact\/(?:results|logs)\//;
const GIVEN =
  /(?:^|\/)(?:config|settings|parameters|params|args|environment|requirements|schema|vocab)[^/]*$/i;
/** Files shorter than this are the same by chance. */
const FEWEST_BYTES = 64;
/** A paragraph shorter than this may be the same in two honest reports. */
const PARAGRAPH = 120;
const FEWEST_PARAGRAPHS = 3;

/** Files that are the same byte for byte, in one bundle or in two, and a report written mostly in another's words. */
export function* copiedArtifacts(
  checked: CheckedBundle,
  others: readonly CheckedBundle[],
): Iterable<BundleProblem> {
  yield* copiesWithin(checked);
  for (const other of others) {
    if (isLater(checked, other) && checked.bundle.digest !== other.bundle.digest) {
      yield* copiesOf(checked, other);
      yield* copiedReport(checked, other);
    }
  }
}

function* copiesWithin({ folder }: CheckedBundle): Iterable<BundleProblem> {
  const first = new Map<string, BundleFile>();
  for (const file of produced(folder.files)) {
    const twin = first.get(file.sha256);
    if (twin === undefined) first.set(file.sha256, file);
    else
      yield sameBytes(
        file,
        twin.path,
        twin.path,
        "Say which of the two is real, and run the other again",
      );
  }
}

function* copiesOf(checked: CheckedBundle, other: CheckedBundle): Iterable<BundleProblem> {
  const theirs = new Map(
    [...produced(other.folder.files), ...reports(other)].map((file) => [file.sha256, file.path]),
  );
  for (const file of [...produced(checked.folder.files), ...reports(checked)]) {
    const path = theirs.get(file.sha256);
    if (path === undefined) continue;
    const told = `${path} of ${other.bundle.id}`;
    yield sameBytes(
      file,
      told,
      path,
      "Count the two runs as one, or give what this run produced itself",
    );
  }
}

function sameBytes(file: BundleFile, told: string, twin: string, help: string): BundleProblem {
  return {
    severity: "warning",
    file: file.path,
    at: { kind: "text", range: { start: 0, end: 0 } },
    message: `is ${told} byte for byte (${file.size} bytes)`,
    help: `${help}: a copy confirms nothing.`,
    confidence: 0.95,
    data: { copyOf: twin, bytes: file.size, sha256: file.sha256 },
  };
}

function produced(files: readonly BundleFile[]): readonly BundleFile[] {
  return files.filter(
    ({ path, size }) => size >= FEWEST_BYTES && PRODUCED.test(path) && !GIVEN.test(path),
  );
}

function reports({ folder, bundle }: CheckedBundle): readonly BundleFile[] {
  return folder.files.filter(({ path }) => path === bundle.report?.path);
}

/** Of two bundles the later one is the copy. */
function isLater({ bundle: a }: CheckedBundle, { bundle: b }: CheckedBundle): boolean {
  const order = (one: typeof a) => `${one.finished ?? ""} ${one.id}`;
  return order(a) > order(b);
}

function* copiedReport(checked: CheckedBundle, other: CheckedBundle): Iterable<BundleProblem> {
  const { report } = checked.bundle;
  const theirs = other.bundle.report;
  if (report === null || theirs === null || report.text === theirs.text) return;
  const known = new Set(paragraphsOf(theirs.text).map(({ text }) => text));
  const own = paragraphsOf(report.text);
  const copied = own.filter(({ text }) => known.has(text));
  const first = copied[0];
  if (first === undefined || copied.length < FEWEST_PARAGRAPHS || 2 * copied.length < own.length)
    return;
  yield {
    severity: "warning",
    file: report.path,
    at: { kind: "text", range: first.range },
    message: `${copied.length} of its ${counted(own.length, "longer paragraph")} stand word for word in the report of ${other.bundle.id}`,
    help: "Report what this run did and found in words of its own, and say what was taken over.",
    confidence: 0.9,
    data: { copyOf: other.bundle.id, copied: copied.length, paragraphs: own.length },
  };
}

function paragraphsOf(text: string) {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)]
    .map((match) => ({
      text: match[0].replace(/\s+/g, " ").trim(),
      range: { start: match.index, end: match.index + match[0].length },
    }))
    .filter((paragraph) => paragraph.text.length >= PARAGRAPH);
}
