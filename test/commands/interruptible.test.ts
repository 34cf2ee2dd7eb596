import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { interruptible } from "../../src/commands/interruptible.ts";
import { program } from "../support/program.ts";

const IMPORT = `
  import { writeSync } from "node:fs";
  import { interruptible } from "./src/commands/interruptible.ts";
`;

/** Runs a program until it says something, sends it Ctrl-C, and tells how it ended. */
function interrupted(
  lines: string,
): Promise<{ readonly code: number | null; readonly out: string }> {
  const folder = mkdtempSync(join(tmpdir(), "winnow-interruptible-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const child = spawn(process.execPath, [program(folder, "work", IMPORT + lines)]);
  onTestFinished(() => void child.kill("SIGKILL"));
  let out = "";
  child.stdout.on("data", (text) => {
    if (out === "") child.kill("SIGINT");
    out += text;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out })));
}

test("work that would never come to an end is ended by Ctrl-C, as the handler has it", async () => {
  const ended = await interrupted(`
    process.once("SIGINT", () => process.exit(130));
    await interruptible(() => { writeSync(1, "working"); for (;;); });
    writeSync(1, "done");
  `);
  expect(ended).toEqual({ code: 130, out: "working" });
});

test("a handler of signals is in force again once the work is done", async () => {
  const ended = await interrupted(`
    process.once("SIGINT", () => { writeSync(1, ", handled"); process.exit(130); });
    await interruptible(() => 1);
    writeSync(1, "done");
    setInterval(() => {}, 1000);
  `);
  expect(ended).toEqual({ code: 130, out: "done, handled" });
});

test("what the work gives or throws comes through", async () => {
  const made = { a: [1] };
  expect(await interruptible(() => made)).toBe(made);
  const failure = new Error("out of luck");
  await expect(
    interruptible(() => {
      throw failure;
    }),
  ).rejects.toBe(failure);
});
