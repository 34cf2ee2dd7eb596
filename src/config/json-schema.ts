import { z } from "zod";
import type { Catalogue } from "./config.ts";
import { configSchema } from "./schema.ts";

/** The JSON Schema of the configuration file, as text. Draft 7, which editors know best. */
export function configJsonSchema(catalogue: Catalogue): string {
  const schema = z.toJSONSchema(configSchema(catalogue), {
    target: "draft-7",
    io: "input",
    // The rules stand in it twice, for all notes and for some.
    reused: "ref",
  });
  return `${JSON.stringify({ title: "winnow", ...schema }, null, 2)}\n`;
}
