/**
 * A path as the relative address of a file, every segment percent-encoded: nothing in a name can end the address,
 * lead elsewhere, or be read as Markdown. A path from the root of the file system becomes a `file:` address.
 */
export function fileUri(path: string): string {
  const encoded = path.split("/").map(encodeSegment).join("/");
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}

function encodeSegment(segment: string): string {
  // Half of a surrogate pair has no encoding in UTF-8.
  const wellFormed = segment.replace(/\p{Surrogate}/gu, "\ufffd");
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
