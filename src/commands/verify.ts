import { branchesHolding, isAncestor } from "../git/ancestry.ts";
import { proposalStore } from "../git/proposal-store.ts";
import type { Repository } from "../git/repository.ts";
import { proposalBranch } from "../proposal/propose.ts";
import { counted } from "../text/counted.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { readRecord } from "../verify/record-schema.ts";
import { type Verdict, violation } from "../verify/verdict.ts";
import type { Command } from "./command.ts";
import { noProposal, proposalId } from "./deciding/named-proposal.ts";
import { openReview } from "./deciding/open-review.ts";
import { chosenValue } from "./flags.ts";
import { print, styleFor } from "./output.ts";
import { openSession } from "./session.ts";
import { recordText, verdictOn } from "./verdict.ts";

const FORMATS = ["stylish", "json"] as const;

/** `winnow verify`: recomputes a proposal's conservation record from the two trees alone. */
export const verify: Command = {
  face: {
    name: "verify",
    operands: "PROPOSAL",
    summary:
      "Prove from the trees before and after that a proposal loses nothing, or name the first thing it does.",
    flags: [],
    formats: FORMATS,
  },
  async run(given, terminal) {
    const format = chosenValue(given, "format", FORMATS);
    const [named, ...more] = given.operands;
    if (named === undefined || more.length > 0) {
      throw new WinnowError("USAGE", "name one proposal", "winnow proposals lists them");
    }
    const proposal = proposalId(named);
    const session = await openSession(given, terminal, "detached");
    try {
      const { repository } = session;
      const store = proposalStore(repository);
      const commit = (await store.branches()).get(proposalBranch(proposal));
      if (commit === undefined) throw noProposal(proposal, await openReview(session));
      const verdict = await verdictOnProposal(repository, proposal, commit);
      print(
        given,
        terminal,
        format === "json"
          ? `${JSON.stringify({ version: 1, proposal, ...verdict }, null, 2)}\n`
          : told(verdict, styleFor(given, terminal)),
      );
      return verdict.kind === "holds" ? 0 : 1;
    } finally {
      await session.close();
    }
  },
};

/** Recomputes what the record of a proposal says, on the commit it names as its base. */
export async function verdictOnProposal(
  repository: Repository,
  proposalId: string,
  commit: string,
): Promise<Verdict> {
  const reading = readRecord(await recordText(repository, commit, proposalId));
  const base = reading.kind === "record" ? reading.record.base : commit;
  if (!(await isBaseOf(repository, base, commit))) {
    return violation("record", `${base} is not a commit of the base that the proposal builds on`);
  }
  return verdictOn(repository, proposalId, base, commit, "refused");
}

/** A proposal that named one of its own commits as its base would hide what the commits before it did. */
async function isBaseOf(repository: Repository, base: string, commit: string): Promise<boolean> {
  if (base === commit) return true;
  try {
    const holding = await branchesHolding(repository, base);
    const known =
      holding.some((branch) => !branch.startsWith(proposalBranch(""))) ||
      (await isAncestor(repository, base, "HEAD"));
    return known && (await isAncestor(repository, base, commit));
  } catch (error) {
    if (error instanceof WinnowError && error.code === "GIT_FAILED") return false;
    throw error;
  }
}

function told(verdict: Verdict, style: ReturnType<typeof styleFor>): string {
  if (verdict.kind === "holds") {
    const { changes, spans, claims, entries } = verdict.checked;
    const changed = `${counted(changes, "note")} changed in ${counted(spans, "place")}`;
    const kept = `${counted(claims, "claim")} accounted for in ${counted(entries, "entry", "entries")} of the record`;
    return `${style("green", "holds")}  ${changed}, ${kept}\n`;
  }
  const { invariant, message, quote } = verdict;
  return `${style("red", "violated")}  ${invariant}  ${message}\n${quote === null ? "" : `  ${quote}\n`}`;
}
