import type { BundleOperator } from "./bundle-operator.ts";
import { fileText, withText } from "./changed-folder.ts";

const REPORT = "artifact/report.md";

/** Another run's report, word for word. */
export const copiedReport: BundleOperator = {
  name: "copied-report",
  rules: ["copied-artifact"],
  plant: ({ folder }, other) => {
    const text = other === null ? null : fileText(other.folder, REPORT);
    if (text === null) return null;
    const what = `its report is that of ${other!.bundle.id}`;
    return { folder: withText(folder, REPORT, text), paths: [REPORT], what };
  },
};

/** Another run's results, byte for byte. */
export const copiedResults: BundleOperator = {
  name: "copied-results",
  rules: ["copied-artifact"],
  plant: ({ folder, bundle: { results } }, other) => {
    const theirs = other?.bundle.results[0];
    const own = results[0];
    const text = theirs === undefined ? null : fileText(other!.folder, theirs.path);
    if (own === undefined || text === null) return null;
    const what = `${own.path} is ${theirs!.path} of ${other!.bundle.id}`;
    return { folder: withText(folder, own.path, text), paths: [own.path], what };
  },
};

/** A report that says everything twice. */
export const doubledReport: BundleOperator = {
  name: "doubled-report",
  rules: ["self-duplicate", "copied-artifact"],
  plant: ({ folder, bundle: { report } }) => {
    if (report === null) return null;
    const text = `${report.text.trimEnd()}\n\n${report.text}`;
    return {
      folder: withText(folder, report.path, text),
      paths: [report.path],
      what: "its text stands there twice",
    };
  },
};
