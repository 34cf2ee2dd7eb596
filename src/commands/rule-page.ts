import { readFileSync } from "node:fs";

/** The page of a rule, which is shipped beside the program; "" where it is not there. */
export function rulePage(program: URL, rule: string): string {
  try {
    return readFileSync(new URL(`../rules/${rule}.md`, program), "utf8");
  } catch {
    return "";
  }
}
