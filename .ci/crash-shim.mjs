// A scratch copy of the built program and of the sample base, and a way to kill a run of it, git and all, at any one of
// its file-system operations.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export function crashLab() {
  const scratch = mkdtempSync(join(tmpdir(), "winnow-crash-"));
  const winnow = join(scratch, "dist/winnow.cjs");
  cpSync(resolve("dist"), join(scratch, "dist"), { recursive: true });
  const shim = join(scratch, "crash.so");
  execFileSync("gcc", ["-shared", "-fPIC", "-O1", "-o", shim, ".ci/crash.c", "-ldl"]);
  const environment = { PATH: process.env.PATH, HOME: scratch, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  for (const role of ["AUTHOR", "COMMITTER"]) {
    Object.assign(environment, { [`GIT_${role}_NAME`]: "A", [`GIT_${role}_EMAIL`]: "a@example.org", [`GIT_${role}_DATE`]: "2026-09-20T00:00:00Z" });
  }
  const git = (cwd, ...words) => execFileSync("git", words, { cwd, env: environment, encoding: "utf8" });
  const template = join(scratch, "template");
  cpSync("kb", template, { recursive: true });
  git(template, "init", "-q", "-b", "main");
  git(template, "add", "-A");
  git(template, "commit", "-q", "-m", "base");
  const counter = join(scratch, "counter");
  const realGit = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const wrapped = join(scratch, "bin");
  mkdirSync(wrapped);

  /** winnow gives git a scrubbed environment, so the shim reaches git by a wrapper first on PATH. */
  function preloadGit(variables) {
    const settings = Object.entries(variables).map(([name, value]) => `${name}='${value}'`).join(" ");
    writeFileSync(join(wrapped, "git"), `#!/bin/sh\n${settings} exec ${realGit} "$@"\n`, { mode: 0o755 });
    return { ...variables, PATH: `${wrapped}:${environment.PATH}` };
  }
  return {
    template,
    program: winnow,
    environment,
    git,
    /** Runs winnow; `crashAt`: the operation at which it is killed, 0 to count them, null to let it run. */
    run(base, words, crashAt = null) {
      writeFileSync(counter, Buffer.alloc(8));
      const preload = crashAt === null ? {} : preloadGit({ LD_PRELOAD: shim, CRASH_COUNTER: counter, CRASH_AT: String(crashAt) });
      const done = spawnSync("setsid", ["--wait", process.execPath, winnow, ...words], { cwd: base, env: { ...environment, ...preload }, encoding: "utf8" });
      return { ...done, operations: Number(readFileSync(counter).readBigInt64LE()) };
    },
    fresh(name) {
      const base = join(scratch, name);
      rmSync(base, { recursive: true, force: true });
      cpSync(template, base, { recursive: true, preserveTimestamps: true });
      return base;
    },
    end: () => rmSync(scratch, { recursive: true }),
  };
}
