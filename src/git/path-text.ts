/**
 * A path name as text. git's names are bytes; one that is not UTF-8 is given with each such byte as `\xNN`, so that
 * the file is still seen and reported. Such a text names the file to a reader only: nothing is written under it.
 */
export function pathText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes)
      .toString("latin1")
      .replace(/[\u0080-\u00ff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
  }
}

/** The records of a `-z` output, without their final NUL. */
export function records(output: Buffer): Buffer[] {
  const found: Buffer[] = [];
  let start = 0;
  for (let end = output.indexOf(0); end !== -1; end = output.indexOf(0, start)) {
    found.push(output.subarray(start, end));
    start = end + 1;
  }
  return found;
}
