import { type Key, only, type Responded, type Room } from "./events.ts";
import type { ReviewState } from "./state.ts";

/** What a key that scrolls does; null for any other. Space goes on a page, and b back, as in a pager. */
export function scrolled(
  state: ReviewState,
  { name }: Key,
  { page, furthest }: Room,
): Responded | null {
  const steps: Readonly<Record<string, number>> = {
    space: page,
    pagedown: page,
    b: -page,
    pageup: -page,
    down: 1,
    up: -1,
    home: -furthest,
    end: furthest,
  };
  const step = steps[name];
  if (step === undefined) return null;
  const from = Math.min(state.scroll, furthest);
  return only({ ...state, scroll: Math.max(0, Math.min(furthest, from + step)) });
}
