import { RULES } from "../../rules/index.ts";
import type { Base } from "../base/base.ts";
import type { BundleReading } from "../bundle/bundle.ts";
import { isAncestor } from "../git/ancestry.ts";
import { proposalStore } from "../git/proposal-store.ts";
import type { Repository } from "../git/repository.ts";
import { commitRevision } from "../git/revision.ts";
import { newFindings } from "../lint/compare.ts";
import { lintBase } from "../lint/run.ts";
import { chooseRules } from "../lint/settings.ts";
import type { Plan } from "../plan/plan.ts";
import { planBundles } from "../plan/plan-bundles.ts";
import { resultOf } from "../plan/result.ts";
import type { ProposalStore } from "../proposal/ports.ts";
import { type Proposed, proposalBranch, propose } from "../proposal/propose.ts";
import { bundlesInProposals } from "../proposal/taken.ts";
import { planJson } from "../report/plan-json.ts";
import { planText } from "../report/plan-text.ts";
import { visible } from "../text/visible.ts";
import { bundlesInBase, readBundles, readContracts } from "./bundle-inputs.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";
import { chosenValue, type Given } from "./flags.ts";
import { keepFirstBase } from "./keep-base.ts";
import { print, styleFor } from "./output.ts";
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
  const { repository, config } = session;
  const format = chosenValue(given, "format", FORMATS);
  const revision = await commitRevision(repository, "HEAD");
  const base = await session.loadBase(revision);
  await keepFirstBase(session, revision, base);
  const store = proposalStore(repository);
  const input = {
    base,
    readings: await readBundles(
      given.operands,
      terminal.directory,
      repository.root,
      config.bundles,
    ),
    contracts: await readContracts(revision, config.contracts),
    taken: await bundlesInBase(revision),
    compare: session.openJudge().compare,
  };
  const plan = await planUnproposed(repository, store, input);
  print(
    given,
    terminal,
    format === "json" ? jsonOf(session, base, plan) : textOf(session, base, plan, given, terminal),
  );
  if (given.operands.length > 0 && allRefused(input.readings)) return 2;
  if (given.switches.has("dry-run")) return 0;
  if (plan.changes.length === 0) {
    terminal.err(
      input.readings.length === 0
        ? `There is no bundle at ${config.bundles.join(", ")}: name one, or say in winnow.jsonc where bundles lie.\n`
        : "Nothing to propose.\n",
    );
    return 0;
  }
  const proposed = await propose(store, plan, config.author, newestInput(plan, input.readings));
  terminal.err(await told(session, plan, proposed));
  return 0;
}

/**
 * The plan for all bundles where that very plan is proposed already or none of them is in an open proposal; else the
 * plan for the rest, so that no bundle is proposed twice.
 */
async function planUnproposed(
  repository: Repository,
  store: ProposalStore,
  input: Parameters<typeof planBundles>[0],
): Promise<Plan> {
  const plan = planBundles(input);
  const branches = await store.branches();
  if (branches.has(proposalBranch(plan.id))) return plan;
  const open = await bundlesInOpenProposals(repository, store);
  return open.size === 0
    ? plan
    : planBundles({ ...input, taken: new Map([...open, ...input.taken]) });
}

/** A merged proposal is no longer open: what it took in is in the base, or was taken out of it again. */
async function bundlesInOpenProposals(
  repository: Repository,
  store: ProposalStore,
): Promise<Map<string, string>> {
  const taken = await bundlesInProposals(store);
  const merged = new Set<string>();
  for (const branch of new Set(taken.values())) {
    if (await isAncestor(repository, branch, "HEAD")) merged.add(branch);
  }
  const open = [...taken].filter(([, branch]) => !merged.has(branch));
  return new Map(
    open.map(([digest, branch]) => [digest, `waits in ${branch}: accept or refuse that first`]),
  );
}

function allRefused(readings: readonly BundleReading[]): boolean {
  return readings.every((reading) => reading.kind === "refused");
}

/** Seconds since 1970 at which the newest run that is taken in finished; 0 where none says. */
function newestInput(plan: Plan, readings: readonly BundleReading[]): number {
  const takenIn = new Set(plan.bundles.filter(({ accepted }) => accepted).map(({ id }) => id));
  const times = readings.map((reading) => {
    if (reading.kind === "refused" || !takenIn.has(reading.bundle.id)) return 0;
    return reading.bundle.finished === null ? 0 : Date.parse(reading.bundle.finished) / 1000;
  });
  return Math.max(0, ...times);
}

function findingsOf(session: Session, base: Base, plan: Plan) {
  const runs = chooseRules(RULES, session.config.rules, { only: [], skip: [] });
  const found = (each: Base) => lintBase(each, runs, session.openJudge);
  return newFindings(found(resultOf(base, plan.changes)), found(base));
}

function jsonOf(session: Session, base: Base, plan: Plan): string {
  const texts = new Map(base.notes.map((note) => [note.path, note.text]));
  return planJson(plan, findingsOf(session, base, plan), (path) => texts.get(path) ?? "");
}

function textOf(
  session: Session,
  base: Base,
  plan: Plan,
  given: Given,
  terminal: Terminal,
): string {
  return planText(plan, findingsOf(session, base, plan), styleFor(given, terminal));
}

async function told(
  { repository }: Session,
  plan: Plan,
  { kind, branch }: Proposed,
): Promise<string> {
  if (kind === "already") {
    const merged = await isAncestor(repository, branch, "HEAD");
    return merged
      ? `Nothing to propose: ${branch} holds this very plan and was merged once.\nPropose it again   git branch -D ${branch}, then the same command\n`
      : `Nothing to propose: ${branch} holds this very plan.\n`;
  }
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
    `Review it   git diff HEAD...${branch} -- '*.md'`,
    `Check it    winnow verify ${plan.id}`,
    `Accept it   git merge ${branch}`,
    `Refuse it   git branch -D ${branch}`,
    "",
  ].join("\n");
}
