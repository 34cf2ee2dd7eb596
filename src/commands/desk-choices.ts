import { z } from "zod";
import type { Choice } from "../proposal/choice.ts";
import type { Choices, Choose, Chosen, Finish } from "../review/page/wire.ts";
import { WinnowError } from "../text/winnow-error.ts";

const CHOSEN: z.ZodType<Chosen> = z.discriminatedUnion("verdict", [
  z.strictObject({
    verdict: z.literal("accept"),
    text: z.string().nullable(),
    to: z.string().nullable(),
  }),
  z.strictObject({ verdict: z.literal("reject"), reason: z.string() }),
]);

export const CHOOSE: z.ZodType<Choose> = z.strictObject({
  operation: z.string(),
  chosen: CHOSEN.nullable(),
});

export const FINISH: z.ZodType<Finish> = z.strictObject({
  choices: z.record(z.string(), CHOSEN),
});

/**
 * What a page chose, as a choice.
 * @param before what was chosen for the same operation before
 * @throws WinnowError USAGE for a rejection without a reason, or a move.
 */
export function choiceFor(operation: string, chosen: Chosen, before: Choice | undefined): Choice {
  if (chosen.verdict === "accept") {
    const { text, to } = chosen;
    if (to === null) return { operation, verdict: "accept", text };
    if (before?.verdict === "accept" && before.to?.path === to) return { ...before, text };
    throw new WinnowError("USAGE", "only winnow review in a terminal moves a change");
  }
  const reason = chosen.reason.replace(/\s+/g, " ").trim();
  if (reason === "") {
    throw new WinnowError("USAGE", "say why: whoever meets this claim again will want to know");
  }
  return { operation, verdict: "reject", reason };
}

/** Choices as a page is told them. */
export function choicesOf(choices: ReadonlyMap<string, Choice>): Choices {
  return Object.fromEntries(
    [...choices].map(([id, choice]): [string, Chosen] => {
      if (choice.verdict === "reject") return [id, { verdict: "reject", reason: choice.reason }];
      return [id, { verdict: "accept", text: choice.text, to: choice.to?.path ?? null }];
    }),
  );
}
