import type { Base } from "../base/base.ts";
import type { Vocabulary } from "../base/vocabulary.ts";
import type { Operation } from "../plan/plan.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { AcceptChoice } from "./choice.ts";
import { editOperation } from "./edit-operation.ts";
import { moveOperation } from "./move-operation.ts";

/**
 * An operation as the person who accepts it leaves it: in the note they moved it to, in the words they gave it.
 * @param vocabulary of the base; read only where something is moved
 * @throws WinnowError PLAN_INVALID when that note is not as the person saw it, or has no place for it; USAGE when no words
 * are left.
 */
export function chosenOperation(
  base: Base,
  vocabulary: () => Vocabulary,
  operation: Operation,
  { to, text }: AcceptChoice,
  by: string,
): Operation {
  const placed = to === undefined ? operation : moved(base, vocabulary(), operation, to, by);
  return text === null ? placed : editOperation(placed, text, by);
}

function moved(
  base: Base,
  vocabulary: Vocabulary,
  operation: Operation,
  to: NonNullable<AcceptChoice["to"]>,
  by: string,
): Operation {
  const note = base.notes.find(({ path }) => path === to.path);
  if (note === undefined || note.blob !== to.blob) {
    throw new WinnowError(
      "PLAN_INVALID",
      `${to.path} has changed since ${operation.id} was moved there`,
      "move it anew",
    );
  }
  const found = moveOperation(base, vocabulary, operation, note, by);
  if (found !== null) return found;
  throw new WinnowError(
    "PLAN_INVALID",
    `${to.path} has no place for ${operation.id}`,
    "leave it where it was proposed, or reject it",
  );
}
