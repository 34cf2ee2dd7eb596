import description from "../package.json" with { type: "json" };

/** The version of this program. */
export const VERSION: string = description.version;

/** Where the program is at home, if it has an address. */
export const HOMEPAGE: string | null =
  (description as { readonly homepage?: string }).homepage ?? null;

declare const WINNOW_BUILD: string | undefined;

/** Tells this build from any other: what is cached holds for the code that made it. Set when the program is bundled. */
export const BUILD: string = typeof WINNOW_BUILD === "string" ? WINNOW_BUILD : "unbundled";
