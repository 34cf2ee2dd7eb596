import { RULES } from "../../rules/index.ts";
import type { BundleFolder } from "../bundle/bundle.ts";
import { readBundleFolder } from "../files/bundle-folder.ts";
import { findBundleFolders } from "../files/find-bundles.ts";
import { worktreeRevision } from "../files/worktree-revision.ts";
import { commitRevision } from "../git/revision.ts";
import { chooseRules } from "../lint/settings.ts";
import { selftestJson } from "../report/selftest-json.ts";
import { selftestText } from "../report/selftest-text.ts";
import { BUNDLE_OPERATORS } from "../selftest/bundles/bundle-operators.ts";
import { bundleSelftest } from "../selftest/bundles/bundle-selftest.ts";
import { TRIED_RULES } from "../selftest/flaws.ts";
import { selftest } from "../selftest/selftest.ts";
import { remembered } from "../text/remembered.ts";
import { suggestion } from "../text/suggestion.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Command } from "./command.ts";
import { chosenValue, type Given, lastValue } from "./flags.ts";
import { interruptible } from "./interruptible.ts";
import { openRememberingJudge } from "./open-judge.ts";
import { print } from "./output.ts";
import { isReadForBase, openSession, type Session } from "./session.ts";
import { shownPath } from "./shown-path.ts";

/** What one operator plants at most, unless told: enough to tell 90 % from 75 %. */
const SAMPLE = 40;

const BUNDLE_RULES: readonly string[] = BUNDLE_OPERATORS.flatMap(({ rules }) => rules);

/** `winnow selftest`: how much of what is wrong the rules find in this base, and how often they are wrong. */
export const selftestCommand: Command = {
  face: {
    name: "selftest",
    operands: "",
    summary:
      "Plant known flaws in a scratch copy of the base and tell what is found, and what is falsely raised.",
    flags: [
      { name: "only", value: "RULE", help: "try this rule alone; may be repeated" },
      { name: "sample", value: "N", help: `plant each flaw N times at most (${SAMPLE})` },
      { name: "ref", value: "COMMIT", help: "take the base at a commit, instead of the worktree" },
    ],
  },
  async run(given, terminal) {
    const format = chosenValue(given, "format", ["stylish", "json"]);
    const only = triedRules(given);
    const sample = sampleSize(given);
    const session = await openSession(given, terminal, "detached");
    try {
      const ref = lastValue(given, "ref");
      const revision =
        ref === null
          ? await worktreeRevision(session.repository, isReadForBase)
          : await commitRevision(session.repository, ref);
      const base = await session.loadBase(revision);
      const runs = chooseRules(RULES, session.config.rules, { only, skip: [] });
      const runsOf = (tried: readonly string[]) =>
        runs.filter(({ rule }) => tried.includes(rule.id));
      const judge = remembered(() => openRememberingJudge(session.config.lexicon));
      const choice = { runs: runsOf(TRIED_RULES), sample, openJudge: () => judge("") };
      const report = await interruptible(() => selftest(base, choice));
      const ofBundles = runsOf(BUNDLE_RULES);
      const triesClaims = !given.values.has("only");
      const bundles =
        triesClaims || ofBundles.length > 0
          ? bundleSelftest(await bundleFolders(session), { runs: ofBundles, triesClaims, sample })
          : null;
      const text =
        format === "json"
          ? selftestJson(report, bundles)
          : selftestText(report, bundles, session.config.bundles);
      print(given, terminal, text);
      const isBelow = report.rules.some(({ isBelowFloor }) => isBelowFloor);
      return isBelow || bundles?.isAdmittedTooOften === true ? 1 : 0;
    } finally {
      await session.close();
    }
  },
};

/** The bundles that lie where the configuration says. */
async function bundleFolders({ repository, config, program }: Session): Promise<BundleFolder[]> {
  const folders: BundleFolder[] = [];
  for (const path of findBundleFolders(repository.root, config.bundles)) {
    const shown = shownPath(repository, path);
    folders.push({ ...(await readBundleFolder(path, program)), path: shown });
  }
  return folders;
}

/** @throws WinnowError USAGE for a rule that is not tried. */
function triedRules(given: Given): readonly string[] {
  const known = RULES.map(({ id }) => id).filter(
    (id) => TRIED_RULES.includes(id) || BUNDLE_RULES.includes(id),
  );
  const named = (given.values.get("only") ?? []).flatMap((value) => value.split(","));
  for (const name of named) {
    if (known.includes(name)) continue;
    const hint = suggestion(name, known) ?? `the rules are ${known.join(", ")}`;
    throw new WinnowError("USAGE", `${visible(name)} is no rule that can be tried`, hint);
  }
  return named.length === 0 ? known : named;
}

/** @throws WinnowError USAGE for what is no number from 1 to 10000. */
function sampleSize(given: Given): number {
  const written = lastValue(given, "sample");
  if (written === null) return SAMPLE;
  const size = /^\d{1,5}$/.test(written) ? Number(written) : 0;
  if (size >= 1 && size <= 10_000) return size;
  throw new WinnowError("USAGE", `--sample ${visible(written)} is no number from 1 to 10000`);
}
