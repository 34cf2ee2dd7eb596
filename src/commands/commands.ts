import type { Command } from "./command.ts";

/** One entry of the list of commands; the command itself is loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

/** All commands, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "lint",
    summary: "check the base",
    load: async () => (await import("./lint.ts")).lint,
  },
  {
    name: "audit",
    summary: "check bundles against their own results",
    load: async () => (await import("./audit.ts")).audit,
  },
  {
    name: "consolidate",
    summary: "plan what bundles change, and propose it",
    load: async () => (await import("./consolidate.ts")).consolidate,
  },
  {
    name: "nightly",
    summary: "do all that is done each night, and write a digest",
    load: async () => (await import("./nightly.ts")).nightly,
  },
  {
    name: "held",
    summary: "list the claims that are held, and why",
    load: async () => (await import("./held.ts")).held,
  },
  {
    name: "proposals",
    summary: "list what waits for a decision",
    load: async () => (await import("./proposals.ts")).proposals,
  },
  {
    name: "review",
    summary: "read a proposal and decide on each change",
    load: async () => (await import("./review.ts")).review,
  },
  {
    name: "accept",
    summary: "take a proposal in, as a whole or in part",
    load: async () => (await import("./accept.ts")).accept,
  },
  {
    name: "reject",
    summary: "refuse a proposal, as a whole or in part",
    load: async () => (await import("./reject.ts")).reject,
  },
  {
    name: "decisions",
    summary: "list what was decided, or take it back",
    load: async () => (await import("./decisions.ts")).decisions,
  },
  {
    name: "settle",
    summary: "remember that a finding may stand",
    load: async () => (await import("./settle.ts")).settle,
  },
  {
    name: "verify",
    summary: "prove that a proposal loses nothing",
    load: async () => (await import("./verify.ts")).verify,
  },
  {
    name: "compare",
    summary: "tell how two statements stand",
    load: async () => (await import("./compare.ts")).compare,
  },
  {
    name: "selftest",
    summary: "plant known flaws in a scratch copy and tell what is found",
    load: async () => (await import("./selftest.ts")).selftestCommand,
  },
  {
    name: "explain",
    summary: "show what a rule reports, and why",
    load: async () => (await import("./explain.ts")).explain,
  },
  {
    name: "config",
    summary: "show what is configured, and where it comes from",
    load: async () => (await import("./config.ts")).config,
  },
  {
    name: "completion",
    summary: "print what lets a shell complete winnow's words",
    load: async () => (await import("./completion.ts")).completion,
  },
  {
    name: "init",
    summary: "have git check each commit with winnow",
    load: async () => (await import("./init.ts")).init,
  },
  {
    name: "doctor",
    summary: "tell whether all that winnow needs is in order",
    load: async () => (await import("./doctor.ts")).doctor,
  },
];
