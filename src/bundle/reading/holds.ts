import type { BoundRelation } from "../../claim/interval.ts";

/** Whether a value keeps a bound. Strict bounds are strict. */
export function holds(relation: BoundRelation, value: number, bound: number): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(bound));
  switch (relation) {
    case "<":
      return value < bound - slack;
    case "<=":
      return value <= bound + slack;
    case ">":
      return value > bound + slack;
    case ">=":
      return value >= bound - slack;
  }
}
