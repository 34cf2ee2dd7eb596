import type { ClaimOperator } from "./claim-operator.ts";
import { measuredNumbers } from "./measured-numbers.ts";

/** What stands before a number that is a level, and not by how much something differs. */
const LEVEL =
  /(?:\b(?:is|was|at|reaches|scores|averages|has|of|with|than|against|and|accuracy|correlation|r|rho|slope)|[=(,]) ?$/i;

/** A number on the other side of zero. */
export const signTurned: ClaimOperator = {
  name: "sign-turned",
  because:
    "the number is not zero, and the text says no direction beside it that a sign could double",
  turn: ({ text, groups }) =>
    measuredNumbers(text, groups).flatMap(({ range, sign, value, unit, standing }) => {
      if (value === 0 || standing !== "plain") return [];
      const start = sign === "" ? range.start : range.start - 1;
      if (sign !== "")
        return [[{ range: { start, end: range.start }, text: sign === "-" ? "+" : "-" }]];
      const isLevel = unit === null && LEVEL.test(text.slice(0, range.start));
      return isLevel ? [[{ range: { start, end: start }, text: "-" }]] : [];
    }),
};
