import type { PlantedRecord } from "../proposal/planted-record.ts";
import { wilson } from "../selftest/wilson.ts";

/** `3 of the last 4 caught (95 % interval 30 % to 95 %)`: the interval says how little a few of them tell. */
export function plantedText({ caught, shown }: PlantedRecord): string {
  const { low, high } = wilson(caught, shown);
  const told = (share: number) => `${Math.round(share * 100)} %`;
  return `${caught} of the last ${shown} caught (95 % interval ${told(low)} to ${told(high)})`;
}
