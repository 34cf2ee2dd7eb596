// Bundles the command line into one file and the library face into another.
// Dynamic imports stay lazy inside the single file: esbuild wraps each in an initialiser that runs on first use.
import { chmodSync } from "node:fs";
import { build } from "esbuild";

const shared = {
  bundle: true,
  platform: "node",
  // jsonc-parser's CommonJS build cannot be bundled.
  mainFields: ["module", "main"],
  target: "node20",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
  loader: { ".md": "text" },
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
