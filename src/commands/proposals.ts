import { changing } from "../proposal/read-record.ts";
import { jsonText } from "../report/json-text.ts";
import type { Style } from "../report/style.ts";
import { counted } from "../text/counted.ts";
import { shellQuote } from "../text/shell-quote.ts";
import { visible } from "../text/visible.ts";
import type { Command } from "./command.ts";
import { readJournal } from "./deciding/journal.ts";
import { openReview, type Review } from "./deciding/open-review.ts";
import { type ProposalBranch, proposalBranches } from "./deciding/proposal-branches.ts";
import { stateMeaning } from "./deciding/state-meaning.ts";
import { chosenValue } from "./flags.ts";
import { print, styleFor } from "./output.ts";
import { openSession } from "./session.ts";

const FORMATS = ["stylish", "json"] as const;

/** `winnow proposals`: lists the proposals with their state. */
export const proposals: Command = {
  face: {
    name: "proposals",
    operands: "",
    summary: "List the proposals that have a branch, with their state.",
    flags: [],
    formats: FORMATS,
  },
  async run(given, terminal) {
    const format = chosenValue(given, "format", FORMATS);
    const session = await openSession(given, terminal, "detached");
    try {
      const review = await openReview(session);
      const branches = await proposalBranches(session.repository);
      const unreadable = branches.filter(({ recorded }) => recorded === null);
      print(
        given,
        terminal,
        format === "json"
          ? jsonOf(review, unreadable)
          : textOf(review, unreadable, styleFor(given, terminal)),
      );
      if (review.proposals.length === 0) terminal.err("No proposal waits.\n");
      if (readJournal(session.repository) !== null) {
        terminal.err("An acceptance was cut short: winnow doctor --fix puts that right.\n");
      }
      return 0;
    } finally {
      await session.close();
    }
  },
};

function textOf(
  { proposals, standing }: Review,
  unreadable: readonly ProposalBranch[],
  style: Style,
): string {
  return [
    ...proposals.map((proposal) => {
      const waiting = changing(proposal.recorded).filter(({ id }) => !standing.decisions.has(id));
      const colour = proposal.state === "open" ? "green" : "yellow";
      return [
        `${style(colour, proposal.state.padEnd(8))}  ${style("bold", proposal.id)}`,
        `          ${counted(waiting.length, "change")} in ${counted(proposal.recorded.changes.length, "note")}, from ${proposal.recorded.bundles
          .filter(({ accepted }) => accepted)
          .map(({ id }) => visible(id))
          .join(", ")}`,
        `          ${stateMeaning(proposal)}`,
        "",
      ].join("\n");
    }),
    ...unreadable.map(({ branch }) => {
      const quoted = visible(shellQuote(branch));
      return [
        `${style("red", "unreadable")}  ${style("bold", visible(branch))}`,
        `          it holds no record that can be read: git log -p HEAD..${quoted}, then git branch -D ${quoted}`,
        "",
      ].join("\n");
    }),
  ].join("");
}

function jsonOf({ proposals, standing }: Review, branches: readonly ProposalBranch[]): string {
  const listed = proposals.map(({ id, branch, commit, state, stale, recorded }) => ({
    id,
    branch,
    commit,
    state,
    base: recorded.base,
    partOf: recorded.partOf,
    stale,
    bundles: recorded.bundles.filter(({ accepted }) => accepted).map((bundle) => bundle.id),
    operations: changing(recorded).map((operation) => ({
      id: operation.id,
      kind: operation.kind,
      path: operation.target!.path,
      claim: operation.claim?.text ?? null,
      decision: standing.decisions.get(operation.id)?.verdict ?? null,
    })),
    held: recorded.operations.filter(({ target }) => target === null).length,
  }));
  const unreadable = branches.map(({ branch, commit }) => ({ branch, commit }));
  return `${jsonText({ version: 1, proposals: listed, unreadable }, 2)}\n`;
}
