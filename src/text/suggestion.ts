import { nearNames } from "./near-names.ts";

/** `did you mean …?`, or null where nothing known is near. */
export function suggestion(name: string, known: Iterable<string>): string | null {
  const [nearest] = nearNames(name, known);
  return nearest === undefined ? null : `did you mean ${nearest}?`;
}
