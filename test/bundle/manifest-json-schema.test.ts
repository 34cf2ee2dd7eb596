import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { manifestJsonSchema } from "../../src/bundle/manifest-json-schema.ts";
import { readBundle } from "../../src/bundle/read-bundle.ts";
import { PROGRAM } from "../support/winnow.ts";
import { bundleFolder } from "./bundle-fixtures.ts";

const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(manifestJsonSchema()),
);

/** A manifest, and whether anything of it is left out or refused. */
function manifest(given: { readonly [key: string]: unknown }) {
  const folder = bundleFolder(given);
  const file = folder.files.find(({ path }) => path === "manifest.json")!;
  const reading = readBundle(folder);
  const isTaken =
    reading.kind === "accepted" &&
    !reading.oddities.some(({ message }) => message.includes("left out"));
  return { value: JSON.parse(new TextDecoder().decode(file.bytes!)), isTaken };
}

const expression = { says: "one", file: "artifact/results/a.csv", value: "$count(rows)" };

const ACCEPTED: readonly { readonly [key: string]: unknown }[] = [
  {},
  { claims: ["One.", { text: "Two." }, { text: "Three.", id: "c3", evidence: ["e1"] }] },
  { claims: [{ text: "There is one.", evidence: [expression] }] },
  {
    claims: [{ text: "There is one.", evidence: [{ says: "one", missing: "nothing counts it" }] }],
  },
  { claims: [{ text: "There is one.", kind: "negative", scope: { seeds: 3, gpu: true } }] },
  { columns: { E: "energy", n: { role: "size" } }, arms: { a: "arm a" }, baseline: "a" },
  { evidence: ["A table.", { summary: "Another.", path: "artifact/results/a.csv" }] },
  { something: "else", claims: [{ text: "One.", extra: 1 }] },
];

const REFUSED: readonly { readonly [key: string]: unknown }[] = [
  { claims: [7] },
  { claims: [{ evidence: [] }] },
  { claims: [{ text: "One.", evidence: [{ ...expression, value: 1 }] }] },
  { claims: [{ text: "One.", kind: "rumour" }] },
  { columns: { E: 7 } },
  { status: "nearly" },
];

describe("the JSON Schema of a manifest", () => {
  it.each(ACCEPTED.map((given) => [JSON.stringify(given), given] as const))(
    "takes %s",
    (_, given) => {
      const { value, isTaken } = manifest(given);
      expect([isValid(value), isTaken]).toEqual([true, true]);
    },
  );

  it.each(REFUSED.map((given) => [JSON.stringify(given), given] as const))(
    "refuses %s",
    (_, given) => {
      const { value, isTaken } = manifest(given);
      expect([isValid(value), isTaken]).toEqual([false, false]);
    },
  );

  it("is built with the program", () => {
    const built = new URL("./manifest.schema.json", pathToFileURL(PROGRAM));
    expect(JSON.parse(readFileSync(built, "utf8"))).toEqual(JSON.parse(manifestJsonSchema()));
  });
});
