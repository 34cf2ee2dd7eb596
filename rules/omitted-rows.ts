import { omittedRows as check } from "../src/bundle/checks/omitted-rows.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const omittedRows = bundleCheckRule({
  id: "omitted-rows",
  summary: "A table of the report shows all rows of the results.",
  severity: "warning",
  why: "The row that is left out is often the one that does not fit.",
  check,
});
