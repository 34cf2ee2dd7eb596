import type { BundleOperator } from "./bundle-operator.ts";
import { withManifest } from "./changed-folder.ts";

/** A reference to a note that the base does not have. */
export const unknownReference: BundleOperator = {
  name: "unknown-reference",
  rules: ["unknown-reference"],
  plant: ({ folder, bundle: { usedRefs } }) => {
    const known = usedRefs.find((ref) => ref.endsWith(".md"));
    if (known === undefined) return null;
    const unknown = `${known.slice(0, known.lastIndexOf("/") + 1)}no-such-note-of-this-base.md`;
    const changed = withManifest(folder, "used_refs", [...usedRefs, unknown]);
    return { folder: changed, paths: ["manifest.json"], what: `it says it used ${unknown}` };
  },
};
