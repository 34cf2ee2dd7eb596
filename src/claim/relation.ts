/** How two statements stand. This first form tells apart what may be merged, what a person must see, and the rest. */
export type Relation =
  | { readonly kind: "same" }
  /** Nearly the same words, but something that changes the meaning differs: never merged, shown to a person. */
  | { readonly kind: "near"; readonly differences: readonly Difference[] }
  /** The same of another case, under another condition or of another model: both may be true, and neither replaces the other. */
  | { readonly kind: "differs"; readonly differences: readonly Difference[] }
  | { readonly kind: "unrelated" };

export interface Difference {
  readonly kind: "number" | "negation" | "order" | "words";
  readonly a: string;
  readonly b: string;
}
