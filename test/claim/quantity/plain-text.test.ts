import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "../../../src/claim/quantity/plain-text.ts";

const THIN = "\u2009";

test.each([
  ["$3.2 \\times 10^{-5}$", "3.2 × 10^{-5}"],
  ["$0.81 \\pm 0.02$", "0.81 ± 0.02"],
  ["$0.3$--$0.4$", "0.3–0.4"],
  ["1{,}234 and 1\\,234", `1,234 and 1${THIN}234`],
  ["5\\,\\% of $\\mathbf{0.42}$", "5 % of 0.42"],
  ["$\\geq 0.9$ and $\\le 0.1$", "≥ 0.9 and ≤ 0.1"],
  ["**0.42** ± 0.01", "0.42 ± 0.01"],
  ["３．５％ and １２", "3.5% and 12"],
  ["½ of them", "1/2 of them"],
  ["5\u00a0% and 12\u202f450", `5 % and 12${THIN}450`],
  ["0.\u200b38", "0.38"],
  ["10 000 and 1 234 567", `10${THIN}000 and 1${THIN}234${THIN}567`],
])("%s is typed plainly", (written, plain) => {
  expect(plainText(written).text).toBe(plain);
});

test.each([
  "$5 and $10 a run",
  "costs $5/$10",
  "2**10",
  "on 3 128 units",
  "in 2023 400 people",
  "10 000 34",
  "\\pmod",
])("%s is left as it is", (written) => {
  expect(plainText(written).text).toBe(written);
});

describe("a decimal comma", () => {
  test.each([
    ["a loss of 0,873", "a loss of 0.873"],
    ["12,5 % of it", "12.5 % of it"],
    ["1.234,5 in all", "1'234.5 in all"],
    ["0,41 nach 12,75 s", "0.41 nach 12.75 s"],
    ["2,5 ± 0,3", "2.5 ± 0.3"],
  ])("is a point in %s", (written, plain) => {
    expect(plainText(written).text).toBe(plain);
  });

  test.each([
    "1,234 words",
    "0,873 here, 1,234 there",
    "sizes 5,10,20",
    "(3,5)",
    "labels {0,1}",
    "0.41 at 3,5",
  ])("is left between other digits: %s", (written) => {
    expect(plainText(written).text.replace("0.873", "0,873")).toBe(written);
  });
});

test("a stretch of the plain text is found in the original", () => {
  const written = "a loss of $3.2 \\times 10^{-5}$ at **0.5**";
  const plain = plainText(written);
  const found = (part: string) => {
    const start = plain.text.indexOf(part);
    const at = plain.origin({ start, end: start + part.length });
    return written.slice(at.start, at.end);
  };
  expect(found("3.2 × 10^{-5}")).toBe("3.2 \\times 10^{-5}");
  expect(found("0.5")).toBe("0.5");
  expect(found("at 0.5")).toBe("at **0.5");
});

test("any stretch lies within the original, and a plain text is its own", () => {
  const marks = fc.constantFrom(
    "$",
    "\\pm",
    "{,}",
    "\u00a0",
    "１",
    "**",
    "0",
    ",",
    "5",
    "a",
    " ",
    "\\%",
    "½",
    "--",
  );
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 20 }), fc.nat(), fc.nat(), (parts, from, length) => {
      const written = parts.join("");
      const plain = plainText(written);
      if (plain.text === "") return;
      const start = from % plain.text.length;
      const end = Math.min(plain.text.length, start + 1 + (length % 5));
      const at = plain.origin({ start, end });
      expect(at.start).toBeGreaterThanOrEqual(0);
      expect(at.start).toBeLessThan(at.end);
      expect(at.end).toBeLessThanOrEqual(written.length);
    }),
  );
});
