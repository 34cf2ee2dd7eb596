import { describe, expect, test } from "vitest";
import { PLANNERS, type Run, verdict } from "./read-claims.ts";

const PAIRS: readonly (readonly [name: string, right: string, wrong: string])[] = [
  [
    "a comparison in every case",
    "Falcon has a higher success than Heron at every horizon.",
    "Heron has a higher success than Falcon at every horizon.",
  ],
  [
    "merit, where less is better",
    "Falcon outperforms Heron in regret.",
    "Heron outperforms Falcon in regret.",
  ],
  [
    "a comparison with each of two that are joined",
    "Falcon has a higher success than both Wren and Heron at every horizon.",
    "Heron has a higher success than both Wren and Falcon at every horizon.",
  ],
  [
    "a comparison of each of two that are joined",
    "Neither Heron nor Wren has a higher success than Falcon.",
    "Neither Falcon nor Wren has a higher success than Heron.",
  ],
  [
    "a comparison in each of two settings that are joined",
    "Falcon beats Heron in regret at horizons 5 and 80.",
    "Heron beats Falcon in regret at horizons 5 and 80.",
  ],
  [
    "two comparisons of one subject",
    "The success of Heron is higher than that of Wren and lower than that of Falcon.",
    "The success of Falcon is higher than that of Wren and lower than that of Heron.",
  ],
  [
    "a denied comparison",
    "Success of Heron is not higher than that of Falcon.",
    "Success of Falcon is not higher than that of Heron.",
  ],
  [
    "never",
    "Heron never has a higher success than Falcon.",
    "Falcon never has a higher success than Heron.",
  ],
  [
    "a cost that is compared",
    "Falcon costs more time than Heron.",
    "Heron costs more time than Falcon.",
  ],
  [
    "what is so many times faster",
    "At horizon 5 Heron is 2.27 times faster than Falcon.",
    "At horizon 5 Falcon is 2.27 times faster than Heron.",
  ],
  [
    "a difference from what is named first",
    "Relative to Heron, Falcon raises success by 3.8 points at horizon 5.",
    "Relative to Falcon, Heron raises success by 3.8 points at horizon 5.",
  ],
  [
    "who trails whom",
    "Heron trails Falcon by 6.2 points of success at horizon 20.",
    "Falcon trails Heron by 6.2 points of success at horizon 20.",
  ],
  [
    "a superlative in every case",
    "Falcon has the highest success at every horizon.",
    "Heron has the highest success at every horizon.",
  ],
  [
    "the best of a loss",
    "Falcon has the best regret at every horizon.",
    "Wren has the best regret at every horizon.",
  ],
  [
    "the worst of a loss",
    "Wren has the worst regret at every horizon.",
    "Falcon has the worst regret at every horizon.",
  ],
  [
    "the lowest",
    "Wren has the lowest time at every horizon.",
    "Falcon has the lowest time at every horizon.",
  ],
  [
    "a peak",
    "The success of Falcon peaks at horizon 5.",
    "The success of Falcon peaks at horizon 80.",
  ],
  [
    "a fall along an input",
    "The success of every planner falls with the horizon.",
    "The success of every planner rises with the horizon.",
  ],
  [
    "a fall between two settings",
    "From horizon 5 to 80 the success of Falcon drops by 16.0 points.",
    "From horizon 80 to 5 the success of Falcon drops by 16.0 points.",
  ],
  [
    "a rise from the greater setting to the smaller",
    "The success of Falcon rises from 0.648 at horizon 80 to 0.808 at horizon 5.",
    "The success of Falcon falls from 0.648 at horizon 80 to 0.808 at horizon 5.",
  ],
  [
    "a fall to a number",
    "The success of Falcon falls from 0.808 at horizon 5 to 0.648 at horizon 80.",
    "The success of Falcon rises from 0.808 at horizon 5 to 0.648 at horizon 80.",
  ],
];

describe.each(PAIRS)("%s", (_, right, wrong) => {
  test(`is borne out: ${right}`, () => {
    expect(verdict(PLANNERS, right)).toBe("supported");
  });

  test(`and turned round it is not: ${wrong}`, () => {
    expect(verdict(PLANNERS, wrong)).not.toBe("supported");
  });
});

describe("what is said of two settings that are joined", () => {
  const run: Run = {
    results: {
      "r.csv": "arm,split,recall\noak,dev,0.71\noak,test,0.55\nelm,dev,0.64\nelm,test,0.62",
    },
  };

  test.each([
    "Oak beats elm in recall on dev and test.",
    "Oak has a higher recall than elm on both dev and test.",
    "Oak has the highest recall on dev and test.",
    "Oak has the highest recall on test and dev.",
  ])("has to hold in both: %s", (claim) => {
    expect(verdict(run, claim)).not.toBe("supported");
  });

  test("holds in the one that is named alone", () => {
    expect(verdict(run, "Oak beats elm in recall on dev.")).toBe("supported");
    expect(verdict(run, "Oak has the highest recall on dev.")).toBe("supported");
  });
});

test("a list of very many values is not followed", () => {
  const arms = Array.from({ length: 300 }, (_, at) => `arm${at}x`);
  const rows = arms.map((arm, at) => `${arm},${at / 1000}`);
  const run: Run = { results: { "r.csv": ["arm,recall", ...rows].join("\n") } };
  const claim = `${arms.slice(150).join(", ")} have a higher recall than ${arms.slice(0, 150).join(", ")}.`;
  expect(verdict(run, claim)).not.toBe("refuted");
});

const HOSTS: Run = {
  results: { "hosts.csv": "host,requests_per_second,latency_ms\nred,1200,8.0\nblue,2400,4.0" },
};

describe("speed", () => {
  test.each([
    "Blue is faster than red in requests per second.",
    "Blue is 2.0 times faster than red in requests per second.",
    "Blue is 2.0 times faster than red in latency.",
    "Blue is the fastest host in requests per second.",
  ])("of what is done in a time is more, and of a time less: %s", (claim) => {
    expect(verdict(HOSTS, claim)).toBe("supported");
  });

  test("is not the other way round", () => {
    const claim = "Red is 2.0 times faster than blue in requests per second.";
    expect(verdict(HOSTS, claim)).not.toBe("supported");
  });

  test("the times of a factor are no time", () => {
    expect(verdict(HOSTS, "Blue has 2.0 times the throughput of red.")).not.toBe("refuted");
  });
});

const FIXES: Run = {
  results: {
    "fixes.csv":
      "task,old_yield,new_yield\nsorting,0.412,0.537\nparsing,0.633,0.608\nlinking,0.701,0.744",
  },
};

describe("two columns of one measure", () => {
  test.each([
    ["On sorting the new yield exceeds the old by 12.5 points.", "supported"],
    ["New has a higher yield than old on two of three tasks.", "supported"],
    ["New yield on parsing is 0.608.", "supported"],
  ] as const)("%s", (claim, expected) => {
    expect(verdict(FIXES, claim)).toBe(expected);
  });

  test.each([
    "On sorting the old yield exceeds the new by 12.5 points.",
    "New has a higher yield than old on all three tasks.",
    "New has a higher yield than old on three of three tasks.",
    "New yield on parsing is 0.633.",
  ])("wrong: %s", (claim) => {
    expect(verdict(FIXES, claim)).not.toBe("supported");
  });
});

test("a name with a digit loses no word of change behind it", () => {
  const run: Run = { results: { "f1.csv": "task,old_f1,new_f1\nsorting,0.412,0.537" } };
  expect(verdict(run, "On sorting F1 rises from 0.412 to 0.537.")).toBe("supported");
  expect(verdict(run, "On sorting F1 falls from 0.412 to 0.537.")).not.toBe("supported");
});

describe("what no level shows stays unbound, be it right or wrong", () => {
  test.each([
    ["two settings on each side", "At horizon 80 Falcon beats Heron at horizon 5 in success."],
    ["a gap that grows", "The success gap between Falcon and Heron grows with the horizon."],
    ["a gap that shrinks", "The success gap between Falcon and Heron shrinks with the horizon."],
    ["a course that turns", "The success of Falcon first rises and then falls with the horizon."],
    ["a plateau", "The success of Falcon plateaus with the horizon."],
    ["a rank below the first", "Heron is the second best in success."],
    ["one of the first", "Heron is among the best in success."],
    ["equality", "Falcon and Heron have the same success at horizon 5."],
    ["a word for what only one has", "Only Falcon has a success above 0.64 at horizon 80."],
    ["doubling", "Regret of Falcon doubles from horizon 5 to 80."],
  ])("%s: %s", (_, claim) => {
    expect(verdict(PLANNERS, claim)).toBe("unbound");
  });
});

test("an article is no arm called a", () => {
  const run: Run = { results: { "arms.csv": "arm,score\na,3.20\nb,4.20" } };
  expect(verdict(run, "Arm b has a score of 4.20.")).toBe("supported");
  expect(verdict(run, "Arm a has a score of 3.20.")).toBe("supported");
  expect(verdict(run, "Arm a has a score of 4.20.")).not.toBe("supported");
});
