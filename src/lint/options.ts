/** A whole number that a rule can be given. */
export interface CountOption {
  readonly kind: "count";
  readonly default: number;
  /** The least that makes sense. */
  readonly least: number;
  readonly help: string;
}

/** A list of names or words that a rule can be given. */
export interface NamesOption {
  readonly kind: "names";
  readonly default: readonly string[];
  readonly help: string;
}

/** The options of a rule by name. They are data and no schema, so that a run without a configuration loads none. */
export type OptionFaces = Readonly<Record<string, CountOption | NamesOption>>;

type ValueOf<Face> = Face extends CountOption ? number : readonly string[];

/** What a rule is given for its options. */
export type OptionsOf<Faces extends OptionFaces> = {
  readonly [Name in keyof Faces]: ValueOf<Faces[Name]>;
};

/** Options of whatever rule. */
export type Options = OptionsOf<OptionFaces>;

/** What a rule is given where nobody says otherwise. */
export function defaultOptions({ options = {} }: { readonly options?: OptionFaces }): Options {
  return Object.fromEntries(Object.entries(options).map(([name, face]) => [name, face.default]));
}
