// Whoever writes a note, a bundle or a file's name must not be able to stall a run: recheck proves every regular
// expression of the program linear or, where it can only search, finds no text that V8 takes long for.
// Usage: node .ci/linear-regexes.mjs
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { check } from "recheck";
import ts from "typescript";

/** What reads only short texts. */
const EXCUSED = [
  ["src/lint/secret/assigned.ts", "^[\\w$]*(?:[a-z]{4,}", "is asked of 400 units at most"],
];
/** Expressions made while the program runs, out of parts from a closed list. */
const MADE_LATER = [
  ["src/lint/hidden/markup.ts", "`</${tag}\\\\b`"],
  ["src/commands/hook/hook-manager.ts", "`\\\\b${name}\\\\b`"],
];
const CHECK_MS = 120_000;
/** An attack has up to 300,000 units; what is super-linear takes many times this long for it. */
const ATTACK_MS = 2_000;

const files = ["src", "rules"].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .sort(),
);
const { literals, constructed } = written(files);
const made = await madeOnLoading([...new Set(constructed.map(({ path }) => path))]);
const complaints = constructed
  .filter(({ path, line }) => !made.some((each) => each.path === path && each.line === line))
  .filter((site) => !MADE_LATER.some((excuse) => isMeant(excuse, site)))
  .map(({ path, line }) => `${path}:${line} makes an expression only later: nothing checks it`);
const expressions = distinct([...literals, ...made]);
const unused = new Set(EXCUSED);
let next = 0;
await Promise.all([work(), work()]);
for (const [path, start] of unused) complaints.push(`${path}: no excuse is needed for ${start}`);
for (const complaint of complaints.sort()) console.error(complaint);
console.log(`${expressions.length} regular expressions, ${complaints.length} complaints`);
process.exit(complaints.length === 0 ? 0 : 1);

async function work() {
  while (next < expressions.length) {
    const expression = expressions[next++];
    const { path, line, source, flags } = expression;
    const found = await check(source, flags, { timeout: CHECK_MS });
    // The search tries bounded repetitions as if they had no bound, so what it finds is tried in earnest.
    const isHarmless = found.checker === "fuzz" && (await withstands(expression, found));
    if (found.status === "safe" || isHarmless) continue;
    const excuse = EXCUSED.find((each) => isMeant(each, expression));
    if (excuse !== undefined) unused.delete(excuse);
    else complaints.push(`${path}:${line} ${told(found)}: /${source}/${flags}`);
  }
}

/** Whether a worker gets through the attack that was found in time. */
function withstands({ source, flags }, { attack }) {
  if (attack === undefined) return false;
  const code = `const { expression, text } = require("node:worker_threads").workerData;
    if (expression.global) [...text.matchAll(expression)]; else expression.test(text);`;
  const workerData = { expression: new RegExp(source, flags), text: attack.string };
  const worker = new Worker(code, { eval: true, workerData });
  return new Promise((resolve) => {
    const watchdog = setTimeout(() => void worker.terminate(), ATTACK_MS);
    worker.on("exit", (code) => {
      clearTimeout(watchdog);
      resolve(code === 0);
    });
  });
}

function told({ status, complexity, attack, error }) {
  if (status === "unknown") return `cannot be judged (${error.kind})`;
  return `${complexity.summary}, for instance on ${attack.pattern.slice(0, 100)}`;
}

function isMeant([path, start], expression) {
  return path === expression.path && expression.source.startsWith(start);
}

function distinct(all) {
  return [...new Map(all.map((each) => [`/${each.source}/${each.flags}`, each])).values()];
}

/** The literals of the files, and the places that construct an expression, with the first argument as written. */
function written(paths) {
  const literals = [];
  const constructed = [];
  for (const path of paths) {
    const text = readFileSync(path, "utf8");
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const visit = (node) => {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (ts.isRegularExpressionLiteral(node)) {
        const [, source, flags] = /^\/(.*)\/(\w*)$/s.exec(node.text);
        literals.push({ path, line, source, flags });
      }
      const calls = ts.isNewExpression(node) || ts.isCallExpression(node);
      if (calls && node.expression.getText() === "RegExp")
        constructed.push({ path, line, source: node.arguments[0].getText() });
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { literals, constructed };
}

/** What the constructors of the files make when the files are loaded. */
async function madeOnLoading(paths) {
  const made = [];
  globalThis.recordRegExp = (path, line) =>
    function (source, flags = "") {
      made.push({ path, line, source, flags });
      return new RegExp(source, flags);
    };
  const folder = mkdtempSync(join(tmpdir(), "winnow-regexes-"));
  const recording = {
    name: "recording",
    setup: (setup) =>
      setup.onLoad({ filter: /\.ts$/ }, ({ path }) => ({ contents: recorded(path), loader: "ts" })),
  };
  const recorded = (file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .map((text, index) => {
        const path = paths.find((each) => file.replaceAll("\\", "/").endsWith(`/${each}`));
        return text.replaceAll(/\bnew RegExp\(/g, `new (recordRegExp("${path}", ${index + 1}))(`);
      })
      .join("\n");
  try {
    const outfile = join(folder, "loaded.cjs");
    await build({
      stdin: {
        contents: paths.map((path) => `import "./${path}";`).join("\n"),
        resolveDir: process.cwd(),
      },
      bundle: true,
      platform: "node",
      mainFields: ["module", "main"],
      plugins: [recording],
      outfile,
      logLevel: "error",
    });
    createRequire(outfile)(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return made;
}
