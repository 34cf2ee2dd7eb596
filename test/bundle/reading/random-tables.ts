import fc from "fast-check";
import type { Run } from "./read-claims.ts";

/** A run of arms at doses, with its recall in thousandths: by arm, then dose, then seed. */
export interface RandomRun {
  readonly arms: readonly string[];
  readonly doses: readonly number[];
  readonly values: readonly (readonly (readonly number[])[])[];
}

const ARMS = ["Oak", "Elm", "Ash", "Fir", "Yew"];
const DOSES = [2, 5, 10, 40];
const MOST_SEEDS = 3;

/** Small runs; no two means of one dose or of one arm lie so near each other that rounding makes them one. */
export const randomRun: fc.Arbitrary<RandomRun> = fc
  .record({
    arms: fc.shuffledSubarray(ARMS, { minLength: 2, maxLength: 4 }),
    doses: fc.subarray(DOSES, { minLength: 2 }),
    seeds: fc.integer({ min: 1, max: MOST_SEEDS }),
    pool: fc.array(fc.integer({ min: 101, max: 899 }), {
      minLength: 4 * DOSES.length * MOST_SEEDS,
      maxLength: 4 * DOSES.length * MOST_SEEDS,
    }),
  })
  .map(({ arms, doses, seeds, pool }) => {
    const values = arms.map((_, a) =>
      doses.map((__, d) => {
        const from = (a * doses.length + d) * seeds;
        return pool.slice(from, from + seeds);
      }),
    );
    return { arms, doses, values };
  })
  .filter(({ values }) => {
    const means = values.flat().map(meanOf);
    return means.every((one, at) =>
      means.slice(0, at).every((other) => Math.abs(one - other) >= 0.003),
    );
  });

/** The file that holds such a run. */
export function runOf({ arms, doses, values }: RandomRun): Run {
  const rows = arms.flatMap((arm, a) =>
    doses.flatMap((dose, d) =>
      values[a]![d]!.map((value, seed) => [arm, dose, seed, value / 1000].join(",")),
    ),
  );
  return { results: { "run.csv": ["arm,dose,seed,recall", ...rows].join("\n") } };
}

/** A sentence with whether it is true of its run. */
export interface Statement {
  readonly text: string;
  readonly isTrue: boolean;
}

/** Sentences of many forms about two arms at one dose of a run, right and wrong. */
export function statementsOf(run: RandomRun, off: number): readonly Statement[] {
  const [arm, other] = run.arms as [string, string];
  const [dose] = run.doses as [number];
  const series = (of: string) => run.values[run.arms.indexOf(of)]!.map(meanOf);
  const [mine, theirs] = [series(arm), series(other)];
  const [a, b] = [mine[0]!, theirs[0]!];
  const [ends, last] = [mine.at(-1)!, run.doses.at(-1)!];
  const said = (text: string, value: number, places: number): readonly Statement[] =>
    [value, value + off].map((given, wrong) => ({
      text: text.replace("#", Math.abs(given).toFixed(places)),
      isTrue: wrong === 0,
    }));
  const [more, less] = a > b ? ["above", "below"] : ["below", "above"];
  const points = Math.abs(a - b) * 100;
  const [low, high] = [Math.min(...mine), Math.max(...mine)];
  const rises = mine.every((value, at) => at === 0 || value > mine[at - 1]!);
  const falls = mine.every((value, at) => at === 0 || value < mine[at - 1]!);
  const atDose = run.arms.map((each) => series(each)[0]!);
  const best = run.arms[atDose.indexOf(Math.max(...atDose))]!;
  const held = mine.filter((value, at) => value > theirs[at]!).length;
  const every = run.doses.length;
  return [
    ...said(`At dose ${dose} ${arm} has a recall of #.`, a, 3),
    ...said(`The recall of ${arm} at dose ${dose} is #.`, a, 3),
    ...said(`${arm}'s mean recall is #.`, mine.reduce((sum, one) => sum + one, 0) / every, 3),
    ...said(`The recall of ${arm} ranges from # to ${high.toFixed(3)}.`, low, 3),
    {
      text: `At dose ${dose} ${arm}'s recall is ${points.toFixed(1)} points ${more} ${other}'s.`,
      isTrue: true,
    },
    {
      text: `At dose ${dose} ${arm}'s recall is ${points.toFixed(1)} points ${less} ${other}'s.`,
      isTrue: false,
    },
    ...said(`At dose ${dose} the recall of ${arm} is # times that of ${other}.`, a / b, 3),
    { text: `At dose ${dose} ${arm} has a higher recall than ${other}.`, isTrue: a > b },
    { text: `At dose ${dose} ${arm} has a lower recall than ${other}.`, isTrue: a < b },
    { text: `${arm} has a higher recall than ${other} at every dose.`, isTrue: held === every },
    {
      text: `${arm} has a higher recall than ${other} at ${held} of ${every} doses.`,
      isTrue: true,
    },
    {
      text: `${arm} has a higher recall than ${other} at ${held + 1} of ${every} doses.`,
      isTrue: false,
    },
    {
      text: `${arm} has a higher recall than ${other} at doses ${dose} and ${last}.`,
      isTrue: a > b && ends > theirs.at(-1)!,
    },
    {
      text: `The recall of ${arm} goes from ${a.toFixed(3)} at dose ${dose} to ${ends.toFixed(3)} at dose ${last}.`,
      isTrue: true,
    },
    {
      text: `The recall of ${arm} goes from ${ends.toFixed(3)} at dose ${dose} to ${a.toFixed(3)} at dose ${last}.`,
      isTrue: false,
    },
    {
      text: `At dose ${dose} ${arm} has a recall of ${a.toFixed(3)} and ${other} one of ${a.toFixed(3)}.`,
      isTrue: false,
    },
    { text: `${arm} never has a higher recall than ${other}.`, isTrue: held === 0 },
    { text: `The recall of ${arm} rises with the dose.`, isTrue: rises },
    { text: `The recall of ${arm} falls with the dose.`, isTrue: falls },
    { text: `At dose ${dose} ${arm} has the highest recall.`, isTrue: arm === best },
    {
      text: `The recall of ${arm} is above ${(low - 0.002).toFixed(4)} at every dose.`,
      isTrue: true,
    },
    {
      text: `The recall of ${arm} is above ${(low + 0.002).toFixed(4)} at every dose.`,
      isTrue: false,
    },
    {
      text: `At dose ${dose} the recall of ${arm} and ${other} is ${a.toFixed(3)} and ${b.toFixed(3)}.`,
      isTrue: true,
    },
    {
      text: `At dose ${dose} the recall of ${arm} and ${other} is ${b.toFixed(3)} and ${a.toFixed(3)}.`,
      isTrue: false,
    },
  ];
}

function meanOf(thousandths: readonly number[]): number {
  return thousandths.reduce((sum, value) => sum + value, 0) / thousandths.length / 1000;
}
