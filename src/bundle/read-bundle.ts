import { createHash } from "node:crypto";
import { decode } from "../text/source.ts";
import { words } from "../text/tokens.ts";
import { visible } from "../text/visible.ts";
import type {
  Bundle,
  BundleFile,
  BundleFolder,
  BundleReading,
  Oddity,
  Refusal,
  Report,
  UnreadEntry,
} from "./bundle.ts";
import { claimsOf, evidenceOf } from "./bundle-claims.ts";
import { nodeAt } from "./json-pointer.ts";
import { type Manifest, type ManifestReading, readManifest } from "./manifest.ts";
import { REPORT, REPORT_BYTES, reportOf } from "./report.ts";
import { readResults } from "./results/read-results.ts";

const MANIFEST = "manifest.json";
/** What a folder may be called whose name is put into notes and commits: nothing that reads as markup. */
const PLAIN_NAME = /^[\p{L}\p{N}._(](?:[\p{L}\p{M}\p{N} ._()+,'-]*[\p{L}\p{M}\p{N}._)])?$/u;

/** A report shorter than this says nothing that its title does not. */
const REPORT_WORDS = 40;
const PLACEHOLDER =
  /\bagent produced no\b|\bno artifacts?\b.{0,20}\bproduced\b|\blorem ipsum\b|\bplaceholder\b/i;

/**
 * Reads what was found in a bundle's folder. Refused is what is still being written, cannot be trusted, cannot be read
 * or says nothing; what is merely odd comes with the bundle. Pure: the same folder gives the same reading. Never throws.
 */
export function readBundle(folder: BundleFolder): BundleReading {
  const digest = digestOf(folder);
  const unsafe = refusalsOf(folder);
  const read = unsafe.length > 0 ? null : readManifestFile(folder.files);
  if (read === null || read.kind === "refused") {
    const reasons =
      read === null ? unsafe : read.reasons.map((message) => invalid(message, MANIFEST));
    return { kind: "refused", path: folder.path, id: folder.id, digest, reasons };
  }
  const report = reportOf(folder.files);
  const empty = emptiness(read.manifest, report);
  if (empty !== null)
    return { kind: "refused", path: folder.path, id: folder.id, digest, reasons: [empty] };
  return accepted(folder, digest, read, report);
}

function accepted(
  folder: BundleFolder,
  digest: string,
  read: ManifestReading & { readonly kind: "read" },
  report: Report | null,
): BundleReading {
  const { manifest } = read;
  const [program = "", workstream = "", run = ""] = folder.id.split("/");
  const claims = claimsOf(manifest, folder.files);
  const evidence = evidenceOf(manifest, folder.files);
  const results = readResults({
    files: folder.files,
    skipped: folder.skipped,
    named: new Set(evidence.evidence.flatMap(({ path }) => path ?? [])),
    claimed: new Set(claims.claims.flatMap(({ evidencePaths }) => evidencePaths)),
    reportHash: folder.files.find(({ path }) => path === REPORT)?.sha256 ?? null,
  });
  const bundle: Bundle = {
    path: folder.path,
    id: folder.id,
    program,
    workstream,
    run,
    digest,
    finished: finishedAt(run),
    contract: manifest.contract,
    summary: manifest.summary,
    status: manifest.status,
    claims: claims.claims,
    evidence: evidence.evidence,
    limitations: manifest.limitations,
    usedRefs: manifest.used_refs,
    glossary: manifest.glossary,
    report,
    results: results.files,
    logs: results.logs,
    unread: results.unread,
  };
  const oddities = [
    ...folder.skipped.map(skippedOddity),
    ...read.oddities.map(({ message, range }) => ({ ...odd(message), range })),
    ...reportOddities(folder.files),
    ...identityOddities(manifest, workstream, bundle.claims.length),
    ...[...claims.missing, ...evidence.missing].map(({ message, pointer }) => ({
      ...odd(message),
      rule: "missing-evidence" as const,
      range: nodeAt(read.root, pointer)?.range ?? null,
    })),
    ...results.oddities,
  ];
  return { kind: "accepted", bundle, oddities };
}

/** `sha256:…` over the sorted names and hashes of all files, so that any change to any of them changes it. */
function digestOf({ files, skipped }: BundleFolder): string {
  const read = files.map(({ path, sha256 }) => `${path}\0${sha256}\n`);
  const lines = [...read, ...skipped.map(({ path }) => `${path}\0\n`)].sort();
  return `sha256:${createHash("sha256").update(lines.join("")).digest("hex")}`;
}

function refusalsOf(folder: BundleFolder): Refusal[] {
  const reasons = folder.refused.map(({ path, reason }) => invalid(`${path}: ${reason}`, path));
  const odd = folder.id.split("/").find((name) => name !== "" && !PLAIN_NAME.test(name));
  if (odd !== undefined) {
    const message = `it lies in a folder named \`${odd}\`, which takes more than letters, digits, blanks and . _ - + , ( )`;
    reasons.push(invalid(message, MANIFEST));
  }
  if (!folder.files.some(({ path }) => path === "READY")) {
    reasons.push(
      invalid("there is no READY file: the run is still being written, or was given up", "READY"),
    );
  }
  return reasons;
}

function readManifestFile(files: readonly BundleFile[]): ManifestReading {
  const file = files.find(({ path }) => path === MANIFEST);
  if (file === undefined) return { kind: "refused", reasons: ["there is no manifest.json"] };
  if (file.bytes === null)
    return { kind: "refused", reasons: [`too large to be read (${file.size} bytes)`] };
  const decoded = decode(file.bytes);
  if (decoded.kind === "unreadable")
    return { kind: "refused", reasons: [`cannot be read as text (${decoded.reason})`] };
  return readManifest(decoded.text);
}

function reportOddities(files: readonly BundleFile[]): Oddity[] {
  const size = files.find(({ path }) => path === REPORT)?.size ?? 0;
  if (size <= REPORT_BYTES) return [];
  const message = `has ${size} bytes, more than are read of a report (${REPORT_BYTES})`;
  return [{ rule: "invalid-data", message, file: REPORT, range: null }];
}

/** Why a bundle says nothing; null where it says something. */
function emptiness(manifest: Manifest, report: Report | null): Refusal | null {
  if (manifest.claims.some(({ text }) => text.trim() !== "")) return null;
  const count = report === null ? 0 : words(report.text).length;
  const placeholder = report !== null && count < 4 * REPORT_WORDS && PLACEHOLDER.test(report.text);
  if (count >= REPORT_WORDS && !placeholder) return null;
  const said = report === null ? "there is no report" : `the report has ${count} words`;
  const claims = manifest.claims.length === 0 ? "claims: []" : "none of those it lists has a text";
  const message = `its status says ${manifest.status}, but it makes no claims (${claims}) and ${said}: there is nothing to take in`;
  return { rule: "empty-bundle", message, file: MANIFEST };
}

function identityOddities(manifest: Manifest, workstream: string, claims: number): Oddity[] {
  const oddities: Oddity[] = [];
  if (manifest.workstream_id !== workstream) {
    oddities.push(
      odd(
        `its workstream_id is ${manifest.workstream_id}, but it lies in the folder ${workstream}`,
      ),
    );
  }
  if (claims === 0)
    oddities.push(odd("it makes no claims: only its report and results say something"));
  return oddities;
}

/** The moment in a run's name, as in `run-20260518T153401` (UTC); null where it carries none or no real one. */
function finishedAt(run: string): string | null {
  const found = /(?<!\d)(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(?!\d)/.exec(run);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second] = found;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  const time = Date.parse(written);
  const real =
    !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === written.slice(0, 19);
  return real ? written : null;
}

function skippedOddity({ path, reason }: UnreadEntry): Oddity {
  const message = visible(`was left aside: ${reason}`);
  return { rule: "invalid-data", message, file: visible(path), range: null };
}

function invalid(message: string, file: string): Refusal {
  return { rule: "invalid-data", message: visible(message), file: visible(file) };
}

function odd(message: string): Oddity {
  return { rule: "invalid-data", message: visible(message), file: MANIFEST, range: null };
}
