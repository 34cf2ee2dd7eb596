import type { FlawOperator } from "../operator.ts";

const DEFINES =
  /^([^,;:]{2,60}?) (?:is|are) (?:defined|measured|computed|calculated) (?:as|by|to be) .{12,}$/;
const FORMULA = "is defined as the mean number of tokens in an answer.";

/** A metric is defined by another formula. */
export const redefineMetric: FlawOperator = {
  name: "redefine-metric",
  rules: ["definition-conflict"],
  change({ claim: { text } }) {
    const subject = DEFINES.exec(text)?.[1];
    return subject === undefined ? null : `${subject} ${FORMULA}`;
  },
};
