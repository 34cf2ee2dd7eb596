import { expect, it } from "vitest";
import { placeFindings } from "../../src/report/report.ts";
import { findingWith } from "../support/report.ts";

const TEXT = "One\r\nkey: hunter2 and [x](gone.md)\r\nLast";

it("gives what stands around a place on its lines", () => {
  const [finding] = placeFindings(
    [findingWith({ range: { start: 22, end: 34 }, quote: "[x](gone.md)" })],
    () => TEXT,
  );
  expect(finding!.surroundings).toEqual({ before: "key: hunter2 and ", after: "" });
  expect(finding!.positions.start).toEqual({ line: 2, column: 18, offset: 22 });
});

it("shows nowhere what one finding withholds", () => {
  const secret = findingWith({ range: { start: 10, end: 17 }, withheld: true });
  const link = findingWith({ range: { start: 22, end: 34 }, quote: "[x](gone.md)" });
  const whole = findingWith({ range: { start: 0, end: TEXT.length }, quote: TEXT });
  const other = findingWith({ ...whole, path: "b.md", related: [{ ...whole, role: "first" }] });
  const placed = placeFindings([secret, link, whole, other], () => TEXT);
  expect(JSON.stringify(placed.slice(0, 3))).not.toContain("hunter2");
  expect(placed[1]!.quote).toBe("[x](gone.md)");
  expect(placed[3]!.quote).toBe(TEXT);
  expect(placed[3]!.related[0]!.quote).toBe("");
});
