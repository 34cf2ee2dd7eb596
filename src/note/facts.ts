import type { Range } from "../text/range.ts";

/**
 * Everything winnow knows of one note's text. Plain data that survives JSON, and independent of the note's path,
 * so that it can be cached by blob id. Ranges are offsets into the note's own text, byte-order mark included.
 */
export interface NoteFacts {
  readonly title: Title | null;
  readonly frontMatter: FrontMatter | null;
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly statements: readonly Statement[];
  /** The words its statements are made of, as stems, each once and sorted. */
  readonly claimTerms: readonly string[];
  /** Tables of the authors' own. */
  readonly tables: readonly Table[];
  readonly links: readonly Link[];
  readonly citations: readonly Citation[];
  readonly footnotes: Footnotes;
  readonly definitions: readonly Definition[];
  readonly tags: readonly Mark[];
  readonly blockIds: readonly Mark[];
  readonly identities: readonly Identity[];
  readonly clippings: readonly Range[];
  readonly sectionDigests: readonly SectionDigest[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
  /** Words of prose, code and front matter left out. */
  readonly wordCount: number;
}

export interface Title {
  readonly text: string;
  readonly from: "front-matter" | "heading";
  readonly range: Range;
}

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export interface FrontMatter {
  /** From the opening fence to the end of the closing fence's line. */
  readonly range: Range;
  /** The YAML between the fences. */
  readonly body: Range;
  readonly entries: readonly FrontMatterEntry[];
}

export interface FrontMatterEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: Json;
  readonly valueRange: Range;
}

export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** The anchor GitHub gives it, unique within the note. */
  readonly slug: string;
  readonly range: Range;
}

/** A heading and all that stands below it, up to the next heading of its own depth or above. Section 0 is the preamble. */
export interface Section {
  /** Index into `headings`; null for what stands before the first one. */
  readonly heading: number | null;
  readonly range: Range;
  /** Index of the enclosing section; null at the top. */
  readonly parent: number | null;
}

/** What a section of its own author's prose says, in a form that equal texts share. */
export interface SectionDigest {
  /** Index into `sections`. */
  readonly section: number;
  readonly digest: string;
  /** Words of prose; quotes and code left out. */
  readonly words: number;
}

export type BlockKind =
  | "paragraph"
  | "list-item"
  | "code"
  | "table"
  | "quote"
  | "callout"
  | "html"
  | "math"
  | "definition"
  | "footnote-definition"
  | "thematic-break";

/** One leaf block, in document order. */
export interface Block {
  readonly kind: BlockKind;
  readonly range: Range;
  /** Index into `sections` of the innermost section it stands in. */
  readonly section: number;
  /** Whether it stands inside a blockquote that is not a callout, and so speaks with another's voice. */
  readonly quoted: boolean;
}

/** One sentence of prose, list or table cell that could make a claim; code, quotes and front matter give none. */
export interface Statement {
  /** The sentence as written, without surrounding blanks. */
  readonly range: Range;
  /** As a reader sees it: markup, link targets and footnote marks taken off, blanks folded. */
  readonly text: string;
  /** Index into `blocks`. */
  readonly block: number;
  /** Labels of the footnotes it refers to. */
  readonly footnotes: readonly string[];
}

/** A table with a row of headings. */
export interface Table {
  /** Index into `blocks`. */
  readonly block: number;
  /** What the paragraph before it says of it: "Table 2: …", or what ends in a colon; "" where there is none. */
  readonly caption: string;
  readonly header: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  /** As a reader sees it. */
  readonly text: string;
  readonly range: Range;
}

export type LinkKind = "inline" | "reference" | "autolink" | "wiki" | "embed" | "image";

export interface Link {
  readonly kind: LinkKind;
  /** What it leads to, percent-decoded for inline links, without the anchor: `../x.md`, `Note`, `https://…`; "" for this note. */
  readonly target: string;
  /** Behind the `#`: a heading, a slug or `^block-id`; null where there is none. */
  readonly anchor: string | null;
  readonly label: string;
  readonly range: Range;
  /** The target as written, anchor included, for an edit to replace. */
  readonly targetRange: Range;
}

/** A Pandoc citation key in the text. */
export interface Citation {
  readonly key: string;
  readonly range: Range;
}

export interface Footnotes {
  readonly references: readonly Mark[];
  readonly definitions: readonly Mark[];
}

/** A link reference definition. */
export interface Definition {
  readonly label: string;
  readonly target: string;
  readonly range: Range;
}

/** A named thing at a place: a tag, a block id, a footnote label. */
export interface Mark {
  readonly name: string;
  readonly range: Range;
}

/** What stands in a note for its editors alone: `<!-- … -->` or `%% … %%`, outside code. */
export interface Comment {
  readonly range: Range;
  /** Whether it stands in a quote, and so was written by someone else. */
  readonly quoted: boolean;
}

export type IdentityScheme = "arxiv" | "doi" | "url";

/**
 * One name of the source a note is about, canonical. Ids a note merely mentions are not identities:
 * `where` says what makes this one the note's own.
 */
export interface Identity {
  readonly scheme: IdentityScheme;
  readonly value: string;
  readonly where: "front-matter" | "sole-content" | "own-title";
  readonly range: Range;
}

/** Something about the file itself that keeps it from being read whole. */
export interface Problem {
  readonly kind: "front-matter" | "front-matter-language" | "encoding" | "resource-limit";
  readonly message: string;
  readonly range: Range;
}
