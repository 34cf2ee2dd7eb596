/** What a reference of a manifest or a contract leads to. */
export type Reference =
  | { readonly kind: "note"; readonly path: string }
  | { readonly kind: "workstream"; readonly workstream: string; readonly artifact: string | null }
  | { readonly kind: "contract"; readonly id: string; readonly version: number | null }
  | { readonly kind: "web"; readonly url: string }
  | { readonly kind: "unknown"; readonly text: string };

/**
 * Reads `base://papers/x.md` of any base's scheme, `fab://ws_001/art_001`, `fab://contract/<id>/v1`, a web address or a
 * note's own path.
 */
export function readReference(written: string): Reference {
  const text = written.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text);
  const rest = text.slice(scheme?.[0].length ?? 0);
  switch (scheme?.[1]?.toLowerCase()) {
    case "http":
    case "https":
      return URL.canParse(text) ? { kind: "web", url: text } : { kind: "unknown", text };
    case "fab":
      return readFabReference(rest, text);
    case "file":
    case "ftp":
    case "s3":
    case "gs":
    case "ssh":
    case "git":
      return { kind: "unknown", text };
    default:
      return readNotePath(rest) ?? { kind: "unknown", text };
  }
}

function readFabReference(rest: string, text: string): Reference {
  const [first = "", second = "", third = ""] = rest.split("/");
  if (first === "") return { kind: "unknown", text };
  if (first !== "contract")
    return { kind: "workstream", workstream: first, artifact: second || null };
  const version = /^v(\d{1,6})$/.exec(third)?.[1];
  return second === ""
    ? { kind: "unknown", text }
    : { kind: "contract", id: second, version: version === undefined ? null : Number(version) };
}

/** A relative path to a Markdown file that stays within the base; blanks in it may be written as `%20`. */
function readNotePath(written: string): Reference | null {
  const path = decoded(written);
  const inside =
    !path.startsWith("/") && !path.split("/").some((part) => part === ".." || part === "");
  const plain = /\.(?:md|markdown)$/i.test(path) && !/[\\:\p{Cc}]/u.test(path);
  return inside && plain ? { kind: "note", path } : null;
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
