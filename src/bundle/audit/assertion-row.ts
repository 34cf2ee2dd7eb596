import type { Quantity } from "../../claim/claim.ts";
import { readQuantities } from "../../claim/quantity/read-quantities.ts";
import type { AuditedAssertion } from "./claim-audit.ts";

/** One assertion as a row of the table that every reader of a claim is shown. Texts are as the bundle has them. */
export interface AssertionRow {
  readonly verdict: AuditedAssertion["verdict"];
  readonly mark: "✓" | "✗";
  /** The claim's own words, on one line. */
  readonly says: string;
  /** What the results give, in a word or a number: `0.4708`, `bear it out`, `nothing found`. */
  readonly gives: string;
  /** How that came about: `mean of pgr over 8 rows`; "" where nothing was found. */
  readonly how: string;
  /** The files it stands in: `artifact/results/cells.json`; "" where the row before has the same, or nothing was found. */
  readonly where: string;
  /** What came near, or what would be right. */
  readonly remarks: readonly string[];
  /** What an agent wrote, or the reading found, to reach the value; for whoever asks. */
  readonly expressions: readonly string[];
}

const MOST_REMARKS = 3;
const MOST_FILES = 2;
/** For what is told beside words, in which no number sets a precision. */
const PLAIN: Precision = { decimals: 2, significant: 3 };

/** The assertions of a claim in words a researcher reads, their numbers one digit more precise than the claim's. */
export function assertionRows(assertions: readonly AuditedAssertion[]): AssertionRow[] {
  let before = "";
  return assertions.map(rowOf).map((row) => {
    const where = row.where === before ? "" : row.where;
    before = row.where === "" ? before : row.where;
    return { ...row, where };
  });
}

function rowOf(assertion: AuditedAssertion): AssertionRow {
  const { verdict, says, evidence } = assertion;
  const precision = precisionOf(says);
  return {
    verdict,
    mark: verdict === "supported" ? "✓" : "✗",
    says: oneLine(says),
    gives: givenBy(assertion, precision),
    how: howOf(assertion, precision),
    where: whereOf(assertion),
    remarks: remarksOf(assertion, precision),
    expressions: [...new Set(evidence.flatMap(({ expression }) => expression ?? []))],
  };
}

/** A row as one line: `✓ says 0.47 · results 0.471, mean of pgr over 8 rows, in artifact/results/cells.json`. */
export function rowLine({ mark, says, verdict, gives, how, where, remarks }: AssertionRow): string {
  const piece = /\d/.test(says) ? says : `"${says}"`;
  const found = verdict === "unbound" ? gives : `results ${gives}`;
  const told = [found, how, where === "" ? "" : `in ${where}`].filter((part) => part !== "");
  const more = remarks.length === 0 ? "" : `: ${remarks.join("; ")}`;
  return `${mark} says ${piece} · ${told.join(", ")}${more}`;
}

function givenBy({ verdict, value, says }: AuditedAssertion, precision: Precision): string {
  if (verdict === "unbound") return "nothing found";
  if (value === null || typeof value === "boolean") {
    return verdict === "supported" ? "bear it out" : "tell otherwise";
  }
  const number = typeof value === "number" ? value : Number(value.trim() === "" ? "x" : value);
  if (!Number.isFinite(number)) return oneLine(withoutNoise(String(value), precision));
  // Rounded to what the claim says, a value would not be seen to differ from it.
  return verdict === "refuted"
    ? differing(number, says, precision)
    : writtenNumber(number, precision);
}

function differing(number: number, says: string, precision: Precision): string {
  const near = readQuantities(says).flatMap(numbersOf);
  for (let more = 0; more <= 9; more += 1) {
    const { decimals, significant } = precision;
    const text = writtenNumber(number, {
      decimals: decimals + more,
      significant: significant + more,
    });
    if (!near.includes(Number(text)) || Number(text) === number) return text;
  }
  return String(number);
}

function howOf({ verdict, derivation, evidence }: AuditedAssertion, precision: Precision): string {
  if (verdict === "unbound") return "";
  return oneLine(withoutNoise(derivation === "" ? lastKey(evidence) : derivation, precision));
}

function whereOf({ verdict, evidence }: AuditedAssertion): string {
  if (verdict === "unbound") return "";
  const files = [...new Set(evidence.map(({ path }) => path))];
  const rest = files.length - MOST_FILES;
  return oneLine(files.slice(0, MOST_FILES).join(" and ") + (rest > 0 ? ` and ${rest} more` : ""));
}

/** What the value is called in its file. */
function lastKey(evidence: AuditedAssertion["evidence"]): string {
  const [only, ...more] = evidence;
  if (only === undefined || more.length > 0) return "";
  return only.pointer
    .slice(only.pointer.lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
}

function remarksOf({ found, correction }: AuditedAssertion, precision: Precision): string[] {
  const near = found.slice(0, MOST_REMARKS).map((each) => oneLine(withoutNoise(each, precision)));
  const rest = found.length - near.length;
  return [
    ...near,
    ...(rest > 0 ? [`and ${rest} more`] : []),
    ...(correction === null ? [] : [`right would be ${oneLine(correction)}`]),
  ];
}

/** How exactly a number is written. */
interface Precision {
  readonly decimals: number;
  readonly significant: number;
}

function precisionOf(says: string): Precision {
  const [quantity] = readQuantities(says);
  if (quantity === undefined) return PLAIN;
  const largest = Math.max(...numbersOf(quantity).map(Math.abs));
  const decimals = Math.max(quantity.decimals, 0);
  return { decimals, significant: decimals + magnitude(largest) };
}

function numbersOf({ value }: Quantity): number[] {
  return Object.values(value).filter((part) => typeof part === "number");
}

/** How many digits stand before the point; 0 and less for 0.05 and smaller. */
function magnitude(number: number): number {
  return number === 0 ? 1 : Math.floor(Math.log10(Math.abs(number))) + 1;
}

/**
 * A number one place more precise than the claim, and never less so in significant digits, as a share of one may stand
 * beside per cents.
 */
function writtenNumber(number: number, { decimals, significant }: Precision): string {
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number);
  if (Math.abs(number) < 1e-4 || Math.abs(number) >= 1e15) {
    return String(Number(number.toPrecision(Math.max(significant + 1, 2))));
  }
  const places = Math.max(decimals + 1, significant + 1 - magnitude(number));
  const fixed = number.toFixed(Math.min(places, 12));
  let end = fixed.length;
  while (end > fixed.indexOf(".") + 1 + decimals && fixed[end - 1] === "0") end -= 1;
  return fixed.slice(0, fixed[end - 1] === "." ? end - 1 : end);
}

const NUMBER = /(?<![\w.])\d+\.\d+(?:[eE][+-]?\d+)?(?!\.?\w)/g;

/** A text with its numbers written no longer than the claim's precision asks for: no 0.30000000000000004. */
function withoutNoise(text: string, precision: Precision): string {
  return text.replace(NUMBER, (found) => {
    const written = String(Number(writtenNumber(Number(found), precision)));
    return written.length < found.length ? written : found;
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
