import { changing } from "../proposal/read-record.ts";
import type { Listed } from "../review/page/wire.ts";
import { visible } from "../text/visible.ts";
import type { Terminal } from "./command.ts";
import { openForDeciding, type Review } from "./deciding/open-review.ts";
import { reviewable } from "./deciding/reviewable.ts";
import type { Given } from "./flags.ts";
import { openDesk, type ReviewDesk } from "./review-desk.ts";
import type { Session } from "./session.ts";

/** The proposals that a page may be about, each with a desk of its own once it was picked. */
export interface ReviewDesks {
  /** Those that wait now: the one that was named, or, once that is decided on, all that are open. */
  list(): Promise<readonly Listed[]>;
  /** Those that were ever listed. */
  listed(): ReadonlySet<string>;
  opened(): ReadonlyMap<string, ReviewDesk>;
  /** Lays one out, or gives it as it was laid out. @throws WinnowError USAGE where it can't be reviewed any more. */
  open(proposal: string): Promise<ReviewDesk>;
}

/** @param begun what was to be reviewed when the page was started */
export function reviewDesks(
  session: Session,
  terminal: Terminal,
  given: Given,
  begun: Review,
): ReviewDesks {
  const desks = new Map<string, ReviewDesk>();
  const listed = new Set<string>();
  let review = begun;
  let goesOn = false;
  /** What was decided on one desk changes what the others are about. */
  const reviewNow = async (): Promise<Review> => {
    const finished = [...desks].filter(([, desk]) => desk.isFinished());
    if (finished.length === 0) return review;
    for (const [id] of finished) desks.delete(id);
    goesOn = true;
    review = await openForDeciding(session, terminal);
    return review;
  };
  return {
    async list() {
      const now = await reviewNow();
      const found = reviewable(now, goesOn ? { ...given, operands: [] } : given);
      for (const { id } of found) listed.add(id);
      return found.map(({ id, recorded }) => {
        const waiting = changing(recorded).filter((each) => !now.standing.decisions.has(each.id));
        return {
          id,
          changes: waiting.length,
          runs: recorded.bundles
            .filter(({ accepted }) => accepted)
            .map((bundle) => visible(bundle.id)),
        };
      });
    },
    listed: () => listed,
    opened: () => desks,
    async open(id) {
      const now = await reviewNow();
      const laidOut = desks.get(id);
      if (laidOut !== undefined) return laidOut;
      const [proposal] = reviewable(now, { ...given, operands: [id] });
      const desk = await openDesk(session, terminal, now, proposal!);
      desks.set(id, desk);
      return desk;
    },
  };
}
