import type { BundleFile } from "../bundle.ts";
import type { BundleProblem, CheckedBundle } from "./bundle-problem.ts";

/** A file that a report names in code letters, by the folders that bundles have. */
const NAMED =
  /`(?:\.\/)?(?:artifact\/)?((?:results|logs|code|data|figures)\/[\w./-]*\w\.\w{1,8})`/g;
const FENCE = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1|(?![\s\S]))/gm;

/** Files that a report names and its bundle does not hold, and results without anything that made them. */
export function* missingFiles({ bundle, folder }: CheckedBundle): Iterable<BundleProblem> {
  const { report, evidence } = bundle;
  if (report === null) return;
  // What the manifest names is reported there.
  const told = new Set(evidence.map(({ path }) => path));
  for (const match of withoutFences(report.text).matchAll(NAMED)) {
    const path = `artifact/${match[1]}`;
    if (told.has(path) || holds(folder.files, path)) continue;
    told.add(path);
    yield {
      severity: "warning",
      file: report.path,
      at: {
        kind: "text",
        range: { start: match.index + 1, end: match.index + match[0].length - 1 },
      },
      message: `the report names ${path}, which is not in the bundle`,
      help: "Add the file to the bundle, or take it out of the report.",
      confidence: 0.92,
      data: { path },
    };
  }
  yield* nothingThatMadeThem({ bundle, folder });
}

function* nothingThatMadeThem({
  bundle,
  folder,
}: Pick<CheckedBundle, "bundle" | "folder">): Iterable<BundleProblem> {
  const { report, evidence, results } = bundle;
  const namesCode =
    evidence.some(({ path }) => path?.startsWith("artifact/code/")) ||
    /(?<![\w/-])(?:artifact\/)?code\//.test(report?.text ?? "");
  const isBare = ["artifact/logs/", "artifact/code/"].every((start) => !holds(folder.files, start));
  if (results.length === 0 || !namesCode || !isBare) return;
  yield {
    severity: "warning",
    file: "manifest.json",
    at: { kind: "json", pointer: "/evidence", within: null },
    message:
      "there are no logs in artifact/logs, and the code that the run names is not in the bundle: nothing shows how its results came about",
    help: "Add the log of the run and the code that wrote the results.",
    confidence: 0.9,
    data: { path: "artifact/logs" },
  };
}

function holds(files: readonly BundleFile[], path: string): boolean {
  return files.some((file) => file.path === path || file.path.startsWith(path));
}

/** The text with its fenced blocks blanked out, every offset kept. */
function withoutFences(text: string): string {
  return text.replace(FENCE, (block) => block.replace(/[^\n]/g, " "));
}
