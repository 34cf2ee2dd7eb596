/** The text of one file. Byte-order mark and line endings are kept, so that encoding it again gives the same bytes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

export type UnreadableReason = "not-utf8" | "binary" | "lfs-pointer" | "encrypted";

export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason };

const LFS_POINTER = "version https://git-lfs.github.com/spec/";
const GIT_CRYPT_MAGIC = "\0GITCRYPT\0";

/**
 * Decodes a file's bytes. Anything that would not encode back to the very same bytes is `unreadable`:
 * such a file can neither be checked nor edited without harm.
 */
export function decode(bytes: Uint8Array): Decoded {
  const head = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  if (head.startsWith(GIT_CRYPT_MAGIC)) return { kind: "unreadable", reason: "encrypted" };
  if (head.startsWith(LFS_POINTER)) return { kind: "unreadable", reason: "lfs-pointer" };
  if (bytes.includes(0)) return { kind: "unreadable", reason: "binary" };
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { kind: "text", text };
  } catch {
    return { kind: "unreadable", reason: "not-utf8" };
  }
}

/** The bytes of a text: UTF-8, nothing added and nothing taken away. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
