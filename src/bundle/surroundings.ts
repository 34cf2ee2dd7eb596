/** What lies around a bundle, where somebody looked: an audit needs no base, and says less without. */
export interface BundleSurroundings {
  /** The contract that the bundle answers. */
  readonly contract: { readonly path: string; readonly text: string } | null;
  /** Whether the base has a note at a path; null where no base is known. */
  readonly isNote: ((path: string) => boolean) | null;
}

/** A bundle that lies alone. */
export const NOTHING_AROUND: BundleSurroundings = { contract: null, isNote: null };
