import { z } from "zod";
import { type AcceptChoice, type Choice, HELD_AS } from "../proposal/choice.ts";
import { otherPlaces } from "../proposal/move-operation.ts";
import type { Check, Choices, Choose, Chosen, Finish, Open, Take } from "../review/page/wire.ts";
import { acceptedAs, type Changing, movedElsewhere } from "../review/terminal/changed.ts";
import type { Accepted } from "../review/terminal/state.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";

const CHOSEN: z.ZodType<Chosen> = z.discriminatedUnion("verdict", [
  z.strictObject({
    verdict: z.literal("accept"),
    as: z.enum(HELD_AS).exactOptional(),
    text: z.string().nullable(),
    to: z.string().nullable(),
    reason: z.string().exactOptional(),
  }),
  z.strictObject({ verdict: z.literal("reject"), reason: z.string() }),
]);

export const CHOOSE: z.ZodType<Choose> = z.strictObject({
  laying: z.number(),
  operation: z.string(),
  chosen: CHOSEN.nullable(),
});

export const CHECK: z.ZodType<Check> = z.strictObject({ laying: z.number(), text: z.string() });

export const TAKE: z.ZodType<Take> = z.strictObject({
  laying: z.number(),
  as: z.enum(HELD_AS),
  text: z.string().nullable(),
});

export const OPEN: z.ZodType<Open> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("value"), path: z.string(), pointer: z.string() }),
  z.strictObject({ kind: z.literal("report") }),
]);

export const FINISH: z.ZodType<Finish> = z.strictObject({
  laying: z.number(),
  choices: z.record(z.string(), CHOSEN),
});

/**
 * What a person chose on the page, as it is to be carried out.
 * @param before what they had chosen for the same operation
 * @throws WinnowError USAGE for a rejection without a reason, or a note that has no place for it.
 */
export function choiceFor(
  changing: Changing,
  operation: string,
  chosen: Chosen,
  before: Choice | undefined,
): Choice {
  if (chosen.verdict === "accept") {
    const { as, text, to } = chosen;
    const why = (chosen.reason ?? "").replace(/\s+/g, " ").trim();
    const own = {
      operation,
      verdict: "accept",
      text,
      ...(why === "" ? {} : { reason: why }),
    } as const;
    if (as !== undefined) return { ...own, as };
    if (to === null) return own;
    if (before?.verdict === "accept" && before.to?.path === to) return { ...own, to: before.to };
    const place = placesFor(changing, operation, before).find(({ item }) => item.path === to);
    if (place?.choice.to !== undefined) return { ...own, to: place.choice.to };
    throw new WinnowError(
      "USAGE",
      `${visible(to)} has no place for it`,
      "leave it where it was proposed, or reject it",
    );
  }
  const reason = chosen.reason.replace(/\s+/g, " ").trim();
  if (reason === "") {
    throw new WinnowError("USAGE", "say why: whoever meets this claim again will want to know");
  }
  return { operation, verdict: "reject", reason };
}

/** The other notes that have a place for a change, best first, each with the change as it comes out there. */
export function placesFor(
  changing: Changing,
  operation: string,
  before: Choice | undefined,
): (Accepted & { readonly score: number })[] {
  const asProposed: AcceptChoice = { operation, verdict: "accept", text: null };
  const accepted = acceptedAs(changing, before?.verdict === "accept" ? before : asProposed);
  const proposed = changing.items.find((item) => item.operation.id === operation)!;
  const scores = new Map(otherPlaces(proposed.operation).map(({ path, score }) => [path, score]));
  return movedElsewhere(changing, accepted).map((place) => ({
    ...place,
    score: scores.get(place.item.path) ?? 0,
  }));
}

/** Choices as a page is told them. */
export function choicesOf(choices: ReadonlyMap<string, Choice>): Choices {
  return Object.fromEntries(
    [...choices].map(([id, choice]): [string, Chosen] => {
      if (choice.verdict === "reject") return [id, { verdict: "reject", reason: choice.reason }];
      const { as, text, to, reason } = choice;
      const more = {
        ...(as === undefined ? {} : { as }),
        ...(reason === undefined ? {} : { reason }),
      };
      return [id, { verdict: "accept", text, to: to?.path ?? null, ...more }];
    }),
  );
}
