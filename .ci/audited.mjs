// Runs the built program's audit on folders of bundles and gives what it answered, each claim with its bundle's id and place.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";

const WINNOW = resolve("dist/winnow.cjs");

/** The audit of all bundles below some folders: claims by bundle and pointer, and findings with paths inside their bundle. */
export function audited(folders, cwd) {
  const bundles = folders.flatMap(bundlesBelow);
  const answer = winnow(["audit", "--format", "json", ...bundles.map(({ path }) => path)], cwd);
  if (answer.bundles === undefined) throw new Error("audit --format json gives no bundles");
  const claims = answer.bundles.flatMap((bundle) =>
    (bundle.claims ?? []).map((claim) => ({ ...claim, bundle: bundle.id, pointer: claimPointer(claim.pointer) })),
  );
  const findings = answer.findings.map((finding) => placed(finding, bundles));
  return { bundles: answer.bundles, claims, findings };
}

/** Runs the built program and reads the JSON it prints; exit code 1 is findings, which are an answer. */
export function winnow(words, cwd) {
  const done = spawnSync(process.execPath, [WINNOW, ...words], { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  if (done.status !== 0 && done.status !== 1) throw new Error(`winnow ${words.slice(0, 3).join(" ")}: ${done.stderr}`);
  return JSON.parse(done.stdout);
}

/** The bundles at or below a folder, each with its id: the last three names of its path. */
export function bundlesBelow(folder) {
  const root = resolve(folder);
  return readdirSync(root, { recursive: true })
    .map((name) => join(root, name))
    .filter((path) => path.endsWith("/manifest.json"))
    .map((path) => path.slice(0, -"/manifest.json".length))
    .sort()
    .map((path) => ({ path, id: path.split("/").slice(-3).join("/") }));
}

/** `/claims/3`, whatever of the claim a pointer names. */
export function claimPointer(pointer) {
  return /^\/claims\/\d+/.exec(pointer)?.[0] ?? pointer;
}

function placed(finding, bundles) {
  const bundle = bundles.find(({ path }) => finding.path === path || finding.path.startsWith(`${path}/`));
  const within = (path) => (bundle !== undefined && path.startsWith(bundle.path) ? relative(bundle.path, path) : path);
  const related = finding.related.map((place) => ({ ...place, path: within(place.path) }));
  return { ...finding, bundle: bundle?.id ?? null, folder: bundle?.path ?? null, path: within(finding.path), related };
}

/** A repository of notes and contracts, with bundles beside them. */
export function makeBase(notes, bundles) {
  const base = mkdtempSync(join(tmpdir(), "winnow-gate-"));
  for (const [from, to] of notes) cpSync(from, join(base, to), { recursive: true });
  for (const { path, id } of bundlesBelow(bundles)) cpSync(path, join(base, "artifacts", id), { recursive: true });
  writeFileSync(join(base, "winnow.jsonc"), JSON.stringify({ contracts: ["contracts"] }));
  const environment = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const git = (...words) => execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...words], { cwd: base, env: environment });
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--quiet", "--message=Notes and runs");
  return base;
}
