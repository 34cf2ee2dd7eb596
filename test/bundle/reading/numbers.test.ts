import { describe, expect, test } from "vitest";
import { PLANNERS, verdict } from "./read-claims.ts";

/** What it is of, a sentence that is right, and the same sentence wrong. */
const PAIRS: readonly (readonly [name: string, right: string, wrong: string])[] = [
  [
    "a mean over seeds at a named case",
    "At horizon 5 Falcon has a success of 0.808.",
    "At horizon 5 Falcon has a success of 0.818.",
  ],
  [
    "a mean and its spread",
    "At horizon 5 Falcon has a success of 0.808 ± 0.006.",
    "At horizon 5 Falcon has a success of 0.808 ± 0.016.",
  ],
  ["a mean over cases", "Falcon's mean success is 0.739.", "Falcon's mean success is 0.760."],
  ["a median", "Falcon's median success is 0.760.", "Falcon's median success is 0.739."],
  [
    "a standard deviation",
    "The standard deviation of Falcon's success at horizon 5 is 0.006.",
    "The standard deviation of Falcon's success at horizon 5 is 0.808.",
  ],
  ["a least value", "The lowest regret is 3.48.", "The lowest regret is 9.63."],
  ["a best value of a loss", "The best regret is 3.48.", "The best regret is 9.63."],
  [
    "a difference in points",
    "At horizon 20 Falcon's success is 6.2 points above Heron's.",
    "At horizon 20 Falcon's success is 6.2 points below Heron's.",
  ],
  [
    "a difference in a unit",
    "At horizon 5 Heron saves 23.4 ms of time over Falcon.",
    "At horizon 5 Falcon saves 23.4 ms of time over Heron.",
  ],
  [
    "a relative change",
    "At horizon 20 Falcon's regret is 14.0% lower than Heron's.",
    "At horizon 20 Heron's regret is 14.0% higher than Falcon's.",
  ],
  [
    "a ratio of times",
    "At horizon 5 the time of Falcon is 2.27 times that of Heron.",
    "At horizon 5 the time of Heron is 2.27 times that of Falcon.",
  ],
  [
    "a fold",
    "At horizon 5 Falcon has a 2.3-fold higher time than Heron.",
    "At horizon 5 Falcon has a 3.2-fold higher time than Heron.",
  ],
  [
    "a range over cases",
    "Success of Falcon ranges from 0.648 to 0.808.",
    "Success of Falcon ranges from 0.618 to 0.818.",
  ],
  [
    "a range of differences",
    "Falcon's success exceeds Heron's by 3.8 to 13.1 points.",
    "Falcon's success exceeds Heron's by 5.8 to 15.1 points.",
  ],
  [
    "a change from one setting to another",
    "Success of Falcon goes from 0.808 to 0.648 between horizon 5 and 80.",
    "Success of Falcon goes from 0.648 to 0.808 between horizon 5 and 80.",
  ],
  [
    "numbers in the order of the arms",
    "At horizon 5 the success of Falcon and Heron is 0.808 and 0.770.",
    "At horizon 5 the success of Falcon and Heron is 0.770 and 0.808.",
  ],
  [
    "numbers in the order of the settings",
    "Falcon has a success of 0.808, 0.760 and 0.648 at horizons 5, 20 and 80.",
    "Falcon has a success of 0.808, 0.648 and 0.760 at horizons 5, 20 and 80.",
  ],
  [
    "numbers of two measures in the order of the arms",
    "At horizon 5 Falcon and Heron have a success of 0.808 and 0.770 and a regret of 3.48 and 3.94.",
    "At horizon 5 Falcon and Heron have a success of 0.808 and 0.770 and a regret of 3.94 and 3.48.",
  ],
  [
    "numbers with their cases in brackets",
    "At horizon 5 success is 0.808 (Falcon), 0.770 (Heron) and 0.694 (Wren).",
    "At horizon 5 success is 0.808 (Falcon), 0.694 (Heron) and 0.770 (Wren).",
  ],
  [
    "a share in per cent",
    "At horizon 5 Falcon has a success of 80.8%.",
    "At horizon 5 Falcon has a success of 0.808%.",
  ],
  [
    "a time in another unit",
    "At horizon 80 Falcon's time is 0.205 s.",
    "At horizon 80 Falcon's time is 205.1 s.",
  ],
  [
    "a number that is only about right",
    "At horizon 5 Falcon's success is about 0.8.",
    "At horizon 5 Falcon's success is about 0.9.",
  ],
  [
    "several measures of one case",
    "Falcon reaches 0.808 success, 41.8 ms of time and 3.48 regret at horizon 5.",
    "Falcon reaches 0.808 success, 3.48 ms of time and 41.8 regret at horizon 5.",
  ],
];

describe.each(PAIRS)("%s", (_, right, wrong) => {
  test(`is borne out: ${right}`, () => {
    expect(verdict(PLANNERS, right)).toBe("supported");
  });

  test(`and where it is wrong it is not: ${wrong}`, () => {
    expect(verdict(PLANNERS, wrong)).not.toBe("supported");
  });
});

describe("a number is no value of another case", () => {
  test.each([
    ["named behind it", "Falcon, with a success of 0.770, beats Heron at horizon 5."],
    [
      "said a second time",
      "Falcon has a success of 0.808 at horizon 5 and of 0.808 at horizon 80.",
    ],
    ["said a second time, in a list", "Success is 0.808 for Falcon, 0.808 for Heron at horizon 5."],
    ["joined with its own", "At horizon 5 Heron and Falcon have a success of 0.808."],
    ["of a setting that was not run", "At horizon 6 Falcon has a success of 0.808."],
  ])("%s: %s", (_, claim) => {
    expect(verdict(PLANNERS, claim)).not.toBe("supported");
  });
});

describe("a level is nothing that is reckoned from it", () => {
  test.each([
    "At horizon 5 the variance of the success of Falcon is 0.808.",
    "At horizon 5 the standard error of success of Falcon is 0.808.",
    "At horizon 5 the success gap of Falcon is 0.808.",
    "At horizon 5 the success of Falcon improves by 0.808.",
    "At horizon 5 Heron's success is 0.770 lower than Falcon's.",
    "At horizon 5 Falcon's time is 41.8 ms longer than Heron's.",
  ])("%s", (claim) => {
    expect(verdict(PLANNERS, claim)).not.toBe("supported");
  });

  test("a difference is, by any word of size", () => {
    const claim = "At horizon 5 Falcon's time is 23.4 ms longer than Heron's.";
    expect(verdict(PLANNERS, claim)).toBe("supported");
  });

  test("a value beside a comparison is one all the same", () => {
    const claim = "At horizon 5 Heron's success of 0.770 is lower than Falcon's.";
    expect(verdict(PLANNERS, claim)).toBe("supported");
  });
});

describe("digits by themselves", () => {
  test.each(["At horizon 5 Wren has a time of 9.", "At horizon 5 Falcon has a success of 1."])(
    "one is met by chance, even where it rounds right: %s",
    (claim) => {
      expect(verdict(PLANNERS, claim)).toBe("unbound");
    },
  );

  test("where several cases are left, no value of one is taken", () => {
    expect(verdict(PLANNERS, "Success is 0.808 at horizon 5.")).toBe("unbound");
    expect(verdict(PLANNERS, "Falcon's success is 0.739.")).toBe("unbound");
  });
});
