import type { BaseIndex } from "../base/base-index.ts";
import type { OpenJudge } from "../base/claim-comparing.ts";
import type { ChosenClaims } from "../base/claim-pairs.ts";
import { type ClaimRelating, claimRelating } from "../base/claim-relations.ts";
import { type Dialect, dialectOf } from "../base/dialect.ts";
import { linkedShare } from "../base/linked-share.ts";
import { nearestNames, resolveLink } from "../base/links.ts";
import { lazily, remembered } from "../text/remembered.ts";
import type { BaseView } from "./rule.ts";

/**
 * What rules may ask, answered by an index.
 * @param day the day to judge ages by; null where none is to be judged
 * @param openJudge what compares statements; null where no rule asks for conflicts
 * @param chosen claims one of which must be in all that `claims` tells; null where any will do
 */
export function baseView(
  index: BaseIndex,
  day: string | null = null,
  openJudge: OpenJudge | null = null,
  chosen: ChosenClaims | null = null,
): BaseView {
  // Each is worked out when a rule first asks for it; most bases have no broken link and no orphan.
  let nearest: ReturnType<typeof nearestNames> | null = null;
  let dialect: Dialect | null = null;
  let share: number | null = null;
  const relating = lazily((): ClaimRelating => {
    if (openJudge === null) throw new Error("nothing was given to compare statements with");
    return claimRelating(index, openJudge);
  });
  const uncompared: string[] = [];
  return {
    index,
    day,
    resolve: (from, link) => resolveLink(index, from, link),
    nearest(target) {
      nearest ??= nearestNames(index);
      return nearest(target);
    },
    dialect() {
      dialect ??= dialectOf(index);
      return dialect;
    },
    linkedShare() {
      share ??= linkedShare(index);
      return share;
    },
    claims: remembered((path) => {
      const relations = relating().relations(path, chosen);
      if (!relations.isWhole) uncompared.push(path);
      return relations;
    }),
    isBoilerplate: (claim) => relating().isBoilerplate(claim),
    uncompared: () => [...uncompared],
    comparing: (claims) => baseView(index, day, openJudge, claims),
  };
}
