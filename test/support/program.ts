import { join } from "node:path";
import { buildSync } from "esbuild";

/** Makes a program that node can start out of a few lines that import from `src/…`; gives its path. */
export function program(folder: string, name: string, lines: string): string {
  const outfile = join(folder, `${name}.mjs`);
  buildSync({
    stdin: { contents: lines, resolveDir: join(import.meta.dirname, "..", ".."), loader: "ts" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    outfile,
    logLevel: "error",
  });
  return outfile;
}
