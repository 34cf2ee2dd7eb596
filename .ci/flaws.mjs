// Tells whether a finding reports a labelled flaw: in its bundle, by a rule that is made for its kind, at its place, and
// with a number or name, or two words, of what the label says is wrong.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getLocation } from "jsonc-parser";

/** The rules that may report each kind of flaw. */
const FAMILIES = {
  "attempts beyond reported seeds": ["omitted-rows", "thin-evidence", "layers-diverge", "overclaim"],
  "report table drops a row": ["omitted-rows", "layers-diverge"],
  "report number against results": ["layers-diverge", "number-mismatch", "range-mismatch", "formula-mismatch", "degenerate-evidence", "clipped-metric"],
  "unused reference": ["unused-reference"],
  "unknown reference": ["unknown-reference"],
  "missing logs": ["missing-evidence", "contract-gap"],
  "missing evidence": ["missing-evidence"],
  "degenerate arms": ["degenerate-evidence", "copied-artifact"],
  "contract clause unmet": ["contract-gap", "thin-evidence", "omitted-rows"],
  "impossible value": ["layers-diverge", "formula-mismatch", "number-mismatch", "degenerate-evidence"],
  NaN: ["invalid-data", "degenerate-evidence", "formula-mismatch"],
  "clipped values": ["clipped-metric", "formula-mismatch", "layers-diverge"],
  "claim against results": ["number-mismatch", "range-mismatch", "superlative-mismatch", "layers-diverge"],
  "one seed": ["thin-evidence"],
  "empty bundle": ["empty-bundle"],
  "text twice": ["self-duplicate", "copied-artifact"],
  "universal over a tiny set-up": ["overclaim", "thin-evidence"],
};

const COMMON = new Set("about after again all and are been but counts each every first for from given gives has have its mean more name named none not one only other over own report results same that the their them there these they this those two values was were which with".split(" "));

/** Whether a finding reports a flaw. At the very value that a label points to its words do not matter. */
export function reports(finding, flaw) {
  if (finding.bundle !== flaw.bundle || !FAMILIES[flaw.kind].includes(finding.rule)) return false;
  const places = placesOf(flaw).flatMap((place) => [finding, ...finding.related].map((each) => nearness(each, place, finding)));
  return places.includes("exact") || (places.includes("near") && saysSo(finding, flaw));
}

/** The places that a label names: a path, with a JSON pointer or the heading of a section where it has one. */
function placesOf({ where }) {
  const places = [];
  for (const [, path, pointer, heading] of where.matchAll(/([\w.-]+(?:\/[\w.-]+)+|manifest\.json)|(?<=[\s,])(\/[\w./-]+)|'([^']+)'/g)) {
    if (path !== undefined) places.push({ path, pointers: [], heading: null });
    else if (pointer !== undefined) places.at(-1).pointers.push(pointer);
    else places.push({ ...places.pop(), heading });
  }
  return places;
}

/** How near a place of a finding is to a labelled one: `exact` at a value that a pointer leads to; null for elsewhere. */
function nearness(found, { path, pointers, heading }, { folder }) {
  // What a contract asks for is missed by the bundle as a whole.
  if (path.startsWith("contracts/")) return "near";
  if (found.path !== path && !found.path.startsWith(`${path}/`)) return null;
  if (heading === null && pointers.length === 0) return "near";
  const text = textAt(folder, found.path);
  if (text === null) return null;
  const offset = found.range?.start.offset ?? 0;
  if (heading !== null) return sectionsAt(text, offset).includes(heading) ? "near" : null;
  const at = `/${getLocation(text, offset).path.join("/")}`;
  if (pointers.some((pointer) => at === pointer || at.startsWith(`${pointer}/`))) return "exact";
  return pointers.some((pointer) => pointer.startsWith(at)) ? "near" : null;
}

/** The headings that stand over an offset, from the nearest up. */
function sectionsAt(text, offset) {
  const headings = [...text.matchAll(/^(#+) (.+)$/gm)].filter(({ index }) => index <= offset);
  const above = [];
  let depth = 7;
  for (const [, marks, title] of headings.reverse()) {
    if (marks.length >= depth) continue;
    depth = marks.length;
    above.push(title.trim());
  }
  return above;
}

function saysSo(finding, { why, where }) {
  const said = tokensOf(`${finding.message} ${finding.quote} ${JSON.stringify(finding.data)} ${finding.related.map(({ quote }) => quote).join(" ")}`);
  const asked = tokensOf(`${why} ${where.replace(/^\S+/, "")}`);
  const met = [...asked].filter((token) => said.has(token));
  return met.some(isName) || met.length >= 2;
}

/** Numbers, names and the longer words of a text; of a word its first letters, so that its forms are one. */
function tokensOf(text) {
  const plain = text.toLowerCase().replace(/(?<=\d),(?=\d{3})/g, "").replaceAll("\u2212", "-");
  const tokens = (plain.match(/[\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*/gu) ?? []).map((token) => token.replace(/\.md$/, ""));
  return new Set(tokens.filter(isTelling).map((token) => (isName(token) ? token : token.slice(0, 6))));
}

function isTelling(token) {
  return /\d/.test(token) ? /\d\d|\d\.\d/.test(token) : token.length > 3 && !COMMON.has(token);
}

function isName(token) {
  return /[\d._-]/.test(token);
}

/** The claim a finding is about, as a pointer; null where it is about none. */
export function claimOf(finding) {
  if (finding.path !== "manifest.json" || finding.range === null) return null;
  const text = textAt(finding.folder, "manifest.json");
  const [list, index] = getLocation(text, finding.range.start.offset).path;
  return list === "claims" && index !== undefined ? `/claims/${index}` : null;
}

function textAt(folder, path) {
  try {
    return readFileSync(join(folder, path), "utf8");
  } catch {
    return null;
  }
}
