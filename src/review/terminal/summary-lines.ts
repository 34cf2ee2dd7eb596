import { describeOperation } from "../../proposal/message.ts";
import { counted } from "../../text/counted.ts";
import { HELD_AS_TOLD } from "./held.ts";
import { folded, type Look, setIn, shown } from "./look.ts";
import { type Chosen, isWaiting, type ReviewState } from "./state.ts";

/** What would be done with what was chosen so far, each on lines of its own. */
export function summaryLines(state: ReviewState, look: Look): string[] {
  const { style } = look;
  const chosen = [...state.chosen.values()];
  const accepted = chosen.filter(({ choice }) => choice.verdict === "accept");
  const rejected = chosen.filter(({ choice }) => choice.verdict === "reject");
  const waiting = state.items.filter((item) => isWaiting(state, item));
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [...setIn(style("bold", title), look), ...lines, ""];
  return [
    ...part(
      `Accept ${counted(accepted.length, "change")}, in one commit on the branch checked out`,
      accepted.flatMap((each) => told(each, style("green", "✓"), look)),
    ),
    ...part(
      `Reject ${counted(rejected.length, "change")}, not to be proposed again`,
      rejected.flatMap((each) => told(each, style("red", "✗"), look)),
    ),
    ...part(
      `Leave ${counted(waiting.length, "change")} waiting`,
      waiting.flatMap(({ operation }) => folded(describeOperation(operation), look, "  · ", 4)),
    ),
    ...setIn(style("dim", `of ${shown(state.proposal)}`), look),
  ];
}

function told({ choice, item }: Chosen, mark: string, look: Look): string[] {
  const how =
    choice.verdict === "reject"
      ? `: ${choice.reason}`
      : `${choice.as === undefined ? "" : `, ${HELD_AS_TOLD[choice.as]}`}${choice.to === undefined ? "" : ", moved there by you"}${choice.text === null ? "" : ", in your words"}${choice.reason === undefined ? "" : `, though its run does not bear them out: ${choice.reason}`}`;
  return folded(`${describeOperation(item.operation)}${shown(how)}`, look, `  ${mark} `, 4);
}
