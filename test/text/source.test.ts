import fc from "fast-check";
import { expect, test } from "vitest";
import { decode, encode } from "../../src/text/source.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");

test.each([
  ["Latin-1 text", bytes("caf\xe9"), "not-utf8"],
  ["a cut character", bytes("\xf0\x9f"), "not-utf8"],
  ["an encoded surrogate", bytes("\xed\xa0\x80"), "not-utf8"],
  ["a NUL", bytes("a\0b"), "binary"],
  [
    "a Git LFS pointer",
    bytes("version https://git-lfs.github.com/spec/v1\noid sha256:0"),
    "lfs-pointer",
  ],
  ["a git-crypt blob", bytes("\0GITCRYPT\0rest"), "encrypted"],
])("%s is not text", (_, input, reason) => {
  expect(decode(input)).toEqual({ kind: "unreadable", reason });
});

test("a byte-order mark is part of the text", () => {
  expect(decode(bytes("\xef\xbb\xbfa"))).toEqual({ kind: "text", text: "\uFEFFa" });
});

test("what decodes encodes back to the same bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (input) => {
      const decoded = decode(input);
      if (decoded.kind === "text") expect([...encode(decoded.text)]).toEqual([...input]);
    }),
  );
});
