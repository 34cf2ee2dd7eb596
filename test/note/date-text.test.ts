import { expect, it } from "vitest";
import { dateFault } from "../../src/note/date-text.ts";

it.each([
  "2024-02-29",
  "2024",
  "2024-05",
  "2024/5/3",
  "2024-01-02T10:30:00+01:00",
  "2024-01-02 10:30",
  "20240131",
  "3 May 2024",
  "May 3rd, 2024",
  "Fri, 03 May 2024 10:00:00 GMT",
  "31.12.2024",
  "2024-W05",
  "2024-Q3",
  "1714723200",
  "[[2024-05-03]]",
  "circa 1994",
])("takes %s for a date, or leaves it alone", (text) => {
  expect(dateFault(text)).toBeNull();
});

it.each([
  ["2023-02-29", "impossible"],
  ["2024-13-01", "impossible"],
  ["2024-00-10", "impossible"],
  ["2024-04-31T10:00:00Z", "impossible"],
  ["yesterday", "no-date"],
  ["n/a", "no-date"],
])("does not take %s for one", (text, fault) => {
  expect(dateFault(text)).toBe(fault);
});
