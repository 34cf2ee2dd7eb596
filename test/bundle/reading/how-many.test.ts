import { describe, expect, test } from "vitest";
import { PLANNERS, type Run, verdict } from "./read-claims.ts";

const PAIRS: readonly (readonly [name: string, right: string, wrong: string])[] = [
  [
    "a limit in every case",
    "Success of Falcon stays above 0.64 at every horizon.",
    "Success of Falcon stays above 0.65 at every horizon.",
  ],
  [
    "a strict limit, which the limit itself does not keep",
    "Success of Falcon is at least 0.648 at every horizon.",
    "Success of Falcon is above 0.648 at every horizon.",
  ],
  [
    "a limit that is never passed",
    "Falcon's success never drops below 0.6.",
    "Falcon's success never drops below 0.7.",
  ],
  [
    "a limit in every run, where each seed counts",
    "All runs have a success of at least 0.402.",
    "All runs have a success of at least 0.405.",
  ],
  [
    "a limit of all",
    "All planners have a success above 0.4.",
    "All planners have a success above 0.5.",
  ],
  [
    "a limit of none",
    "None of the planners has a success above 0.9.",
    "None of the planners has a success above 0.8.",
  ],
  [
    "a limit of two that are joined",
    "Both Wren and Heron have a success above 0.6 at horizon 20.",
    "Both Wren and Heron have a success above 0.65 at horizon 20.",
  ],
  [
    "a limit of neither of two",
    "Neither Falcon nor Heron has a success above 0.9.",
    "Neither Heron nor Falcon has a success below 0.6 at horizon 80.",
  ],
  [
    "a limit of a difference",
    "At horizon 5 Falcon's success exceeds Heron's by more than 3 points.",
    "At horizon 5 Falcon's success exceeds Heron's by more than 4 points.",
  ],
  [
    "how near two values are",
    "At horizon 5 Falcon's success is within 0.04 of Heron's.",
    "At horizon 5 Falcon's success is within 0.03 of Heron's.",
  ],
  [
    "a count of cases",
    "At 3 of 3 horizons Falcon has a higher success than Heron.",
    "At 2 of 3 horizons Falcon has a higher success than Heron.",
  ],
  [
    "a count that is a limit",
    "At least 2 of 3 horizons give Falcon a higher success than Heron.",
    "At least 2 of 3 horizons give Heron a higher success than Falcon.",
  ],
  [
    "the size of a mean",
    "At horizon 5 Falcon has a success of 0.808 over two seeds.",
    "At horizon 5 Falcon has a success of 0.808 over four seeds.",
  ],
  [
    "the size of a study",
    "We compare 3 planners at 3 horizons over 2 seeds.",
    "We compare 3 planners at 4 horizons over 2 seeds.",
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

describe("rows that are counted", () => {
  const jobs: Run = {
    results: {
      "jobs.csv":
        "job,status,price\nj1,failed,2\nj2,done,5\nj3,done,4\nj4,failed,1\nj5,done,8\nj6,done,3",
    },
  };

  test.each([
    "2 of the 6 jobs failed.",
    "Two of six jobs failed.",
    "Failed jobs account for 13% of the price.",
  ])("right: %s", (claim) => {
    expect(verdict(jobs, claim)).toBe("supported");
  });

  test.each([
    "3 of the 6 jobs failed.",
    "2 of the 7 jobs failed.",
    "7 of the 6 jobs failed.",
    "All jobs failed.",
    "None of the jobs failed.",
    "Failed jobs account for 87% of the price.",
  ])("wrong: %s", (claim) => {
    expect(verdict(jobs, claim)).not.toBe("supported");
  });
});

describe("part and whole as the results state them", () => {
  const answers: Run = {
    results: { "answers.json": { answers: 60, flagged: 47, share_flagged: 0.783 } },
  };

  test.each([
    "47 of 60 answers were flagged.",
    "78.3% of answers were flagged.",
    "The share flagged is 78%.",
  ])("right: %s", (claim) => {
    expect(verdict(answers, claim)).toBe("supported");
  });

  test.each([
    "46 of 60 answers were flagged.",
    "47 of 61 answers were flagged.",
    "The share flagged is 0.78%.",
    "21.7% of answers were flagged.",
  ])("wrong: %s", (claim) => {
    expect(verdict(answers, claim)).not.toBe("supported");
  });
});
