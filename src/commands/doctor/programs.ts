import { versions } from "node:process";
import type { Environment } from "../../git/environment.ts";
import { runGit } from "../../git/run.ts";
import { WinnowError } from "../../text/winnow-error.ts";
import { type Check, ok, problem } from "./check.ts";

/** The oldest that the tests are run with. */
const NODE = "20.19";
/** Has `cat-file -z` and `merge-tree --write-tree`. */
const GIT = "2.38";

/** Whether node is new enough. */
export function checkNode(version: string = versions.node): Check {
  if (isAtLeast(version, NODE)) return ok("node", version);
  return problem("node", `${version} is too old`, `install node ${NODE} or newer`);
}

/** Whether git is there and new enough. */
export async function checkGit(directory: string, environment: Environment): Promise<Check> {
  try {
    const said = (await runGit({ directory, environment, args: ["version"] })).toString("utf8");
    const version = /\d{1,5}(?:\.\d{1,5})+/.exec(said)?.[0] ?? "";
    if (isAtLeast(version, GIT)) return ok("git", version);
    return problem("git", `${version} is too old`, `install git ${GIT} or newer`);
  } catch (error) {
    if (error instanceof WinnowError) return problem("git", error.message, error.hint);
    throw error;
  }
}

/** Compares versions number by number. */
function isAtLeast(version: string, least: string): boolean {
  const [own, wanted] = [version, least].map((text) => text.split(".").map(Number));
  const differing = wanted!.findIndex((number, at) => own![at] !== number);
  return differing === -1 || (own![differing] ?? 0) > wanted![differing]!;
}
