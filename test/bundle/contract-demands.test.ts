import { expect, test } from "vitest";
import { demandsOf } from "../../src/bundle/contract-demands.ts";

test("points and paragraphs that ask for something are read with their section", () => {
  const text = `---\nid: contract_glazes\n---\n\n# Deliverables\n\n- Three seeds\n  a glaze.\n- The log of the run.\n\n## Accepted when\n\nEvery pot is counted.\n`;
  expect(demandsOf(text)).toEqual([
    { text: "Three seeds a glaze.", section: "Deliverables" },
    { text: "The log of the run.", section: "Deliverables" },
    { text: "Every pot is counted.", section: "Accepted when" },
  ]);
});

test("what tells why and where from asks for nothing", () => {
  const text =
    "# Glazes\n\n## Why It Matters\n\nTen seeds are few.\n\n## Context\n\n- base://notes/ash-glazes.md\n";
  expect(demandsOf(text)).toEqual([]);
});
