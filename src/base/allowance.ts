/**
 * What something may still take, counted in work and not in time, so that every machine comes to the same end. A unit is
 * a letter laid beside another, or a place looked up.
 */
export interface Allowance {
  spend(work: number): void;
  isSpent(): boolean;
}

/** Allows some work; what is begun within it is ended. */
export function allowanceOf(work: number): Allowance {
  let left = work;
  return {
    spend(some) {
      left -= some;
    },
    isSpent: () => left < 0,
  };
}
