import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visible } from "../../src/text/visible.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";
import { winnow } from "../support/winnow.ts";

/** What clears or retitles a screen, opens a link, or hides, reorders and overwrites what stands beside it. */
const EVIL =
  "\u001b[2J\u001b]8;;mailto:evil\u0007x\u001b]8;;\u0007\u009b31m\u009d0;t\u009c\u0008\u007f\u202Egpj\u202C\u2066\u200b\ufeff\u{e0041}";
/** The same for where a line break may stand: what comes behind it would look like winnow's own words. */
const LINES = `${EVIL}\r0 problems\u2028\u0085`;
/** What a file may be called: anything but a slash. */
const NAME = `${EVIL}\r0 problems`;

const RUN = "artifacts/p/ws_001/run-1";
const NOTES: Readonly<Record<string, string>> = {
  "README.md": `# Notes\n\n- [x](${encodeURIComponent("no\u001b[2Jne")}.md) and [y](<none${EVIL}.md>)\n`,
  [`a${NAME}.md`]: `---
title: "Debate ${LINES.replaceAll("\r", "\\r")}"
id: "id${EVIL}"
alias: "${EVIL}"
created: "${EVIL}"
sources: [{id: "${EVIL}"}, {resource: "${EVIL}"}]
"${EVIL}": 1
---

# Debate ${EVIL}

See [[none${EVIL}]], [x](#none${EVIL}), ![[${EVIL}.png]] and [^none${EVIL}] in [@key${EVIL}].

<!-- winnow-disable-next-line none${EVIL} -- ${EVIL} -->

## Empty ${EVIL}

## Method

TODO: ${EVIL}

[^unused${EVIL}]: ${EVIL}
`,
  "b.md": `---\nid: "id${EVIL}"\ntitle: "Debate ${EVIL}"\n---\n\n# Debate ${EVIL}\n\nIt holds.\n`,
  "tagged.md": `---\ntag: one\n---\n\n# E ${EVIL}\n\nIt holds.\n`,
  "c.md": `---\n${EVIL}: [\n---\n# C\n`,
  "d.md": `---${EVIL}\nx: 1\n---\n# D\n`,
  "refs.bib": "@article{one, title = {One}}\n",
  [`${RUN}/READY`]: "",
  [`${RUN}/manifest.json`]: JSON.stringify({
    workstream_id: `ws_001${EVIL}`,
    contract: { id: `c${EVIL}`, version: 1 },
    summary: LINES,
    status: `completed${EVIL}`,
    claims: [{ text: `It is 3${LINES}.`, evidence: [`artifact/results/${EVIL}.json`] }],
    used_refs: [`alexandria://${EVIL}`],
    [EVIL]: EVIL,
  }),
  [`${RUN}/artifact/report.md`]: `# Report ${LINES}\n\nIt is 4${EVIL}.\n`,
  [`${RUN}/artifact/results/${EVIL}.json`]: `{"${EVIL.replaceAll(/[\u0000-\u001f]/g, "")}": 3, "x": NaN}`,
};

const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e007f}]/u;
/** Colours are winnow's own; nothing else it prints may begin with an escape. */
const COLOUR = /\u001b\[\d{1,2}m/g;

let base: TemporaryRepository;

beforeAll(() => {
  base = temporaryRepository(NOTES);
  base.write("b.md", `${NOTES["b.md"]}\nMore [[none${EVIL}]].\n`);
  base.git("add", "b.md");
});

afterAll(() => base.remove());

/** Runs a command line in the hostile base; what it prints on both streams, which must be something. */
function printed(args: readonly string[]): string {
  const { out, err } = winnow(base, args);
  expect(out + err).not.toBe("");
  expect(err).not.toContain("unexpected failure");
  return out + err;
}

const FORMATS = "stylish compact jsonl json sarif github junit checkstyle markdown html".split(" ");

const PLAIN: readonly (readonly string[])[] = [
  ...FORMATS.map((format) => ["lint", "--format", format]),
  ...["stylish", "html"].map((format) => ["audit", "artifacts", "--format", format]),
  ["lint", "--staged"],
  ["lint", "--debug"],
  ["lint", `none${EVIL}`],
  ["lint", "--format", `none${EVIL}`],
  ["lint", "--only", `none${EVIL}`],
  ["lint", `--none${EVIL}`],
  ["lint", "--ref", `none${EVIL}`],
  ["lint", "--config", `none${EVIL}`],
  ["lint", "-C", `none${EVIL}`],
  [`none${EVIL}`],
  ["explain", `none${EVIL}`],
  ["audit", `none${EVIL}`],
  ["consolidate", "--dry-run"],
  ["consolidate", "--dry-run", "--format", "json"],
  ["verify", `none${EVIL}`],
  ["config", `a${NAME}.md`],
  ["doctor"],
];

const COLOURED: readonly (readonly string[])[] = [
  ["lint", "--color", "always"],
  ["lint", "--staged", "--color", "always"],
  ["lint", "--fix-dry-run", "--color", "always"],
  ["consolidate", "--dry-run", "--color", "always"],
];

const titled = (lines: readonly (readonly string[])[]) =>
  lines.map((args) => [visible(args.join(" ")), args] as const);

describe("what a terminal would obey is shown as an escape", () => {
  it.each(titled(PLAIN))("by %s", (_, args) => {
    expect(HIDDEN.exec(printed(args))).toBeNull();
  });

  it.each(titled(COLOURED))("among colours by %s", (_, args) => {
    const text = printed(args);
    expect(stripVTControlCharacters(text)).not.toBe(text);
    expect(HIDDEN.exec(text.replace(COLOUR, ""))).toBeNull();
  });

  it("so that it is seen", () => {
    expect(printed(["lint"])).toContain(`a${visible(NAME)}.md`);
  });
});
