// Bundles the command line and the library face. dist/winnow.cjs is what is started; it loads either dist/hook.cjs, which
// holds no more than a hook needs, or dist/program.cjs, which holds all commands; both load dist/judge.cjs when there are
// statements to compare, and that dist/language.cjs when it must read them. Other dynamic imports stay lazy inside their file: esbuild wraps each in an initialiser that runs
// on first use.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** A hash of all that goes into the program. */
function buildId() {
  const hash = createHash("sha256").update(readFileSync("package-lock.json"));
  for (const folder of ["src", "rules"]) {
    for (const path of readdirSync(folder, { recursive: true }).sort()) {
      if (/\.tsx?$/.test(path)) hash.update(path).update(readFileSync(join(folder, path)));
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
  // Node 20 knows these; written out as `new RegExp` they would be set up anew at each use.
  supported: {
    "regexp-lookbehind-assertions": true,
    "regexp-unicode-property-escapes": true,
    "regexp-set-notation": true,
  },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
};

/** Leaves the import of all commands to the file that holds them. */
const programApart = {
  name: "program-apart",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/program\.ts$/ }, () => ({ path: "./program.cjs", external: true }));
  },
};

/** Leaves what compares statements, and the language it takes, to files of their own until they are called. */
const apart = {
  name: "apart",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/open-(?:judge|language)\.ts$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, "apart", path),
    }));
  },
};

/** Takes the language's model as it is read: a program that loads it once needs no copy of its 3 MB. */
const noModelCopy = {
  name: "no-model-copy",
  setup({ onLoad }) {
    onLoad(
      { filter: /[/\\]wink-eng-lite-web-model[/\\]dist[/\\]read-core-model\.js$/ },
      ({ path }) => {
        const [before, after] = readFileSync(path, "utf8").split(
          "JSON.parse(JSON.stringify(originalModel))",
        );
        if (after === undefined) throw new Error(`${path} is not as it was`);
        return { contents: `${before}originalModel${after}` };
      },
    );
  },
};

/**
 * Leaves out the engines gray-matter comes with: JavaScript, which is evaluated, and a YAML reader that
 * src/note/front-matter.ts replaces and that takes longer to load than a hook may take.
 */
const noOwnEngines = {
  name: "no-own-engines",
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]gray-matter[/\\]lib[/\\]engines\.js$/ }, () => ({
      contents: "module.exports = {};",
      loader: "js",
    }));
  },
};

/**
 * Escapes what esbuild leaves as it is, which is what stands in literal regular expressions: these files are read without
 * decoding them, so that `/[–—]/` would match other characters.
 */
function writeInAscii(file) {
  const written = readFileSync(file, "utf8").replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  writeFileSync(file, written);
}

const yamlPackage = new URL("./browser/dist/index.js", import.meta.resolve("yaml/package.json"));

/** Takes the yaml package's modules, which become one with ours; those it has for Node are set up one by one. */
const yamlModules = {
  name: "yaml-modules",
  setup({ onResolve }) {
    onResolve({ filter: /^yaml$/ }, () => ({ path: fileURLToPath(yamlPackage) }));
  },
};

await Promise.all([
  build({
    ...shared,
    entryPoints: ["src/main.ts"],
    outfile: "dist/winnow.cjs",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
    plugins: [programApart],
    // An import of a CommonJS file would have all of it scanned for its exports first.
    supported: { ...shared.supported, "dynamic-import": false },
  }),
  build({
    ...shared,
    entryPoints: ["src/commands/staged.ts"],
    outfile: "dist/hook.cjs",
    format: "cjs",
    plugins: [noOwnEngines, yamlModules, apart],
    // It is run without a loader of modules around it.
    supported: { ...shared.supported, "dynamic-import": false },
  }),
  build({
    ...shared,
    entryPoints: ["src/program.ts"],
    outfile: "dist/program.cjs",
    format: "cjs",
    plugins: [noOwnEngines, apart],
  }),
  build({
    ...shared,
    entryPoints: ["src/commands/open-judge.ts"],
    outfile: "dist/judge.cjs",
    format: "cjs",
    plugins: [apart],
    supported: { ...shared.supported, "dynamic-import": false },
  }),
  build({
    ...shared,
    entryPoints: { language: "src/commands/open-language.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    plugins: [noModelCopy],
    // The model is data, which is read sooner as such than as a program.
    loader: { ".json": "copy" },
    assetNames: "[name]",
  }),
  build({
    ...shared,
    entryPoints: ["src/review/page/main.tsx"],
    outfile: "dist/review-page.js",
    format: "iife",
    platform: "browser",
    target: "es2023",
    minify: true,
    jsx: "automatic",
    jsxImportSource: "preact",
  }),
  build({
    ...shared,
    entryPoints: ["src/index.ts"],
    outfile: "dist/index.js",
    format: "esm",
    packages: "external",
  }),
]);
for (const file of ["dist/hook.cjs", "dist/judge.cjs", "dist/language.cjs"]) writeInAscii(file);
chmodSync("dist/winnow.cjs", 0o755);

// The program knows best what its configuration and a manifest may say.
for (const [command, file] of [
  ["config", "dist/winnow.schema.json"],
  ["audit", "dist/manifest.schema.json"],
]) {
  const schema = [command, "--schema", "--output-file", file];
  execFileSync(process.execPath, ["dist/winnow.cjs", ...schema], { stdio: "inherit" });
}
