import type { Location, Log, Notification, Result, Run } from "sarif";
import { visible, visibleLines } from "../text/visible.ts";
import { fileUri } from "./file-uri.ts";
import { jsonText } from "./json-text.ts";
import type { PlacedFinding, PlacedRelated, Report, Unchecked } from "./report.ts";
import { describeRules, LEVELS } from "./sarif-rules.ts";

const SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const ROOT = "%SRCROOT%";

/** SARIF 2.1.0, for code scanning. */
export function sarif(report: Report): string {
  const log: Log = { $schema: SCHEMA, version: "2.1.0", runs: [run(report)] };
  return `${jsonText(log, 2)}\n`;
}

function run({ tool, rules, findings, unchecked }: Report): Run {
  const described = describeRules(rules, findings);
  const indexes = new Map(described.map(({ id }, index) => [id, index]));
  const failed = findings.some(({ rule }) => rule === "internal");
  return {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        semanticVersion: tool.version,
        ...(tool.homepage === null ? {} : { informationUri: tool.homepage }),
        rules: described,
      },
    },
    invocations: [
      {
        executionSuccessful: !failed,
        toolExecutionNotifications: unchecked.map(notification),
      },
    ],
    originalUriBaseIds: { [ROOT]: { description: { text: "Where the paths begin." } } },
    columnKind: "utf16CodeUnits",
    results: findings.map((finding) => result(finding, indexes.get(finding.rule)!)),
  };
}

function result(finding: PlacedFinding, ruleIndex: number): Result {
  const { rule, severity, message, help, path, related, fingerprint, confidence } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: messageText(`${sentence(message)} ${help}`) },
    locations: path === "" ? [] : [location(finding)],
    relatedLocations: related.map((place, id) => ({
      id,
      ...location(place),
      message: { text: messageText(place.role) },
    })),
    partialFingerprints: { "winnow/v1": fingerprint },
    rank: Math.round(confidence * 1000) / 10,
  };
}

function location({ path, positions, quote }: PlacedFinding | PlacedRelated): Location {
  const { start, end } = positions;
  return {
    physicalLocation: {
      artifactLocation: artifact(path),
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
        charOffset: start.offset,
        charLength: end.offset - start.offset,
        snippet: { text: visibleLines(quote) },
      },
    },
  };
}

function artifact(path: string): { uri: string; uriBaseId?: string } {
  const uri = fileUri(path);
  return uri.startsWith("file:") ? { uri } : { uri, uriBaseId: ROOT };
}

function notification({ path, reason }: Unchecked): Notification {
  return {
    level: "warning",
    message: { text: messageText(`${path} could not be checked: ${reason}`) },
    locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
  };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** In a message `{0}` stands for an argument and `[text](1)` for a link; neither is meant here. */
function messageText(text: string): string {
  return visible(text)
    .replace(/\{(\d+)\}/g, "{{$1}}")
    .replaceAll("](", "\\](");
}
