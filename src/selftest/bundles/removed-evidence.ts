import type { BundleOperator } from "./bundle-operator.ts";

/** Evidence that is named and does not lie there. */
export const removedEvidence: BundleOperator = {
  name: "removed-evidence",
  rules: ["missing-evidence"],
  plant: ({ folder, bundle: { evidence } }) => {
    const named = evidence.find(({ path }) => folder.files.some((file) => file.path === path));
    if (named === undefined) return null;
    const files = folder.files.filter(({ path }) => path !== named.path);
    const what = `${named.path} is gone`;
    return { folder: { ...folder, files }, paths: ["manifest.json", named.path!], what };
  },
};
