import { expect, it } from "vitest";
import { readNote } from "../../src/note/read-note.ts";

const PROSE = "The judge was right in most rounds when both debaters argued their side. ".repeat(6);

function digestsOf(text: string): string[] {
  return readNote(text).sectionDigests.map(({ digest }) => digest);
}

it("gives sections that say the same one digest, whatever their heading, case, blanks, emphasis and footnote labels", () => {
  const [plain] = digestsOf(`# A\n\n${PROSE}\n`);
  const [other] = digestsOf(
    `## B\n\n${PROSE.toUpperCase().replaceAll(". ", ".[^x]\n").replaceAll("MOST", "*most*")}`,
  );
  expect(plain).toMatch(/^[0-9a-f]{24}$/);
  expect(other).toBe(plain);
});

it("tells signs, numbers and relations apart", () => {
  const all = ["-3", "3", "0.5", "0-5", "> 5", "< 5"].map((number) => `${PROSE} It was ${number}.`);
  expect(new Set(all.flatMap(digestsOf)).size).toBe(6);
});

it("counts a section's own prose: no subsection, no quote, no code", () => {
  expect(readNote(`# A\n\n${PROSE}\n\n## B\n\nShort.\n`).sectionDigests).toEqual([
    { section: 1, digest: expect.any(String), words: 78 },
  ]);
  expect(digestsOf(`# A\n\n> ${PROSE}\n\n~~~\n${PROSE}\n~~~\n`)).toEqual([]);
});

it("counts what stands before the first heading", () => {
  expect(readNote(`${PROSE}\n\n# A\n`).sectionDigests).toMatchObject([{ section: 0 }]);
});
