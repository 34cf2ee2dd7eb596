import { namesIn } from "../../claim/other-case.ts";
import type { Change, FlawOperator } from "../operator.ts";
import { rewritten } from "../wording.ts";
import { OTHER_METRICS } from "./swap-metric.ts";

/** Names that hardly any claim is about. */
const OTHERS = ["Mistral-7B", "HellaSwag-2"];

/** A result is told of another model or data set. */
export const swapSubject: FlawOperator = {
  name: "swap-subject",
  rules: ["duplicate-claim"],
  change: (sample) =>
    sample.claim.figures.some(({ role }) => role === "outcome") ? subjectSwapped(sample) : null,
};

/** The claim with the one name it holds replaced. */
export const subjectSwapped: Change = ({ claim: { text, tokens } }) => {
  const [name, ...others] = [...namesIn(text)].filter((each) => !OTHER_METRICS.has(each));
  if (name === undefined || others.length > 0) return null;
  const at = text.toLowerCase().indexOf(name);
  const inSight = tokens.some(({ start, end }) => start <= at && at < end);
  const other = OTHERS.find((each) => each.toLowerCase() !== name)!;
  return inSight ? rewritten(text, { start: at, end: at + name.length }, other) : null;
};
