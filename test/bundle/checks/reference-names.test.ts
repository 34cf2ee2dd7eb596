import { expect, test } from "vitest";
import { namingIn } from "../../../src/bundle/checks/reference-names.ts";
import { readReference } from "../../../src/bundle/refs.ts";

const REPORT = `The slip follows \`notes/ash-glazes.md\` and https://example.org/kilns/.

Cracks were counted as the shelf of each kiln was emptied. CRI was low.

Ash was weighed. The kilns were cold.`;

test.each([
  ["base://notes/ash-glazes.md", true],
  ["base://notes/kiln-shelf.md", true],
  ["base://notes/crack-removal-index.md", true],
  ["https://www.example.org/kilns", true],
  ["base://notes/cold-shelves.md", false],
  ["base://notes/salt.md", false],
  ["fab://ws_007", false],
])("whether the report names %s: %s", (written, named) => {
  expect(namingIn(REPORT)(readReference(written), written)).toBe(named);
});
