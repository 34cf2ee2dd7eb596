import { join } from "node:path";
import { withLock } from "../files/lock.ts";
import { writeOwnFile } from "../files/new-file.ts";
import { readLogBranch } from "../git/log-branch.ts";
import type { Digest } from "../review/digest/digest.ts";
import { digestHtml } from "../review/digest/html.ts";
import { digestMarkdown } from "../review/digest/markdown.ts";
import { winnowFolder } from "../store/winnow-folder.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";
import { openReview, type Review } from "./deciding/open-review.ts";
import { chosenValue, type Given, lastValue } from "./flags.ts";
import { askedDay } from "./lint-day.ts";
import { checkHead } from "./nightly/check-head.ts";
import { growthLevels } from "./nightly/growth.ts";
import { assertRemote, pushNight } from "./nightly/push-night.ts";
import { nightSteps, type Steps } from "./nightly/steps.ts";
import { proposeShare, verifyProposals } from "./nightly/take-in.ts";
import { tellNight } from "./nightly/tell-night.ts";
import { print } from "./output.ts";
import { planForBase } from "./plan-for-base.ts";
import { openSession, type Session } from "./session.ts";

const FORMATS = ["markdown", "html"] as const;

/** `winnow nightly`: all that is done each night, within budgets, and the page to read in the morning. */
export const nightly: Command = {
  face: {
    name: "nightly",
    operands: "",
    summary:
      "Take bundles in, propose what they change, check the last commit, and write a digest of it to read in the morning. Touches no worktree.",
    flags: [
      {
        name: "push",
        value: "REMOTE",
        help: "push the proposals and the log to this remote; nobody's commits are overwritten",
      },
      {
        name: "as-of",
        value: "DAY",
        help: "the day the digest is written for, as 2026-11-21, instead of today",
      },
    ],
    formats: FORMATS,
  },
  async run(given, terminal) {
    if (given.operands.length > 0) {
      throw new WinnowError(
        "USAGE",
        "nightly takes in what the configuration names",
        "winnow consolidate BUNDLE takes in one",
      );
    }
    const format = chosenValue(given, "format", FORMATS);
    const started = performance.now();
    const day = askedDay(given) ?? today(new Date());
    const session = await openSession(given, terminal, "detached");
    try {
      const remote = lastValue(given, "push");
      if (remote !== null) await assertRemote(session.repository, remote);
      const ended = await alone(session, terminal, () =>
        night(session, given, terminal, { day, started, remote, format }),
      );
      return ended ?? 0;
    } finally {
      await session.close();
    }
  },
};

interface Run {
  readonly day: string;
  /** When the command began, as `performance.now` tells it. */
  readonly started: number;
  readonly remote: string | null;
  readonly format: (typeof FORMATS)[number];
}

/** Does something unless another night is at it, in whose favour this one ends well. */
async function alone<Value>(
  { repository }: Session,
  terminal: Terminal,
  use: () => Promise<Value>,
): Promise<Value | null> {
  let entered = false;
  const file = join(winnowFolder(repository.commonDirectory), "nightly.lock");
  try {
    return await withLock(file, () => {
      entered = true;
      return use();
    });
  } catch (error) {
    if (entered || !(error instanceof WinnowError) || error.code !== "BUSY") throw error;
    terminal.err(`winnow: busy: ${error.message}\n  ${error.hint}\n`);
    return null;
  }
}

async function night(
  session: Session,
  given: Given,
  terminal: Terminal,
  { day, started, remote, format }: Run,
): Promise<ExitCode> {
  const { repository, config } = session;
  const steps = nightSteps(terminal, started, config.nightly.minutes);
  const before = await openReview(session);
  const taken = await steps.run("taking bundles in", async () =>
    proposeShare(session, await planForBase(session, terminal.directory, [], before)),
  );
  const verified = await steps.run("verifying the proposals", () =>
    verifyProposals(session, before, taken?.proposed ?? null),
  );
  const findings = await steps.run("checking the last commit", () =>
    checkHead(session, given, before.revision, before.base, terminal),
  );
  const growth = await steps.run("measuring growth", () =>
    growthLevels(session, before.revision, day),
  );
  const review: Review = { ...before, proposals: verified?.proposals ?? before.proposals };
  const refused = verified?.refused ?? [];
  const digest = tellNight({
    day,
    review,
    taken,
    findings,
    growth,
    log: await readLogBranch(repository),
    troubles: [...steps.troubles, ...refused],
    seconds: (performance.now() - started) / 1000,
  });
  const text = keepDigest(session, digest);
  print(given, terminal, text[format]);
  if (taken !== null && taken.proposed === null) terminal.err("Nothing new to propose.\n");
  for (const trouble of digest.troubles) terminal.err(`winnow: ${visible(trouble)}\n`);
  const pushed = remote === null || (await push(session, terminal, steps, remote));
  if (steps.troubles.length > 0 || !pushed) return 2;
  return refused.length > 0 || (digest.findings?.errors ?? 0) > 0 ? 1 : 0;
}

/** Keeps the digest where the next one of the same day takes its place. */
function keepDigest({ repository }: Session, digest: Digest) {
  const folder = join(winnowFolder(repository.commonDirectory), "digests");
  const text = { markdown: digestMarkdown(digest), html: digestHtml(digest) };
  writeOwnFile(join(folder, `${digest.day}.md`), text.markdown);
  writeOwnFile(join(folder, `${digest.day}.html`), text.html);
  return text;
}

/** Pushes, and tells what the remote took. @returns whether it took all */
async function push(
  session: Session,
  terminal: Terminal,
  steps: Steps,
  remote: string,
): Promise<boolean> {
  const told = steps.troubles.length;
  const pushed = await steps.run("pushing", () => pushNight(session, terminal, remote));
  for (const trouble of steps.troubles.slice(told)) terminal.err(`winnow: ${visible(trouble)}\n`);
  for (const { branch, refused } of pushed ?? []) {
    terminal.err(
      refused === null
        ? `Pushed ${branch} to ${visible(remote)}.\n`
        : `winnow: not pushed: ${branch}: ${visible(refused)}\n`,
    );
  }
  return pushed?.every(({ refused }) => refused === null) ?? false;
}

/** The day it is where this runs. */
function today(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
