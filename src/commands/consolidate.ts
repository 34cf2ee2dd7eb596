import { RULES } from "../../rules/index.ts";
import type { Base } from "../base/base.ts";
import { indexBase } from "../base/base-index.ts";
import type { BundleReading } from "../bundle/bundle.ts";
import { baseView } from "../lint/base-view.ts";
import type { Finding } from "../lint/finding.ts";
import { chooseRules } from "../lint/settings.ts";
import { stagedFindings } from "../lint/staged.ts";
import type { Plan } from "../plan/plan.ts";
import { resultOf } from "../plan/result.ts";
import type { Proposed } from "../proposal/propose.ts";
import { planJson } from "../report/plan-json.ts";
import { planText } from "../report/plan-text.ts";
import { visible } from "../text/visible.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";
import { chosenValue, type Given } from "./flags.ts";
import { interruptible } from "./interruptible.ts";
import { print, styleFor } from "./output.ts";
import { planForBase, proposePlanned } from "./plan-for-base.ts";
import { openSession, type Session } from "./session.ts";

const FORMATS = ["stylish", "json"] as const;

/** `winnow consolidate`: plans what bundles change in the base, and proposes it on a branch of its own. */
export const consolidate: Command = {
  face: {
    name: "consolidate",
    operands: "[BUNDLE…]",
    summary:
      "Plan what bundles change in the notes, and propose it on a branch. With no bundle named: all finished ones.",
    flags: [{ name: "dry-run", value: null, help: "print the plan and change nothing" }],
    formats: FORMATS,
  },
  async run(given, terminal) {
    const session = await openSession(given, terminal, "detached");
    try {
      return await consolidateSession(session, given, terminal);
    } finally {
      await session.close();
    }
  },
};

async function consolidateSession(
  session: Session,
  given: Given,
  terminal: Terminal,
): Promise<ExitCode> {
  const { config } = session;
  const format = chosenValue(given, "format", FORMATS);
  const planned = await planForBase(session, terminal.directory, given.operands);
  const { plan, base, readings } = planned;
  print(
    given,
    terminal,
    await (format === "json"
      ? jsonOf(session, base, plan)
      : textOf(session, base, plan, given, terminal)),
  );
  if (given.operands.length > 0 && allRefused(readings)) return 2;
  if (given.switches.has("dry-run")) return 0;
  if (plan.changes.length === 0) {
    terminal.err(
      readings.length === 0
        ? `There is no bundle at ${config.bundles.join(", ")}: name one, or say in winnow.jsonc where bundles lie.\n`
        : "Nothing to propose.\n",
    );
    return 0;
  }
  terminal.err(await told(session, plan, await proposePlanned(session, planned)));
  return 0;
}

function allRefused(readings: readonly BundleReading[]): boolean {
  return readings.every((reading) => reading.kind === "refused");
}

/** What the plan's changes bring that the base does not have: the notes they leave alone are not looked at. */
async function findingsOf(
  { config, openJudge }: Session,
  base: Base,
  { changes }: Plan,
): Promise<readonly Finding[]> {
  if (changes.length === 0) return [];
  const viewOf = (each: Base) => baseView(indexBase(each), each.day ?? null, openJudge);
  return interruptible(
    () =>
      stagedFindings({
        now: viewOf(resultOf(base, changes)),
        before: viewOf(base),
        changed: changes.map(({ path }) => path),
        runs: chooseRules(RULES, config.rules, { only: [], skip: [] }),
        baselines: { before: null, now: null },
        all: false,
      }).brought,
  );
}

async function jsonOf(session: Session, base: Base, plan: Plan): Promise<string> {
  const texts = new Map(base.notes.map((note) => [note.path, note.text]));
  return planJson(plan, await findingsOf(session, base, plan), (path) => texts.get(path) ?? "");
}

async function textOf(
  session: Session,
  base: Base,
  plan: Plan,
  given: Given,
  terminal: Terminal,
): Promise<string> {
  return planText(plan, await findingsOf(session, base, plan), styleFor(given, terminal));
}

async function told(
  { repository }: Session,
  plan: Plan,
  { kind, branch }: Proposed,
): Promise<string> {
  if (kind === "already") return `Nothing to propose: ${branch} holds this very plan.\n`;
  const { describeChanges, recentLog } = await import("../git/porcelain.ts");
  const files = await describeChanges(repository, plan.base, branch);
  const notes = files.filter(({ path }) => plan.changes.some((change) => change.path === path));
  const commits = (await recentLog(repository, branch, plan.changes.length)).toReversed();
  return [
    "",
    `Proposed on branch ${branch}:`,
    ...notes.map(({ path, added, removed }) => `  ${visible(path)}  +${added} −${removed}`),
    ...commits.map(({ subject }) => `  “${visible(subject)}”`),
    "",
    `Review it   winnow review ${plan.id}`,
    `Read it     git diff HEAD...${branch} -- '*.md'`,
    `Check it    winnow verify ${plan.id}`,
    `Accept it   winnow accept ${plan.id}`,
    `Refuse it   winnow reject ${plan.id} --reason "…"`,
    "",
  ].join("\n");
}
