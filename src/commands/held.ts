import { readVocabulary } from "../base/vocabulary.ts";
import { evidenceLines } from "../plan/evidence-lines.ts";
import type { Operation } from "../plan/plan.ts";
import { jsonText } from "../report/json-text.ts";
import type { Style } from "../report/style.ts";
import { type HeldItem, heldItems } from "../review/held-item.ts";
import { lazily } from "../text/remembered.ts";
import { visible } from "../text/visible.ts";
import type { Command } from "./command.ts";
import { heldProposals } from "./deciding/held-proposal.ts";
import { openReview } from "./deciding/open-review.ts";
import { chosenValue } from "./flags.ts";
import { print, styleFor } from "./output.ts";
import { openSession } from "./session.ts";

const FORMATS = ["stylish", "json"] as const;

/** A held claim, and the proposal it waits in; null where its run changes no note. */
interface Listed extends HeldItem {
  readonly proposal: string | null;
}

/** `winnow held`: lists the claims that are held, why, with what evidence, and what the base says that is nearest. */
export const held: Command = {
  face: {
    name: "held",
    operands: "",
    summary:
      "List the claims that are held: why, with what evidence, and what the base says that is nearest.",
    flags: [],
    formats: FORMATS,
  },
  async run(given, terminal) {
    const format = chosenValue(given, "format", FORMATS);
    const session = await openSession(given, terminal, "detached");
    try {
      const review = await openReview(session);
      const { base, standing } = review;
      const vocabulary = lazily(() => readVocabulary(base));
      const proposals = await heldProposals(session, terminal.directory, review);
      const branches = new Set(review.proposals.map(({ id }) => id));
      const listed = proposals.flatMap(({ id, recorded }): Listed[] => {
        const proposal = branches.has(id) ? id : null;
        return heldItems(base, vocabulary, recorded, standing).map((item) => ({
          ...item,
          proposal,
        }));
      });
      print(
        given,
        terminal,
        format === "json"
          ? `${jsonText({ version: 1, held: listed.map(jsonOf) }, 2)}\n`
          : listed.map((each) => textOf(each, styleFor(given, terminal))).join("\n"),
      );
      terminal.err(listed.length === 0 ? "No claim is held.\n" : HOW_TO_DECIDE);
      return 0;
    } finally {
      await session.close();
    }
  },
};

const HOW_TO_DECIDE = `
Take one in   winnow accept [PROPOSAL] --only OP --as statement|corrected|question|same|contradicting
Drop it       winnow reject [PROPOSAL] --only OP --reason "…"
`;

function jsonOf({ operation, claim, nearest, proposal }: Listed): object {
  const { id, reason, confidence, evidence, alternatives } = operation;
  return { id, proposal, claim, reason, confidence, evidence, nearest, alternatives };
}

function textOf({ operation, claim, nearest, proposal }: Listed, style: Style): string {
  const where = proposal === null ? "" : `  in ${proposal}`;
  return [
    `${style("yellow", operation.id)}  ${visible(claim.bundle)}${style("dim", visible(where))}`,
    `  claim     ${visible(claim.text)}`,
    ...evidenceTexts(operation),
    `  why       ${visible(operation.reason)}`,
    nearest === null
      ? "  nearest   nothing"
      : `  nearest   ${visible(nearest.path)} § ${visible(nearest.section ?? "opening")}: ${visible(nearest.text)}`,
    "",
  ].join("\n");
}

function evidenceTexts(operation: Operation): string[] {
  return evidenceLines(operation).map(({ text }) => `            ${visible(text)}`);
}
