import { readLogBranch } from "../git/log-branch.ts";
import type { Repository } from "../git/repository.ts";
import { findingKey, whatStands } from "../proposal/standing.ts";
import type { Reported } from "./lint-check.ts";

/** What is to be reported without the findings that a person settled, for as long as both sides of them stand as they did. */
export async function withoutSettled(
  repository: Repository,
  reported: Reported,
): Promise<Reported> {
  if (reported.findings.length === 0) return reported;
  const { entries } = await readLogBranch(repository);
  const { dismissals } = whatStands(entries, []);
  const findings = reported.findings.filter((finding) => !dismissals.has(findingKey(finding)));
  const settled = reported.findings.length - findings.length;
  return { findings, suppressed: reported.suppressed + settled };
}
