import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Repository } from "../../git/repository.ts";
import { type Choice, HELD_AS } from "../../proposal/choice.ts";
import { winnowFolder } from "../../store/winnow-folder.ts";
import type { ShownProposal } from "./shown-proposal.ts";

const CHOICE: z.ZodType<Choice> = z.discriminatedUnion("verdict", [
  z.strictObject({
    operation: z.string(),
    verdict: z.literal("accept"),
    as: z.enum(HELD_AS).exactOptional(),
    to: z.strictObject({ path: z.string(), blob: z.string() }).exactOptional(),
    text: z.string().nullable(),
    reason: z.string().exactOptional(),
  }),
  z.strictObject({ operation: z.string(), verdict: z.literal("reject"), reason: z.string() }),
]);

const DRAFT = z.strictObject({
  version: z.literal(2),
  choices: z.array(z.strictObject({ choice: CHOICE, words: z.string() })),
});

/**
 * What a person chose in a review that is not finished, so that it goes on where it stopped; nothing where there is none,
 * or none that can be read. What was chosen for other words than are shown now counts for nothing.
 */
export function readDraft(repository: Repository, shown: ShownProposal): readonly Choice[] {
  try {
    const { choices } = DRAFT.parse(
      JSON.parse(readFileSync(draftFile(repository, shown.id), "utf8")),
    );
    return choices.flatMap(({ choice, words }) =>
      words === wordsOf(shown, choice) ? [choice] : [],
    );
  } catch {
    return [];
  }
}

/** Keeps what was chosen so far; with nothing chosen, forgets it. */
export function writeDraft(
  repository: Repository,
  shown: ShownProposal,
  choices: readonly Choice[],
): void {
  const file = draftFile(repository, shown.id);
  if (choices.length === 0) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  const kept = choices.map((choice) => ({ choice, words: wordsOf(shown, choice) }));
  writeFileSync(`${file}.new`, JSON.stringify({ version: 2, choices: kept }));
  renameSync(`${file}.new`, file);
}

/** The words that something was chosen for, as a hash: two operations of one id may bring others. */
function wordsOf({ recorded }: ShownProposal, { operation }: Choice): string {
  const { after = "" } = recorded.operations.find(({ id }) => id === operation) ?? {};
  return createHash("sha256").update(after).digest("hex");
}

function draftFile({ commonDirectory }: Repository, proposal: string): string {
  return join(winnowFolder(commonDirectory), "reviews", `${proposal}.json`);
}
