import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

const PROCESSOR = unified().use(remarkParse).use(remarkGfm).use(withoutTransforms).freeze();

/** The reference parser: remark with GFM. */
export function remarkParser(text: string): Root {
  return PROCESSOR.parse(text);
}

// remark-gfm finds some bare URLs by rewriting the finished tree; the nodes it makes have no position, and the
// text around them loses its own. The tokenizer finds the rest, and the dialect's scan those that are left.
function withoutTransforms(this: Processor): void {
  const data = this.data();
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }));
}
