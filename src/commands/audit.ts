import { join, relative, resolve } from "node:path";
import { auditClaims } from "../bundle/audit/audit.ts";
import { bindClaims } from "../bundle/bind/bind-claims.ts";
import type { BundleFolder } from "../bundle/bundle.ts";
import { readBundle } from "../bundle/read-bundle.ts";
import type { Config } from "../config/config.ts";
import { readBundleFolder } from "../files/bundle-folder.ts";
import { lookAround } from "../files/bundle-surroundings.ts";
import { detachedEnvironment } from "../git/environment.ts";
import { openRepository } from "../git/repository.ts";
import type { BundleView } from "../lint/rule.ts";
import { bundleTexts, lintBundles } from "../lint/run-bundles.ts";
import { bindText } from "../report/bind-text.ts";
import { FORMAT_NAMES } from "../report/format-names.ts";
import type { AuditedBundle, TextOf, Unchecked } from "../report/report.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { bundlesBelow } from "./bundle-inputs.ts";
import type { Command, Terminal } from "./command.ts";
import { type Given, lastValue } from "./flags.ts";
import { print } from "./output.ts";
import { chosenFormat, printReport } from "./print-report.ts";
import { readConfig } from "./read-config.ts";
import {
  complainOfWarnings,
  exitCodeFor,
  RULE_FLAGS,
  rulesFor,
  shownFindings,
} from "./rule-flags.ts";

/** `winnow audit`: checks bundles against their own results. */
export const audit: Command = {
  face: {
    name: "audit",
    operands: "BUNDLE…",
    summary: "Check bundles, or all those in a folder, against their own results.",
    flags: [
      {
        name: "bind",
        value: null,
        help: "print evidence for the claims that give no expressions, to paste into the manifest",
      },
      { name: "schema", value: null, help: "print the JSON Schema of a bundle's manifest.json" },
      ...RULE_FLAGS,
    ],
    formats: FORMAT_NAMES,
  },
  async run(given, terminal) {
    if (given.switches.has("schema")) {
      const { manifestJsonSchema } = await import("../bundle/manifest-json-schema.ts");
      print(given, terminal, manifestJsonSchema());
      return 0;
    }
    const started = performance.now();
    const format = chosenFormat(given);
    const isBinding = given.switches.has("bind");
    if (isBinding && format !== "stylish" && format !== "json")
      throw new WinnowError("USAGE", `--bind prints stylish or json, not ${format}`);
    const config = await configFor(given, terminal);
    const runs = rulesFor(given, config);
    const views = viewsOf(await namedBundles(given.operands, terminal), config);
    const findings = lintBundles(views, runs);
    const failed = exitCodeFor(given, findings);
    const bundles = views.map((view) => audited(view, isBinding));
    const isRefuted = bundles.some(({ claims }) =>
      claims.some(({ verdict }) => verdict === "refuted"),
    );
    const exitCode = isRefuted ? 1 : failed;
    if (isBinding && format === "stylish") {
      print(given, terminal, bindText(bundles, views.flatMap(unchecked)));
      return exitCode;
    }
    await printReport(given, terminal, format, {
      revision: "worktree",
      checked: { count: views.length, noun: "bundle" },
      findings: shownFindings(given, findings),
      runs,
      bundles,
      suppressed: 0,
      unchecked: views.flatMap(unchecked),
      textOf: textsOf(views),
      started,
    });
    complainOfWarnings(given, terminal, findings);
    return exitCode;
  },
};

/** The configuration of the repository around, if there is one: bundles may lie anywhere. */
async function configFor(given: Given, terminal: Terminal): Promise<Config> {
  const named = lastValue(given, "config");
  try {
    const environment = detachedEnvironment(terminal.variables);
    const { root } = await openRepository(terminal.directory, environment);
    return readConfig(root, terminal.directory, named);
  } catch (error) {
    const outside = error instanceof WinnowError && error.code === "NOT_A_REPOSITORY";
    if (!outside) throw error;
    return readConfig(terminal.directory, terminal.directory, named);
  }
}

/** The bundles that operands name by their absolute paths, each with the path the user would write for it. */
async function namedBundles(
  operands: readonly string[],
  { directory, program }: Terminal,
): Promise<ReadonlyMap<string, BundleFolder>> {
  if (operands.length === 0) {
    throw new WinnowError(
      "USAGE",
      "no bundle given",
      "winnow audit artifacts checks all bundles there",
    );
  }
  const folders = new Map<string, BundleFolder>();
  for (const operand of operands) {
    const start = resolve(directory, operand);
    const found = bundlesBelow(operand, directory);
    for (const path of found) {
      const shown = join(operand, relative(start, path));
      if (!folders.has(path))
        folders.set(path, { ...(await readBundleFolder(path, program)), path: withoutEnd(shown) });
    }
  }
  return folders;
}

/** Bundles by their absolute paths, read and with what lies around them. */
function viewsOf(
  folders: ReadonlyMap<string, BundleFolder>,
  { contracts }: Config,
): readonly BundleView[] {
  const read = [...folders].map(([path, folder]) => ({
    path,
    folder,
    reading: readBundle(folder),
  }));
  const around = lookAround(read, contracts);
  return read.map(({ folder, reading }, index) => ({
    folder,
    reading,
    surroundings: around[index]!,
  }));
}

function withoutEnd(path: string): string {
  return path.endsWith("/") && path !== "/" ? path.slice(0, -1) : path;
}

function audited({ folder, reading }: BundleView, isBinding: boolean): AuditedBundle {
  const accepted = reading.kind === "accepted";
  const read = accepted ? auditClaims(reading.bundle) : [];
  const bound = accepted && isBinding ? bindClaims(reading.bundle, read) : [];
  const claims = read.map((claim, at) => {
    const bind = bound[at];
    return bind == null ? claim : { ...claim, bind };
  });
  return {
    path: folder.path,
    id: reading.kind === "accepted" ? reading.bundle.id : reading.id,
    accepted,
    claims,
  };
}

/** A refused bundle's claims were not looked at. */
function unchecked({ folder, reading }: BundleView): Unchecked[] {
  if (reading.kind !== "refused") return [];
  return [{ path: folder.path, reason: reading.reasons.map(({ message }) => message).join(" ") }];
}

function textsOf(views: readonly BundleView[]): TextOf {
  const readers = views.map((view) => ({
    prefix: `${view.folder.path}/`,
    textOf: bundleTexts(view),
  }));
  return (path) => readers.find(({ prefix }) => path.startsWith(prefix))?.textOf(path) ?? "";
}
