// Starts many `winnow consolidate` at once, then many `winnow accept`: one proposal is left, and one acceptance.
// Usage: node .ci/concurrent.mjs [runs]
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { crashLab } from "./crash-shim.mjs";

const runs = Number(process.argv[2] ?? 40);
const { git, fresh, program, environment, end } = crashLab();
const base = fresh("base");

const atOnce = (...words) =>
  Promise.all(
    Array.from({ length: runs }, () => new Promise((resolve) => {
      let told = "";
      const child = spawn(process.execPath, [program, ...words], { cwd: base, env: environment, stdio: ["ignore", "ignore", "pipe"] });
      child.stderr.on("data", (chunk) => { told += chunk; });
      child.on("close", (code) => resolve({ code, told }));
    })),
  );
const count = (pattern) => git(base, "for-each-ref", "--format=%(refname:short)", pattern).split("\n").filter((line) => line !== "");

const consolidated = await atOnce("consolidate", "-o", "/dev/null");
assert.deepEqual([...new Set(consolidated.map(({ code }) => code))], [0], consolidated.find(({ code }) => code !== 0)?.told);
const [branch, ...more] = count("refs/heads/winnow/");
assert.ok(branch !== undefined && more.length === 0, "one proposal");

const accepted = await atOnce("accept", branch);
const won = accepted.filter(({ code, told }) => code === 0 && told.startsWith("Accepted"));
assert.equal(won.length, 1, "one acceptance");
for (const { code, told } of accepted) assert.ok(code === 0 || /at work|no proposal|is in the base/.test(told), told);
assert.equal(git(base, "rev-list", "--count", "--merges", "main").trim(), "1");
assert.equal(git(base, "status", "--porcelain"), "");
assert.equal(git(base, "ls-tree", "-r", "--name-only", "winnow-log").trim().split("\n").length, 1);
end();
console.log(`${runs} runs at once: one proposal, one acceptance`);
