import type { Revision } from "../base/ports.ts";
import { BASELINE_PATH, type Baseline } from "../lint/baseline.ts";
import { decodedBaseline } from "../lint/baseline-file.ts";
import { WinnowError } from "../text/winnow-error.ts";

/** The baseline of a revision; null where it has none. @throws WinnowError CONFIG_INVALID where it can't be read. */
export async function baselineAt(revision: Revision): Promise<Baseline | null> {
  const file = revision.files.find(({ path }) => path === BASELINE_PATH);
  if (file === undefined) return null;
  if (file.mode.startsWith("100"))
    return decodedBaseline((await revision.read([file.blob])).get(file.blob)!);
  throw new WinnowError("CONFIG_INVALID", `${BASELINE_PATH} is not a regular file`);
}
