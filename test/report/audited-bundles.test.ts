import { expect, it } from "vitest";
import { reportJson } from "../../src/report/json.ts";
import type { AuditedBundle } from "../../src/report/report.ts";
import { reportWith } from "../support/report.ts";

const bundle: AuditedBundle = {
  path: "artifacts/ice/ws_001/run-1",
  id: "ice/ws_001/run-1",
  accepted: true,
  claims: [
    {
      pointer: "/claims/0",
      text: "The melt was 0.31.",
      verdict: "refuted",
      assertions: [],
      correction: null,
      unread: [],
    },
  ],
};

it("gives each audited bundle with its claims and their verdicts", () => {
  const { bundles } = JSON.parse(reportJson({ ...reportWith([]), bundles: [bundle] }));
  expect(bundles).toEqual([bundle]);
});

it("says nothing of bundles where notes were checked", () => {
  expect(JSON.parse(reportJson(reportWith([])))).not.toHaveProperty("bundles");
});
