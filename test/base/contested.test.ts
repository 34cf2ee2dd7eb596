import { expect, test } from "vitest";
import { contestedIn } from "../../src/base/contested.ts";
import { baseOf } from "../support/base.ts";

const box = (standing: string, against: string) =>
  `> [!contested] These two do not agree\n> - ${standing}\n> - ${against}\n>\n> Undecided.\n`;

async function told(text: string) {
  const { notes } = await baseOf({ "a.md": text });
  return contestedIn(notes[0]!).map(({ standing, against }) => [standing.text, against.text]);
}

test("a contested box tells of both its sides", async () => {
  const text = `# A\n\nProbes are cheap.\n\n${box("Probes are cheap.", "Probes are dear.[^x]")}\n[^x]: a run\n`;
  expect(await told(text)).toEqual([["Probes are cheap.", "Probes are dear.[^x]"]]);
});

test("two boxes are two conflicts", async () => {
  const text = `# A\n\n${box("One.", "Two.")}\n${box("Three.", "Four.")}\nProse.\n\n${box("Five.", "Six.")}`;
  expect(await told(text)).toEqual([
    ["One.", "Two."],
    ["Three.", "Four."],
    ["Five.", "Six."],
  ]);
});

test("other boxes and quotes tell of none", async () => {
  expect(await told("# A\n\n> [!note]\n> - One.\n> - Two.\n\n> - Three.\n> - Four.\n")).toEqual([]);
});
