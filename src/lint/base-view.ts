import type { BaseIndex } from "../base/base-index.ts";
import { nearestNames, resolveLink } from "../base/links.ts";
import type { BaseView } from "./rule.ts";

/** What rules may ask, answered by an index. */
export function baseView(index: BaseIndex): BaseView {
  // Prepared at the first link that leads nowhere; most bases have none.
  let nearest: ReturnType<typeof nearestNames> | null = null;
  return {
    index,
    resolve: (from, link) => resolveLink(index, from, link),
    nearest(target) {
      nearest ??= nearestNames(index);
      return nearest(target);
    },
  };
}
