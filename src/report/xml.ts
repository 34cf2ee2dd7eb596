import { visibleLines } from "../text/visible.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\n": "&#10;",
  "\t": "&#9;",
};

type Attributes = Readonly<Record<string, string | number>>;

/** A whole document of one element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** An element that holds other elements. */
export function element(
  name: string,
  attributes: Attributes,
  children: readonly string[] = [],
): string {
  const tag = `${name}${written(attributes)}`;
  if (children.length === 0) return `<${tag}/>`;
  return [`<${tag}>`, ...children, `</${name}>`].join("\n");
}

/** An element that holds a text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  const content = safe(text).replace(/[&<>]/g, (mark) => ENTITIES[mark]!);
  return `<${name}${written(attributes)}>${content}</${name}>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${attributeValue(String(value))}"`)
    .join("");
}

function attributeValue(text: string): string {
  return safe(text).replace(/[&<>"'\n\t]/g, (mark) => ENTITIES[mark]!);
}

/** No XML document may hold these, not even as an entity; what else is hidden is shown as everywhere. */
function safe(text: string): string {
  return visibleLines(text).replace(
    /[\p{Surrogate}\ufffe\uffff]/gu,
    (found) => `\\u{${found.codePointAt(0)!.toString(16)}}`,
  );
}
