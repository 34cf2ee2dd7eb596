import { execFileSync } from "node:child_process";

/** Builds the program the command-line tests run, so that they never test a stale one. */
export default function setup(): void {
  execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
}
