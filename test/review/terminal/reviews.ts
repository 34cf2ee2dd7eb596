import { readVocabulary } from "../../../src/base/vocabulary.ts";
import type { Operation } from "../../../src/plan/plan.ts";
import { planBundles } from "../../../src/plan/plan-bundles.ts";
import type { RecordedProposal } from "../../../src/proposal/read-record.ts";
import { reviewItems } from "../../../src/review/item.ts";
import type { Changing } from "../../../src/review/terminal/changed.ts";
import type { Key, Responded, ReviewEvent } from "../../../src/review/terminal/events.ts";
import { respond } from "../../../src/review/terminal/respond.ts";
import { type ReviewState, startReview } from "../../../src/review/terminal/state.ts";
import { bundleFolder } from "../../bundle/bundle-fixtures.ts";
import { asserted, auditedAs, DEBATE, run } from "../../plan/scenario.ts";
import { baseOf } from "../../support/base.ts";

const ROOM = { page: 5, furthest: 20 };

const FOUND = "Judges rule wrongly in 34% of long debates.";

const CLAIMS = [
  FOUND,
  "Judges of debates are swayed in 12% of debates.",
  "Confident debaters sway judges in 51% of debates.",
];

/** A review of a proposal that adds the claims to one note, which may also go to another. */
export async function reviewOf(
  claims: readonly string[] = CLAIMS,
): Promise<{ readonly state: ReviewState; readonly changing: Changing }> {
  const base = await baseOf({
    "debate.md": DEBATE,
    "judges.md": "# Judges\n\n## Results\n\nJudges of long debates tire.\n",
  });
  const bundle = run({
    claims: [FOUND],
    results: { judges_rule_wrongly_long_debates: 0.34 },
    usedRefs: ["alexandria://debate.md"],
  });
  const plan = planBundles({
    base,
    readings: [bundle],
    contracts: [],
    taken: new Map(),
    audit: auditedAs([
      asserted({
        at: { start: 22, end: 25 },
        says: "34%",
        value: 0.34,
        derivation: "judges_rule_wrongly_long_debates",
        evidence: [
          {
            path: "artifact/results/summary.json",
            pointer: "/judges_rule_wrongly_long_debates",
            expression: null,
            quote: "0.34",
          },
        ],
      }),
    ]),
  });
  const [found] = plan.operations;
  const operations = claims.map(
    (text, index): Operation => ({
      ...found!,
      id: `op-0000000${index}`,
      claim: { ...found!.claim!, text },
      after: found!.after.replace(FOUND, text),
      alternatives: [{ path: "judges.md", score: 0.5 }],
    }),
  );
  const recorded: RecordedProposal = {
    id: "2026-03-01-debate-pilot-0a1b2c3d",
    partOf: null,
    base: "0".repeat(40),
    bundles: plan.bundles,
    operations,
    changes: [],
  };
  const files = bundleFolder({}, {}).files;
  const runs = new Map(
    bundle.kind === "accepted" ? [[bundle.bundle.id, { bundle: bundle.bundle, files }]] : [],
  );
  const items = reviewItems(base, recorded, { decisions: new Map(), dismissals: new Map() });
  const changing = {
    base,
    vocabulary: () => readVocabulary(base),
    items,
    held: [],
    runs,
    by: "Ada",
  };
  return { state: startReview(recorded.id, items, []), changing };
}

/** A key by its name: `a`, `return`, `ctrl-c`. */
function key(name: string): Key {
  const [, control] = /^ctrl-(.)$/.exec(name) ?? [];
  if (control !== undefined) return { name: control, text: "", ctrl: true };
  if (name === "space") return { name, text: " ", ctrl: false };
  return { name, text: [...name].length === 1 ? name : "", ctrl: false };
}

/** What a review becomes by one event. */
export function following(state: ReviewState, event: ReviewEvent): Responded {
  return respond(state, event, ROOM);
}

/** What a review becomes by keys, pressed one after another; only the last may have something done. */
export function pressed(state: ReviewState, ...names: readonly string[]): Responded {
  let now: Responded = { state, effect: null };
  for (const name of names) now = following(now.state, { kind: "key", key: key(name) });
  return now;
}

/** The keys that type a text. */
export function typing(text: string): string[] {
  return [...text].map((character) => (character === " " ? "space" : character));
}
