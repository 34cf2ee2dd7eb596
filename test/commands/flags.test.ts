import { describe, expect, it } from "vitest";
import type { CommandFace } from "../../src/commands/command.ts";
import { COMMANDS } from "../../src/commands/commands.ts";
import {
  COMMON_FLAGS,
  chosenValue,
  helpText,
  lastValue,
  readFlags,
} from "../../src/commands/flags.ts";

const FACE: CommandFace = {
  name: "try",
  operands: "[paths…]",
  summary: "Try flags.",
  flags: [
    { name: "staged", value: null, help: "a switch" },
    { name: "only", value: "RULE", help: "a value" },
  ],
  formats: ["stylish", "json"],
};

describe("readFlags", () => {
  it("tells switches, values and operands apart", () => {
    const given = readFlags(FACE, [
      "a.md",
      "--staged",
      "--only",
      "x",
      "--only=y",
      "-f",
      "json",
      "b.md",
    ]);
    expect(given.operands).toEqual(["a.md", "b.md"]);
    expect(given.switches.has("staged")).toBe(true);
    expect(given.values.get("only")).toEqual(["x", "y"]);
    expect(lastValue(given, "format")).toBe("json");
  });

  it("takes what follows -- for operands", () => {
    expect(readFlags(FACE, ["--", "--staged"]).operands).toEqual(["--staged"]);
  });

  it("takes a value that begins with a hyphen when it is joined on", () => {
    expect(readFlags(FACE, ["--only=-x"]).values.get("only")).toEqual(["-x"]);
  });

  it.each([
    ["an unknown flag", ["--stagd"], /unknown flag --stagd/],
    ["a missing value", ["--only"], /--only needs a value/],
    ["a flag where a value should be", ["--only", "--staged"], /--only needs a value/],
    ["a value where none belongs", ["--staged=no"], /--staged takes no value/],
  ])("refuses %s", (_, args, message) => {
    expect(() => readFlags(FACE, args)).toThrow(message);
  });
});

describe("chosenValue", () => {
  it("gives the first known value where none was given", () => {
    expect(chosenValue(readFlags(FACE, []), "format", ["stylish", "json"])).toBe("stylish");
  });

  it("refuses a value that is not known", () => {
    expect(() =>
      chosenValue(readFlags(FACE, ["-f", "xml"]), "format", ["stylish", "json"]),
    ).toThrow(/xml/);
  });
});

it("the help names every flag", () => {
  const help = helpText(FACE);
  for (const { name } of [...FACE.flags, ...COMMON_FLAGS]) expect(help).toContain(`--${name}`);
});

it.each(COMMANDS)(
  "$name is called what the list calls it, and no flag of it hides a common one",
  async ({ name, load }) => {
    const { face } = await load();
    expect(face.name).toBe(name);
    const names = [...face.flags, ...COMMON_FLAGS].map((flag) => flag.name);
    expect(names).toEqual([...new Set(names)]);
  },
);
