import type { Root } from "mdast";

/**
 * Parses Markdown (CommonMark and GFM) into mdast. Every offset is in UTF-16 units of the very text given,
 * which starts with neither a byte-order mark nor front matter: `readNote` blanks them out before.
 * May throw RangeError on a text nested too deep.
 */
export type MarkdownParser = (text: string) => Root;
