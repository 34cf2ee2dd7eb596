import { describe, expect, test } from "vitest";
import { PLANNERS, type Run, read, verdict } from "./read-claims.ts";

/** What the one number that is refuted is instead, and what should stand there. */
function refutation(run: Run, claim: string) {
  const refuted = read(run, claim).assertions.filter(({ verdict: each }) => each === "refuted");
  expect(refuted).toHaveLength(1);
  const { derivation, correction } = refuted[0]!;
  return { why: derivation.replace(/^.*; the number is /, ""), correction };
}

describe("a number is refuted by one changed choice that gives it", () => {
  test.each([
    [
      "another arm",
      "At horizon 5 Falcon has a success of 0.770.",
      "that of planner Heron",
      "0.808",
    ],
    ["another setting", "At horizon 5 Falcon has a regret of 4.10.", "that of horizon 20", "3.48"],
    ["another measure", "At horizon 5 Falcon has a regret of 0.808.", "success", "3.480"],
    [
      "one of two seeds",
      "At horizon 5 Falcon has a success of 0.812.",
      "one of 2 values (/0/success)",
      "0.808",
    ],
    [
      "the other sign",
      "At horizon 5 Falcon has a success of -0.808.",
      "of the other sign",
      "0.808",
    ],
    [
      "a ratio turned round",
      "At horizon 5 the time of Heron is 2.27 times that of Falcon.",
      "the ratio turned round",
      "0.44",
    ],
    [
      "points for per cent",
      "Falcon's success drops by 16.0% from horizon 5 to 80.",
      "points, not per cent",
      "19.8",
    ],
    [
      "per cent for points",
      "Falcon's success drops by 19.8 points from horizon 5 to 80.",
      "per cent, not points",
      "16",
    ],
    [
      "one end of a range",
      "Success of Falcon ranges from 0.608 to 0.808.",
      "right at one end only",
      "0.6480-0.8080",
    ],
  ])("%s: %s", (_, claim, why, correction) => {
    expect(refutation(PLANNERS, claim)).toEqual({ why, correction });
  });
});

describe("nothing is refuted", () => {
  const twoWays: Run = {
    results: { "r.csv": "arm,recall,precision\noak,0.612,0.731\nelm,0.731,0.655" },
  };

  test("by two explanations of different kinds", () => {
    const { verdict: whole, assertions } = read(twoWays, "The recall of oak is 0.731.");
    expect(whole).toBe("unbound");
    expect(assertions[0]!.found.join()).toContain("recall where arm = oak is 0.612");
  });

  test("by none", () => {
    const { verdict: whole, assertions } = read(twoWays, "The recall of oak is 0.777.");
    expect(whole).toBe("unbound");
    expect(assertions[0]!.found).toEqual(["recall where arm = oak is 0.612"]);
  });

  test("where no measure is named, and it says so", () => {
    const { verdict: whole, assertions } = read(twoWays, "The quality of oak is 0.731.");
    expect(whole).toBe("unbound");
    expect(assertions[0]!.found).toEqual(["no value of the results is named for it"]);
  });

  test("by two digits, which another value meets by chance", () => {
    expect(verdict(twoWays, "The recall of oak is 0.73.")).toBe("unbound");
  });

  test.each([
    ["of one run, where one is named", "With seed 0 Falcon has a success of 0.812 at horizon 5."],
    ["that is the greatest of all runs", "Falcon's maximum success is 0.812."],
    ["that is the least of any run", "The lowest regret of any run is 3.41."],
    ["of a denial", "It is not true that at horizon 5 Falcon has a success of 0.770."],
    ["that was expected", "We expected Falcon to have a success of 0.770 at horizon 5."],
    ["of a doubt", "At horizon 5 Falcon might have a success of 0.770."],
    ["that limits what lies within", "Success lies between 0.4 and 0.808."],
    ["of what is cut so many times", "At horizon 5 Heron cuts time 2.27-fold against Falcon."],
  ])("%s: %s", (_, claim) => {
    expect(verdict(PLANNERS, claim)).not.toBe("refuted");
  });
});

describe("a predicate is refuted where the text names both sides", () => {
  test.each([
    "Heron has a higher success than Falcon at every horizon.",
    "The success of Falcon peaks at horizon 80.",
    "The success of every planner rises with the horizon.",
    "Falcon has the worst regret at every horizon.",
    "Falcon's success is above 0.8 at horizon 80.",
  ])("and it holds nowhere: %s", (claim) => {
    expect(verdict(PLANNERS, claim)).toBe("refuted");
  });

  test.each([
    ["a denial before it is not read", "Heron does not have a higher success than Falcon."],
    ["it is denied as a whole", "It is not true that Heron has a higher success than Falcon."],
    ["it hardly ever does", "Heron hardly ever has a higher success than Falcon."],
    ["it was expected", "We expected Heron to have a higher success than Falcon."],
    ["it is a condition", "If Heron had a higher success than Falcon, it would be used."],
    ["it is said of the other way", "From horizon 80 to 5 the success of Falcon rises."],
    [
      "the setting is that of a number",
      "At horizon 5 success rises from 0.694 (Wren) to 0.808 (Falcon).",
    ],
  ])("but not where %s: %s", (_, claim) => {
    expect(verdict(PLANNERS, claim)).not.toBe("refuted");
  });

  const curve: Run = {
    results: { "c.csv": "depth,recall\n1,0.612\n2,0.731\n3,0.744\n4,0.655" },
  };

  test("nor where each of two courses holds on a part of the way", () => {
    expect(verdict(curve, "Recall first rises and then falls with depth.")).not.toBe("refuted");
    expect(verdict(curve, "Recall rises up to depth 3 and falls beyond it.")).not.toBe("refuted");
  });

  test("nor where a mean over cases bears out what one of them does not", () => {
    const run: Run = {
      results: { "r.csv": "arm,task,recall\noak,x1,0.9\noak,x2,0.5\nelm,x1,0.6\nelm,x2,0.55" },
    };
    expect(verdict(run, "Oak has a higher recall than elm.")).toBe("unbound");
    expect(verdict(run, "On average oak has a higher recall than elm.")).toBe("supported");
  });
});

test("no correction stands where other words would have to change with it", () => {
  const claim = "At horizon 20 Falcon's regret is 14.0 points higher than Heron's.";
  const corrections = read(PLANNERS, claim).assertions.map(({ correction }) => correction);
  expect(corrections.every((correction) => correction === null)).toBe(true);
});
