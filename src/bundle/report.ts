import { decode } from "../text/source.ts";
import type { BundleFile, Report } from "./bundle.ts";

/** Where a bundle's report lies. */
export const REPORT = "artifact/report.md";

/** As for a note: nobody reads more, and each claim is held against all of it. */
export const REPORT_BYTES = 1 << 20;

/** The report of a bundle; null where there is none that can be read. */
export function reportOf(files: readonly BundleFile[]): Report | null {
  const file = files.find(({ path }) => path === REPORT);
  const decoded = file?.bytes && file.size <= REPORT_BYTES ? decode(file.bytes) : null;
  return decoded?.kind === "text" ? { path: REPORT, text: decoded.text } : null;
}
