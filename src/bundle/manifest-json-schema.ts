import { z } from "zod";
import { evidence, head, surroundings } from "./manifest.ts";
import { claim, claimText } from "./manifest-claim.ts";

/** The JSON Schema of a bundle's manifest, as text. Draft 7, which editors know best. */
export function manifestJsonSchema(): string {
  const whole = z.object({
    ...head.shape,
    ...surroundings.shape,
    claims: z
      .array(z.union([claimText, claim]))
      .describe("What the run found: one sentence each, or an object with what shows it."),
    evidence: z.array(z.union([z.string(), evidence])).nullish(),
  });
  const schema = z.toJSONSchema(whole, { target: "draft-7", io: "input" });
  return `${JSON.stringify({ title: "manifest.json of a bundle", ...schema }, null, 2)}\n`;
}
