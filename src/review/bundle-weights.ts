import type { Base } from "../base/base.ts";
import type { Plan } from "../plan/plan.ts";
import type { Standing } from "../proposal/standing.ts";
import { reviewItems } from "./item.ts";

/** What a bundle brings of a plan. */
export interface BundleWeight {
  readonly id: string;
  readonly digest: string;
  /** How many changes it brings. */
  readonly changes: number;
  /** The most that a mistake in one of them would cost; 0 where it brings none. */
  readonly heaviest: number;
  /** The same for all of them together. */
  readonly total: number;
}

/**
 * The bundles that a plan takes in, those that matter most first: by the heaviest change each brings, as `reviewItems`
 * weighs it, then by all its changes together.
 */
export function weighedBundles(
  base: Base,
  plan: Pick<Plan, "bundles" | "operations">,
  standing: Standing,
): BundleWeight[] {
  const items = reviewItems(base, plan, standing);
  return plan.bundles
    .filter(({ accepted }) => accepted)
    .map(({ id, digest }) => {
      const weights = items
        .filter(({ operation }) => operation.claim?.bundle === id)
        .map(({ weight }) => weight);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return { id, digest, changes: weights.length, heaviest: Math.max(0, ...weights), total };
    })
    .sort((a, b) => b.heaviest - a.heaviest || b.total - a.total || (a.id < b.id ? -1 : 1));
}
