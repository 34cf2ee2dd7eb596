import { relative, resolve, sep } from "node:path";
import type { Base } from "../base/base.ts";
import { worktreeRevision } from "../files/worktree-revision.ts";
import { appendToLog } from "../git/log-branch.ts";
import type { Finding } from "../lint/finding.ts";
import { checkBase } from "../lint/run.ts";
import { lineStarts, positionAt } from "../text/position.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Command } from "./command.ts";
import { deciderHere } from "./deciding/open-review.ts";
import { lastValue } from "./flags.ts";
import { interruptible } from "./interruptible.ts";
import { dayOf } from "./lint-day.ts";
import { CHOICE_FLAGS, rulesFor } from "./rule-flags.ts";
import { isReadForBase, openSession } from "./session.ts";
import { withoutSettled } from "./settled.ts";

/** `winnow settle`: remembers that a finding is none, or is known and stays, for as long as what it is about stands. */
export const settle: Command = {
  face: {
    name: "settle",
    operands: "PATH:LINE",
    summary:
      "Remember that a finding is known and may stand: no duplicate after all, or a conflict that is no mistake. It comes back when either side is reworded, or its note renamed.",
    flags: [
      ...CHOICE_FLAGS.filter(({ name }) => name === "only"),
      { name: "reason", value: "TEXT", help: "why; it is kept in the log, and asked for" },
    ],
  },
  async run(given, terminal) {
    const place = /^(.+):(\d{1,9})(?::\d{1,9})?$/.exec(given.operands[0] ?? "");
    const reason = (lastValue(given, "reason") ?? "").replace(/\s+/g, " ").trim();
    if (place === null || given.operands.length > 1 || reason === "") {
      throw new WinnowError(
        "USAGE",
        "name one finding by its place, and say why it may stand",
        'winnow settle papers/a.md:12 --reason "the two runs differ in …"',
      );
    }
    const session = await openSession(given, terminal, "detached");
    try {
      const { repository, config } = session;
      const path = relative(repository.root, resolve(terminal.directory, place[1]!));
      const revision = await worktreeRevision(repository, isReadForBase);
      const day = await dayOf(repository, { ...given, values: new Map() });
      const base: Base = { ...(await session.loadBase(revision)), day };
      const runs = rulesFor(given, config);
      const { openJudge } = session;
      const { findings } = await interruptible(() => checkBase(base, runs, { openJudge }));
      const standing = await withoutSettled(repository, { findings, suppressed: 0 });
      const finding = foundAt(standing.findings, base, path.split(sep).join("/"), Number(place[2]));
      const { person, at } = await deciderHere(session, terminal);
      const { fingerprint, rule, message } = finding;
      await appendToLog(repository, {
        kind: "dismissal",
        at,
        by: person,
        fingerprint,
        rule,
        path: finding.path,
        message,
        reason,
      });
      terminal.err(`Settled: ${visible(message)} (${rule})\n`);
      return 0;
    } finally {
      await session.close();
    }
  },
};

/** @throws WinnowError USAGE where nothing is found at a line, or more than one thing is. */
function foundAt(findings: readonly Finding[], base: Base, path: string, line: number): Finding {
  const starts = lineStarts(base.notes.find((note) => note.path === path)?.text ?? "");
  const there = findings.filter(
    (each) => each.path === path && positionAt(starts, each.range.start).line === line,
  );
  const [found, ...more] = there;
  if (found !== undefined && more.length === 0) return found;
  const rules = [...new Set(there.map(({ rule }) => rule))];
  throw new WinnowError(
    "USAGE",
    found === undefined
      ? `nothing is found in ${visible(path)} at line ${line}`
      : `${there.length} findings stand there`,
    found === undefined
      ? "winnow lint shows where; name with --only a rule that is off: --only RULE"
      : `name one: --only ${rules.join(" or ")}`,
  );
}
