import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { PROGRAM } from "../support/winnow.ts";

// What compares statements is built into a file of its own, which is read without decoding it.
test.each([
  ["a minus that is no hyphen", "−0.38", "0.38", "conflicts"],
  ["a minus of either kind", "−0.38", "-0.38", "same"],
  ["a value within a range with a dash", "0.70–0.80", "0.74", "unrelated"],
  ["a value within a spread", "0.74 ± 0.05", "0.71", "unrelated"],
])("the built program reads %s", (_, a, b, relation) => {
  const sentence = (value: string) => `The mean score of the parser on recipes was ${value}.`;
  const input = `${JSON.stringify({ id: 1, a: sentence(a), b: sentence(b) })}\n`;
  const done = spawnSync(process.execPath, [PROGRAM, "compare", "--stdin"], {
    input,
    encoding: "utf8",
  });
  expect(JSON.parse(done.stdout)).toMatchObject({ relation });
});
