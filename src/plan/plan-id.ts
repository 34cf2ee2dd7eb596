import { createHash } from "node:crypto";
import type { Bundle } from "../bundle/bundle.ts";
import type { NoteChange, Operation } from "./plan.ts";

/**
 * `<date>-<program>-<hash>`: the date of the newest run and the program of the runs that change a note, and a hash of
 * all that is proposed. From content alone, never from the clock or the order in which bundles were named.
 */
export function planId(
  bundles: readonly Bundle[],
  operations: readonly Operation[],
  changes: readonly NoteChange[],
): string {
  const changing = new Set(
    operations.filter(({ target }) => target).map(({ claim }) => claim?.bundle),
  );
  const named = bundles.filter((bundle) => changing.size === 0 || changing.has(bundle.id));
  const dates = named.map((bundle) => bundle.finished?.slice(0, 10) ?? "").sort();
  const programs = [...new Set(named.map((bundle) => bundle.program))];
  const more = programs.length > 1 ? `-and-${programs.length - 1}-more` : "";
  const name = `${programs[0] ?? "nothing"}${more}`.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const digests = bundles.map(({ digest }) => digest);
  const hash = planHash(digests, operations, changes);
  return [dates.at(-1) ?? "", name, hash].join("-").replace(/^-+/, "");
}

/** A hash of all that is proposed: 8 hex digits, the last part of a plan's id. */
export function planHash(
  digests: readonly string[],
  operations: readonly Operation[],
  changes: readonly NoteChange[],
): string {
  const content = {
    bundles: digests,
    operations: operations.map(({ id, target, before, after }) => [id, target, before, after]),
    notes: changes.map(({ path, before }) => [path, before]),
  };
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 8);
}
