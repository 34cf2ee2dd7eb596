import type { Element, ElementContent, Properties, Root, Text } from "hast";
import type { FootnoteDefinition, FootnoteReference, Nodes, Resource, Table } from "mdast";
import rehypeSanitize, { type Options as Schema } from "rehype-sanitize";
import remarkRehype, { defaultHandlers, type Options } from "remark-rehype";
import { unified } from "unified";
import { readFrontMatter } from "../note/front-matter.ts";
import { guard } from "../note/guard.ts";
import { blankedTo } from "../note/read-note.ts";
import { remarkParser } from "../note/remark-parser.ts";
import { visible } from "../text/visible.ts";
import { type Mark, marked } from "./marked.ts";

type Handlers = NonNullable<Options["handlers"]>;

const WEB = /^https?:\/\//i;
/** A destination outside the base: with a scheme, or of another host. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Only what a note's prose needs; nothing that loads, runs or is submitted. */
const SCHEMA: Schema = {
  tagNames: [
    ...["h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "blockquote", "pre", "code"],
    ...["em", "strong", "del", "sup", "br", "hr", "a", "span", "div", "input"],
    ...["table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: {
    "*": [["className", "markup", "link", "image", "footnote", "front-matter"], "title"],
    a: ["href"],
    ol: ["start"],
    th: ["align"],
    td: ["align"],
    input: ["checked", ["disabled", true], ["type", "checkbox"]],
  },
  required: { input: { disabled: true, type: "checkbox" } },
  protocols: { href: ["http", "https"] },
  strip: [],
};

/**
 * A note as it reads, as a tree of elements that is safe to show: no script, style, form, image or link but to the web;
 * what would not be seen (raw HTML, comments, definitions, hidden characters) stands there as text. A note that is too
 * large or too deep to be parsed on the spot is shown as its source.
 * @param marks what changes in it, by offsets of the very text
 */
export function shownNote(text: string, marks: readonly Mark[]): Root {
  const { end } = readFrontMatter(text);
  const front = end === 0 ? [] : [sourceBlock(text, 0, end, "front-matter")];
  const body = bodyOf(text, end, marks);
  return marked({ type: "root", children: [...front, ...body] }, text, marks);
}

function bodyOf(text: string, end: number, marks: readonly Mark[]): Root["children"] {
  const source = [sourceBlock(text, end, text.length, "markup")];
  if (guard(text).kind !== "plain") return source;
  try {
    const tree = remarkParser(blankedTo(text, end));
    return unified()
      .use(remarkRehype, { handlers: handlersFor(text, marks) })
      .use(rehypeSanitize, SCHEMA)
      .runSync(tree).children;
  } catch (error) {
    if (error instanceof RangeError) return source;
    throw error;
  }
}

function sourceBlock(text: string, start: number, end: number, className: string): Element {
  const position = {
    start: { line: 1, column: 1, offset: start },
    end: { line: 1, column: 1, offset: end },
  };
  return {
    ...element("pre", { className: [className] }, [
      { type: "text", value: text.slice(start, end), position },
    ]),
    position,
  };
}

/** How each kind of Markdown is shown that HTML would hide, load or follow. */
function handlersFor(text: string, marks: readonly Mark[]): Handlers {
  const sourceOf = (node: Nodes) =>
    text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const asSource = (tagName: "pre" | "code") => (_: unknown, node: Nodes) =>
    placed(node, "markup", tagName, sourceOf(node));
  const footnotes = footnoteNames(marks);
  const inBlocks = new Set<string>(["root", "blockquote", "listItem", "footnoteDefinition"]);
  return {
    html: (_, node: Nodes, parent: Nodes | undefined) =>
      placed(node, "markup", inBlocks.has(parent?.type ?? "root") ? "pre" : "code", sourceOf(node)),
    definition: asSource("pre"),
    image: asSource("code"),
    imageReference: asSource("code"),
    code: (_, { lang, meta, value, position }) => {
      const info = [lang, meta].filter(Boolean).join(" ");
      const told =
        info === "" ? [] : [element("code", { className: ["markup"] }, [word(`${info}\n`)])];
      return element("pre", {}, [...told, { ...word(value), ...(position && { position }) }]);
    },
    // Cells without a heading would be left out.
    table: (state, node: Table) =>
      node.children.some((row) => row.children.length > (node.children[0]?.children.length ?? 0))
        ? placed(node, "markup", "pre", sourceOf(node))
        : defaultHandlers.table(state, node),
    link: (state, node) => linked(node, state.all(node)),
    linkReference(state, node) {
      const definition = state.definitionById.get(String(node.identifier).toUpperCase());
      return definition === undefined
        ? placed(node, "link", "span", sourceOf(node))
        : linked(definition, state.all(node));
    },
    footnoteReference: (_, node) => placed(node, "footnote", "sup", footnotes(node)),
    footnoteDefinition: (state, node) =>
      element("div", { className: ["footnote"] }, [
        element("sup", { title: visible(labelOf(node)) }, [
          { type: "text", value: footnotes(node) },
        ]),
        { type: "text", value: " " },
        ...state.all(node),
      ]),
  };
}

type Footnote = FootnoteReference | FootnoteDefinition;

/** Footnotes by number, in the order they are met; those a change brings by name, which is what is to be seen of them. */
function footnoteNames(marks: readonly Mark[]): (footnote: Footnote) => string {
  const met = new Map<string, number>();
  return (footnote) => {
    const number = met.get(footnote.identifier) ?? met.size + 1;
    met.set(footnote.identifier, number);
    const start = footnote.position?.start.offset ?? -1;
    const isNew = marks.some(
      ({ role, range }) => role !== "backed" && range.start <= start && start < range.end,
    );
    return isNew ? `${number} ${labelOf(footnote)}` : String(number);
  };
}

function labelOf({ label, identifier }: Footnote): string {
  return label ?? identifier;
}

/** A link that leads to the web can be followed; of any other it is told where it would lead. */
function linked({ url, title: name }: Resource, children: ElementContent[]): Element | Element[] {
  const title = visible(name ? `${url} ${name}` : url);
  if (WEB.test(url)) return element("a", { href: url, title }, children);
  const shown = element("span", { className: ["link"], title }, children);
  if (!ELSEWHERE.test(url)) return shown;
  const destination = element("code", { className: ["markup"] }, [word(url)]);
  return [shown, destination];
}

/** An element with one text, both at the place of what they stand for. */
function placed(node: Nodes, className: string, tagName: string, value: string): Element {
  const at = node.position === undefined ? {} : { position: node.position };
  return {
    ...element(tagName, { className: [className] }, [{ type: "text", value, ...at }]),
    ...at,
  };
}

function word(value: string): Text {
  return { type: "text", value };
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}
