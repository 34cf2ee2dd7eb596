import type { Unit } from "./claim.ts";

/** What a number measures, and by how much it is multiplied to be compared with others of the dimension. */
export interface Dimension {
  /** "percent", "points", "factor", a currency's sign, "time", another unit's symbol; "" for a bare number. */
  readonly name: string;
  readonly scale: number;
}

const BARE: Dimension = { name: "", scale: 1 };

/** Units that measure the same, each by its size in the first one. */
const MEASURES: ReadonlyMap<string, Dimension> = new Map(
  Object.entries({
    time: { s: 1, ms: 0.001, min: 60, mins: 60, minute: 60, h: 3600, day: 86_400, week: 604_800 },
    length: { m: 1, km: 1000, cm: 0.01, mm: 0.001, nm: 1e-9 },
    mass: { g: 1, kg: 1000, mg: 0.001 },
    memory: { B: 1, byte: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 },
    frequency: { Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9 },
  }).flatMap(([name, units]) =>
    Object.entries(units).map(([symbol, scale]) => [symbol, { name, scale }] as const),
  ),
);

/** The dimension of a unit. */
export function dimensionOf(unit: Unit): Dimension {
  switch (unit.kind) {
    case "percent":
    case "points":
    case "factor":
      return { name: unit.kind, scale: 1 };
    case "measure":
      return MEASURES.get(unit.symbol) ?? { name: unit.symbol, scale: 1 };
    default:
      return BARE;
  }
}
