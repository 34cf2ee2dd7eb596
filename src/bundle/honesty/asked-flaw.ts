import type { Range } from "../../text/range.ts";
import { checkCases } from "./case-check.ts";
import type { ClaimText } from "./claim-text.ts";
import { checkCourses } from "./course.ts";
import type { Judgement } from "./judgement.ts";
import type { Refused } from "./measured.ts";
import { checkContests, contestsIn } from "./superlative.ts";

/** Why the cases that are asked are not those that the text speaks of; null where they are. */
export function askedFlaw(text: ClaimText, at: Range, judgement: Judgement): string | null {
  switch (judgement.kind) {
    case "both":
      return judgement.parts.reduce<string | null>(
        (flaw, part) => flaw ?? askedFlaw(text, at, part),
        null,
      );
    case "course":
      return refusal(checkCourses(text, judgement.way, judgement.courses, at));
    case "cases": {
      const contests = contestsIn(judgement.cases);
      return refusal(
        contests === null
          ? checkCases(text, judgement.cases, at)
          : checkContests(text, contests, contests[0]!.end, at),
      );
    }
    case "unclear":
      return judgement.why;
  }
}

function refusal(checked: { readonly kind: string } | Refused): string | null {
  return "why" in checked ? checked.why : null;
}
