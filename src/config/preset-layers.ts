import type { RuleLayer, RuleLayers } from "../lint/rule-layers.ts";
import type { Catalogue } from "./config.ts";

/** What a preset says of the rules it speaks of. */
export function presetLayers(name: string, { presets }: Pick<Catalogue, "presets">): RuleLayers {
  const layers = Object.entries(presets[name] ?? {}).map(([id, level]) => {
    const layer: RuleLayer = { origin: { kind: "preset", name }, files: null, level, options: {} };
    return [id, [layer]] as const;
  });
  return new Map(layers);
}
