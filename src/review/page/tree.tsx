import type { Element, ElementContent, Properties } from "hast";
import { type ComponentChildren, h, type VNode } from "preact";

/** A tree of elements that came sanitised, as elements of the page; never as HTML to be parsed. */
export function Tree({ nodes }: { readonly nodes: readonly ElementContent[] }): VNode {
  return <>{nodes.map(shown)}</>;
}

function shown(node: ElementContent): ComponentChildren {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return null;
  return h(node.tagName, attributesOf(node), node.children.map(shown));
}

function attributesOf({ tagName, properties }: Element): Record<string, unknown> {
  const { className, ...rest } = properties;
  const own = className === undefined ? rest : { ...rest, class: classesOf(className) };
  // Whoever follows a link tells the other side nothing, and keeps the page.
  if (tagName === "a") return { ...own, target: "_blank", rel: "noopener noreferrer" };
  return tagName === "input" ? { ...own, "aria-label": "task" } : own;
}

function classesOf(className: Properties[string]): string {
  return Array.isArray(className) ? className.join(" ") : String(className);
}
