// Bundles the command line into one file and the library face into another.
// Dynamic imports stay lazy inside the single file: esbuild wraps each in an initialiser that runs on first use.
import { createHash } from "node:crypto";
import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** A hash of all that goes into the program. */
function buildId() {
  const hash = createHash("sha256").update(readFileSync("package-lock.json"));
  for (const folder of ["src", "rules"]) {
    for (const path of readdirSync(folder, { recursive: true }).sort()) {
      if (path.endsWith(".ts")) hash.update(path).update(readFileSync(join(folder, path)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

const shared = {
  bundle: true,
  define: { WINNOW_BUILD: JSON.stringify(buildId()) },
  platform: "node",
  // jsonc-parser's CommonJS build cannot be bundled.
  mainFields: ["module", "main"],
  target: "node20",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
};

await Promise.all([
  build({
    ...shared,
    entryPoints: ["src/main.ts"],
    outfile: "dist/winnow.cjs",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
  }),
  build({
    ...shared,
    entryPoints: ["src/index.ts"],
    outfile: "dist/index.js",
    format: "esm",
    packages: "external",
  }),
]);
chmodSync("dist/winnow.cjs", 0o755);
