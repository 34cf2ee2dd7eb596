import type { Nodes } from "mdast";

/**
 * Visits a tree in document order without recursion, so that depth costs no stack.
 * `enter` returning false leaves the node's children out.
 */
export function walk(root: Nodes, enter: (node: Nodes) => unknown): void {
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (enter(node) === false || !("children" in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1)
      pending.push(node.children[index]!);
  }
}
