import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the verifier shares nothing with the planner: it imports only the text folder and zod", () => {
  const folder = new URL("../../src/verify/", import.meta.url);
  const imported = readdirSync(folder).flatMap((name) =>
    [...readFileSync(new URL(name, folder), "utf8").matchAll(/from "([^"]+)"/g)].map(
      (match) => match[1]!,
    ),
  );
  expect(imported.length).toBeGreaterThan(20);
  expect(
    imported.filter((name) => !/^(?:\.\/[a-z-]+\.ts|\.\.\/text\/[a-z-]+\.ts|zod)$/.test(name)),
  ).toEqual([]);
});
