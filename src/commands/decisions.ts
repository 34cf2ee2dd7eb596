import { appendToLog, readLogBranch } from "../git/log-branch.ts";
import { revertedOperations } from "../git/reverts.ts";
import type { NewLogEntry } from "../proposal/log-entry.ts";
import { plantedRecord } from "../proposal/planted-record.ts";
import type { GateVerdict } from "../proposal/sentence-gate.ts";
import { whatStands } from "../proposal/standing.ts";
import { jsonText } from "../report/json-text.ts";
import { plantedText } from "../report/planted-text.ts";
import type { Style } from "../report/style.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Command } from "./command.ts";
import { deciderHere } from "./deciding/open-review.ts";
import { chosenValue, lastValue } from "./flags.ts";
import { print, styleFor } from "./output.ts";
import { openSession } from "./session.ts";

const FORMATS = ["stylish", "json"] as const;

/** A decision as it is listed, on an operation or on a finding. */
interface Listed {
  /** The log's entry or the commit it stands in. */
  readonly source: string;
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly subject: string;
  readonly reason: string;
  /** The words that a person gave what they accepted, and how these stand against the run. */
  readonly words?: string;
  readonly gate?: GateVerdict;
}

/** `winnow decisions`: lists what was decided and holds, and takes it back. */
export const decisions: Command = {
  face: {
    name: "decisions",
    operands: "",
    summary: "List what was decided and holds, the newest last; or take a decision back.",
    flags: [
      { name: "undo", value: "ID", help: "take this decision back: it may be proposed again" },
      { name: "reason", value: "TEXT", help: "why it is taken back" },
    ],
    formats: FORMATS,
  },
  async run(given, terminal) {
    const format = chosenValue(given, "format", FORMATS);
    const session = await openSession(given, terminal, "detached");
    try {
      const { repository } = session;
      const { entries, heads } = await readLogBranch(repository);
      const standing = whatStands(entries, await revertedOperations(repository, "HEAD"));
      const listed = [
        ...[...standing.decisions.values()].map(
          ({ source, at, by, operation, verdict, text, reason, ...given }): Listed => ({
            source,
            at,
            by: by.name,
            what: `${verdict} ${operation}`,
            subject: text,
            reason,
            ...(given.words === undefined ? {} : { words: given.words }),
            ...(given.gate === undefined ? {} : { gate: given.gate }),
          }),
        ),
        ...[...standing.dismissals.values()].map(
          ({ source, at, by, rule, message, reason }): Listed => ({
            source,
            at,
            by: by.name,
            what: `settled ${rule}`,
            subject: message,
            reason,
          }),
        ),
      ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
      const undone = lastValue(given, "undo");
      if (undone !== null) {
        const target = namedSource(listed, undone);
        const { person, at } = await deciderHere(session, terminal);
        const reason = lastValue(given, "reason") ?? "";
        const entry: NewLogEntry = { kind: "undo", at, by: person, target, reason };
        await appendToLog(repository, entry);
        const taken = listed.filter(({ source }) => source === target);
        terminal.err(taken.map(({ what }) => `No longer ${what}.\n`).join(""));
        return 0;
      }
      const planted = plantedRecord(entries);
      const flaws = planted === null ? "" : `Planted flaws: ${plantedText(planted)}.\n`;
      print(
        given,
        terminal,
        format === "json"
          ? `${jsonText({ version: 1, heads, decisions: listed, planted }, 2)}\n`
          : listed.map((each) => lineOf(each, styleFor(given, terminal))).join("") + flaws,
      );
      if (listed.length === 0) terminal.err("Nothing was decided yet.\n");
      return 0;
    } finally {
      await session.close();
    }
  },
};

function namedSource(listed: readonly Listed[], name: string): string {
  const fitting = new Set(
    listed.map(({ source }) => source).filter((source) => source.startsWith(name)),
  );
  const [found] = fitting;
  if (name.length >= 4 && fitting.size === 1 && found !== undefined) return found;
  throw new WinnowError(
    "USAGE",
    fitting.size > 1 && name.length >= 4
      ? `more than one decision begins with ${visible(name)}`
      : `there is no decision ${visible(name)} that holds`,
    "winnow decisions lists them",
  );
}

const GATES: { readonly [verdict in GateVerdict]: string } = {
  supported: "",
  partly: "in part not borne out by its run; ",
  unbound: "not borne out by its run; ",
  refuted: "refuted by its own run; ",
  unchecked: "its run did not lie here to check; ",
};

function lineOf({ source, at, by, what, subject, reason, ...given }: Listed, style: Style): string {
  const why = given.gate === undefined || reason === "" ? reason : GATES[given.gate] + reason;
  const lines = [
    `${style("yellow", source.slice(0, 12))}  ${at.slice(0, 10)}  ${style("bold", what)}  ${visible(by)}`,
    style("dim", visible(subject)),
    ...(given.words === undefined ? [] : [`now: ${visible(given.words)}`]),
    ...(why === "" ? [] : [visible(why)]),
  ];
  return `${lines.join("\n              ")}\n`;
}
