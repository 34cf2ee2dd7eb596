import type { Comparison } from "../claim/compare.ts";
import { type LexiconAdditions, NO_ADDITIONS } from "../claim/lexicon-additions.ts";
import { locateRepository } from "../git/locate.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Command, Terminal } from "./command.ts";
import { chosenValue, type Given, lastValue } from "./flags.ts";
import { interruptible } from "./interruptible.ts";
import { openJudge } from "./open-judge.ts";
import { print } from "./output.ts";
import { readConfig } from "./read-config.ts";
import { readPairs } from "./statement-pairs.ts";

/** `winnow compare`: how two statements stand. */
export const compare: Command = {
  face: {
    name: "compare",
    operands: "[A B]",
    summary: "Tell how two statements stand: same, refining, conflicting, differing or unrelated.",
    flags: [
      {
        name: "stdin",
        value: null,
        help: 'read pairs as JSON lines {"id", "a", "b"} and answer each with one line',
      },
    ],
  },
  async run(given, terminal) {
    const format = chosenValue(given, "format", ["stylish", "json"]);
    const [a, b, ...others] = given.operands;
    if (given.switches.has("stdin")) {
      if (a !== undefined) throw new WinnowError("USAGE", "--stdin takes no statements beside it");
      const pairs = readPairs(await terminal.input());
      const { compare: compared } = openJudge(await additionsFor(given, terminal));
      const lines = await interruptible(() =>
        pairs.map((pair) => line(pair.id, compared(pair.a, pair.b))),
      );
      print(given, terminal, lines.join(""));
      return 0;
    }
    if (a === undefined || b === undefined || others.length > 0) {
      throw new WinnowError(
        "USAGE",
        "two statements are to be given",
        'winnow compare "A beats B on C." "B beats A on C."',
      );
    }
    const compared = openJudge(await additionsFor(given, terminal)).compare(a, b);
    print(given, terminal, format === "json" ? line("1", compared) : told(compared));
    return 0;
  },
};

/** What the configuration of the repository around adds to the words; outside of any, nothing. */
async function additionsFor(
  given: Given,
  { directory, variables }: Terminal,
): Promise<LexiconAdditions> {
  const named = lastValue(given, "config");
  const located = locateRepository(directory, variables);
  if (located === null && named === null) return NO_ADDITIONS;
  return (await readConfig(located?.root ?? directory, directory, named)).lexicon;
}

/** One result as a line of JSON; `kind` stands only where there is a conflict. */
function line(id: string | number, { relation, kind, confidence, reasons }: Comparison): string {
  const fields = kind === null ? { id, relation } : { id, relation, kind };
  return `${JSON.stringify({ ...fields, confidence: rounded(confidence), reasons })}\n`;
}

function told({ relation, kind, confidence, reasons }: Comparison): string {
  const head = kind === null ? relation : `${relation} (${kind})`;
  const because = reasons.map(
    (reason) => `  ${reason.kind}: “${visible(reason.a)}” – “${visible(reason.b)}”\n`,
  );
  return `${head}, confidence ${rounded(confidence)}\n${because.join("")}`;
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
