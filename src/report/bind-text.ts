import type { BoundEntry } from "../bundle/bind/bind-claims.ts";
import { visible } from "../text/visible.ts";
import { jsonText } from "./json-text.ts";
import type { AuditedBundle, AuditedClaim, Unchecked } from "./report.ts";

/** What winnow found for claims that give no expressions, claim by claim, as it may stand in the manifest. */
export function bindText(
  bundles: readonly AuditedBundle[],
  unchecked: readonly Unchecked[],
): string {
  const parts = bundles.map(({ path, accepted, claims }) => {
    const manifest = `${visible(path)}/manifest.json`;
    if (!accepted) {
      const reason = unchecked.find((one) => one.path === path)?.reason ?? "";
      return `${manifest}  refused: ${visible(reason)}`;
    }
    const open = claims.filter(({ bind }) => bind !== undefined);
    return open.length === 0
      ? `${manifest}  each claim gives expressions of its own`
      : [manifest, ...open.map(claimText)].join("\n\n");
  });
  return parts.map((part) => `${part}\n`).join("\n");
}

function entryText(entry: BoundEntry): string {
  const parts = Object.entries(entry).map(([key, value]) => `${jsonText(key)}: ${jsonText(value)}`);
  return `{ ${parts.join(", ")} }`;
}

function claimText({ pointer, text, bind = [] }: AuditedClaim): string {
  const entries = bind.map((entry) => `  ${entryText(entry)}`).join(",\n");
  const evidence = bind.length === 0 ? "[]" : `[\n${entries}\n]`;
  // A claim that is a plain sentence becomes an object.
  const isSentence = !pointer.endsWith("/text");
  const written = isSentence
    ? `{ "text": ${jsonText(text)}, "evidence": ${evidence} }`
    : `"evidence": ${evidence}`;
  return `${pointer.replace(/\/text$/, "")}\n${written}`;
}
