import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Repository } from "../../git/repository.ts";
import type { Choice } from "../../proposal/choice.ts";
import { winnowFolder } from "../../store/winnow-folder.ts";

const CHOICE: z.ZodType<Choice> = z.discriminatedUnion("verdict", [
  z.strictObject({
    operation: z.string(),
    verdict: z.literal("accept"),
    to: z.strictObject({ path: z.string(), blob: z.string() }).exactOptional(),
    text: z.string().nullable(),
  }),
  z.strictObject({ operation: z.string(), verdict: z.literal("reject"), reason: z.string() }),
]);

const DRAFT = z.strictObject({ version: z.literal(1), choices: z.array(CHOICE) });

/**
 * What a person chose in a review that is not finished, so that it goes on where it stopped; nothing where there is none,
 * or none that can be read.
 */
export function readDraft(repository: Repository, proposal: string): readonly Choice[] {
  try {
    return DRAFT.parse(JSON.parse(readFileSync(draftFile(repository, proposal), "utf8"))).choices;
  } catch {
    return [];
  }
}

/** Keeps what was chosen so far; with nothing chosen, forgets it. */
export function writeDraft(
  repository: Repository,
  proposal: string,
  choices: readonly Choice[],
): void {
  const file = draftFile(repository, proposal);
  if (choices.length === 0) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ version: 1, choices }));
  renameSync(`${file}.new`, file);
}

function draftFile({ commonDirectory }: Repository, proposal: string): string {
  return join(winnowFolder(commonDirectory), "reviews", `${proposal}.json`);
}
