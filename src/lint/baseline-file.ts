import { z } from "zod";
import { type JsonNode, readJson } from "../bundle/json-document.ts";
import type { Range } from "../text/range.ts";
import { decode } from "../text/source.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { type AcceptedFindings, BASELINE_PATH, type Baseline } from "./baseline.ts";

const BaselineFile = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({
      rule: z.string().min(1),
      path: z.string().min(1),
      fingerprint: z.string().min(1),
      count: z.int().min(1),
      message: z.string().default(""),
    }),
  ),
});

/**
 * Reads a baseline.
 * @throws WinnowError CONFIG_INVALID naming the first thing that is wrong.
 */
export function readBaseline(text: string): Baseline {
  const { root, plain, problems } = readJson(text);
  if (root === null) throw invalid(problems[0]?.message ?? "not valid JSON");
  const parsed = BaselineFile.safeParse(plain);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    throw invalid(`${path.length === 0 ? "" : `\`${path.join(".")}\`: `}${message}`);
  }
  const ranges = entryRanges(root);
  const entries = parsed.data.findings.map((entry, index) => ({ ...entry, range: ranges[index]! }));
  return { path: BASELINE_PATH, text, entries };
}

/**
 * Reads the bytes of a baseline.
 * @throws WinnowError CONFIG_INVALID.
 */
export function decodedBaseline(bytes: Uint8Array): Baseline {
  const decoded = decode(bytes);
  if (decoded.kind === "text") return readBaseline(decoded.text);
  throw invalid("not a text file");
}

/** A baseline as it is written: the same findings give the same bytes. */
export function baselineText(findings: readonly AcceptedFindings[]): string {
  const entries = findings.map(({ rule, path, fingerprint, count, message }) => ({
    rule,
    path,
    fingerprint,
    count,
    message: visible(message),
  }));
  return `${JSON.stringify({ version: 1, findings: entries }, null, 2)}\n`;
}

function entryRanges(root: JsonNode): Range[] {
  const findings =
    root.kind === "object" ? root.entries.findLast(({ key }) => key === "findings") : null;
  return findings?.value.kind === "array" ? findings.value.items.map(({ range }) => range) : [];
}

function invalid(message: string): WinnowError {
  return new WinnowError(
    "CONFIG_INVALID",
    `${BASELINE_PATH}: ${visible(message)}`,
    "correct it; or remove it, and winnow lint --baseline write makes a new one",
  );
}
