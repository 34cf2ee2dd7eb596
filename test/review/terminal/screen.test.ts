import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import stringWidth from "string-width";
import { beforeAll, describe, expect, test } from "vitest";
import type { ReviewItem } from "../../../src/review/item.ts";
import { type Changing, movedElsewhere, reworded } from "../../../src/review/terminal/changed.ts";
import { screen } from "../../../src/review/terminal/screen.ts";
import {
  type Accepted,
  type ReviewState,
  reveal,
  startReview,
} from "../../../src/review/terminal/state.ts";
import { following, pressed, reviewOf, typing } from "./reviews.ts";

let begun: ReviewState;
let changing: Changing;
beforeAll(async () => {
  ({ state: begun, changing } = await reviewOf());
});

const SIZE = { width: 80, height: 24 };

/** What stands on the screen, without colour. */
function seen(state: ReviewState, size = SIZE): string {
  return screen(state, size, false).lines.join("\n");
}

/** What stands on it as one line, however it is folded. */
function flat(state: ReviewState): string {
  return seen(state, { width: 80, height: 200 }).replace(/\s+/g, " ");
}

/** A review of the first decision alone, with other texts in it. */
function reviewWith(changes: (item: ReviewItem) => Partial<ReviewItem>): ReviewState {
  const [item] = begun.items;
  return startReview("p", [{ ...item!, ...changes(item!) }], []);
}

const CHANGE = "{+Judges rule wrongly in 34% of long debates.[^debate-pilot-ws-001-0108]+}";

describe("a decision", () => {
  test("is shown with all that it takes to make it", () => {
    const text = flat(begun);
    const [{ operation, belief }] = begun.items as [ReviewItem];
    for (const part of [
      "1 of 3 add debate.md § Setup",
      `The judge reads both sides of the debate before ruling. ${CHANGE}`,
      "evidence ✓ says 34% · results 0.34, judges_rule_wrongly_long_debates, in artifact/results/summary.json",
      "claim word for word as above",
      `so that ${belief}`,
      `why ${operation.reason}`,
      `confidence ${operation.confidence.toFixed(2)}; else judges.md (0.50)`,
      "footnote fab run debate-pilot/ws_001/run-20260301T120000",
      "proposal 2026-03-01-debate-pilot-0a1b2c3d",
      "3 to go",
    ]) {
      expect(text).toContain(part);
    }
  });

  test("has its change above its evidence, and its evidence above its reason", () => {
    const lines = seen(begun).split("\n");
    const at = ["{+Judges", "evidence", "why"].map((part) =>
      lines.findIndex((line) => line.includes(part)),
    );
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });

  test("is marked green and underlined where there is colour, and not by characters", () => {
    const text = screen(begun, SIZE, true).lines.join("\n");
    expect(text).toContain("\u001b[32m\u001b[4mJudges rule wrongly");
    expect(text).not.toContain("{+");
  });

  test("shows the claim in its own words where the change has others", () => {
    const state = reviewWith(({ passage }) => ({
      passage: { ...passage, added: " Other words." },
    }));
    expect(flat(state)).toContain("claim Judges rule wrongly in 34% of long debates.");
  });

  test("shows what goes as well as what comes in", () => {
    const passage = { before: "It is ", removed: "34%", added: "51%", after: " of them." };
    expect(flat(reviewWith(() => ({ passage })))).toContain("It is [-34%-]{+51%+} of them.");
  });

  test("tells what was chosen for it", () => {
    expect(flat(pressed(begun, "a", "p").state)).toContain("✓ You accept it");
    expect(flat(pressed(begun, "r", "x", "return", "p").state)).toContain("✗ You reject it: x");
  });

  test("offers no key that does nothing for it", () => {
    const state = reviewWith(({ operation }) => ({
      editable: null,
      operation: { ...operation, kind: "confirm" },
    }));
    expect(seen(state)).not.toMatch(/e edit|m move/);
    expect(seen(begun)).toMatch(/e edit {2}m move/);
  });
});

describe("what a person changed of a decision", () => {
  const asProposed = (): Accepted => {
    const [item] = begun.items as [ReviewItem];
    return {
      item,
      gated: null,
      choice: { operation: item.operation.id, verdict: "accept", text: null },
    };
  };
  const edited = (from: string, to: string): ReviewState => {
    const words = begun.items[0]!.editable!.replace(from, to);
    const outcome = reworded(changing, asProposed(), words);
    return following(begun, { kind: "changed", outcome, from: { kind: "item" } }).state;
  };

  test("of its words is shown word by word, before it is accepted and after", () => {
    const state = edited("wrongly", "badly");
    const told = "reworded Judges rule [-wrongly-]{+badly+} in 34% of long debates.";
    expect(flat(state)).toContain(told);
    expect(flat(pressed(state, "y", "p").state)).toContain(told);
    expect(flat(begun)).not.toContain("reworded");
  });

  test("is marked by characters where there is colour as well", () => {
    const { lines } = screen(edited("wrongly", "badly"), SIZE, true);
    expect(stripVTControlCharacters(lines.join("\n"))).toContain("[-wrongly-]{+badly+}");
    expect(lines.join("\n")).toContain("\u001b[32m");
  });

  test("is escaped where its words hold the marks themselves", () => {
    expect(flat(edited("wrongly", "[-badly-]"))).toContain("{+[\\-badly-\\]+}");
  });

  test("of its place is told with the place it was proposed for", () => {
    const offered = movedElsewhere(changing, asProposed());
    const { state } = following(begun, { kind: "places", offered });
    expect(flat(state)).toContain("moved here by you, from debate.md § Setup");
    expect(flat(state)).not.toContain("reworded");
  });
});

describe("a paragraph", () => {
  test("is folded anew, not at the line breaks of its source", () => {
    const passage = { before: "One\ntwo\r\nthree.", removed: "", added: "\nFour.", after: "" };
    expect(seen(reviewWith(() => ({ passage })))).toContain("One two three. {+Four.+}");
  });

  test("keeps the lines of a list and of a callout", () => {
    const added = "\n\n> [!contested] These two\n> - one\n> - two";
    const passage = { before: "- a\n- b\n  c", removed: "", added, after: "" };
    expect(seen(reviewWith(() => ({ passage })))).toContain(
      "  - a\n  - b c\n\n  {+> [!contested] These two\n  > - one\n  > - two+}\n",
    );
  });

  test("sets the folded lines of a callout's items in as far as their text", () => {
    const added = `\n\n> [!contested] These\n> - ${"one two ".repeat(12)}end`;
    const passage = { before: "- a", removed: "", added, after: "" };
    expect(seen(reviewWith(() => ({ passage })))).toMatch(/\n {2}> - one two [^\n]*\n {6}\w/);
  });

  test("that is long is shown around the change", () => {
    const passage = {
      before: `Begin ${"word ".repeat(400)}`,
      removed: "",
      added: "NEW",
      after: ` ${"word ".repeat(400)}end`,
    };
    const text = seen(reviewWith(() => ({ passage })));
    expect(text).toContain("{+NEW+}");
    expect(text).toContain("evidence");
    expect(text).not.toMatch(/Begin|end/);
  });
});

describe("hostile text", () => {
  const HOSTILE = "\u001b]0;owned\u0007\u001b[2J\u202eevil\u200b\u0085\rover";
  const everywhere = (item: ReviewItem): Partial<ReviewItem> => ({
    path: `${HOSTILE}.md`,
    section: HOSTILE,
    belief: HOSTILE,
    passage: { before: HOSTILE, removed: HOSTILE, added: HOSTILE, after: HOSTILE },
    operation: {
      ...item.operation,
      claim: { ...item.operation.claim!, text: HOSTILE, bundle: HOSTILE },
      reason: HOSTILE,
      evidence: [{ path: HOSTILE, pointer: HOSTILE, quote: HOSTILE }],
      alternatives: [{ path: `${HOSTILE}.md`, score: 1 }],
      footnote: { label: HOSTILE, text: HOSTILE },
    },
  });

  test.each([[[]], [["r"]], [["a"]], [["f"]], [["r", "x", "return"]]])(
    "acts on no screen after %j, and is seen",
    (keys) => {
      const state = pressed(reviewWith(everywhere), ...keys).state;
      const text = seen(state, { width: 80, height: 300 });
      expect(text).not.toMatch(/[^\P{C}\n]/u);
      expect(text.replace(/\s/g, "")).toContain("\\u{1b}");
    },
  );

  test("that holds the marks of a change does not pass for one", () => {
    const passage = { before: "", removed: "", added: "new +} old {+ new", after: "" };
    expect(seen(reviewWith(() => ({ passage })))).toContain("{+new +\\} old {\\+ new+}");
  });
});

describe("the screen", () => {
  const texts = fc.string({
    unit: fc.constantFrom(
      "a",
      "b ",
      " ",
      "日本",
      "👩‍🔬",
      "e\u0301",
      "\n",
      "\t",
      "**x**",
      "\u001b[31m",
    ),
    maxLength: 120,
  });
  const sizes = fc.record({
    width: fc.constantFrom(20, 40, 60, 80, 200),
    height: fc.integer({ min: 4, max: 40 }),
  });
  const keys = fc.array(fc.constantFrom("a", "r", "f", "?", "space", "down", "x"), {
    maxLength: 4,
  });

  test("is never overrun, whatever is shown and however wide its characters are", () => {
    fc.assert(
      fc.property(texts, sizes, keys, fc.boolean(), (text, size, names, coloured) => {
        const state = reviewWith(({ operation }) => ({
          path: `${text}.md`,
          passage: { before: text, removed: "", added: text, after: text },
          operation: { ...operation, reason: text },
        }));
        const { lines } = screen(pressed(state, ...names).state, size, coloured);
        expect(lines.length).toBeLessThanOrEqual(size.height);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(size.width);
      }),
    );
  });

  test.each([80, 60])(
    "of %i columns holds the change, its evidence and the keys at once",
    (width) => {
      const text = seen(begun, { width, height: 24 });
      expect(text).toMatch(/\{\+Judges[\s\S]*evidence ✓ says 34%[\s\S]*a accept/);
    },
  );

  test("says how much is below, and scrolls to its last line", () => {
    const size = { width: 60, height: 14 };
    expect(seen(begun, size)).toMatch(/↓ \d+ more lines: space/);
    const { furthest } = screen(begun, size, false).room;
    const text = seen({ ...begun, scroll: furthest }, size);
    expect(text).toContain("proposal");
    expect(text).not.toContain("more line");
  });
});

test("a reason is seen as it is typed", () => {
  expect(seen(pressed(begun, "r", ...typing("one seed")).state)).toContain("Why not? one seed▏");
});

test("the summary tells what is accepted, rejected and left, before it is done", () => {
  const text = flat(pressed(begun, "a", "r", "x", "return", "f").state);
  expect(text).toMatch(
    /Accept 1 change, .*Reject 1 change, .*: x .*Leave 1 change waiting .*Do this\?/,
  );
});

test("a planted flaw is told with what the run says, and what it leaves as it is", () => {
  const told = reveal(begun, {
    operation: begun.items[0]!.operation.id,
    verdict: "edited",
    shown: "It is \u001b[31m7 %.",
    said: "It is 4 %.",
    evidence: [{ path: "a.json", pointer: "/share", quote: "0.04" }],
  });
  const text = flat(told);
  expect(text).toMatch(/You caught it: .* shown It is \\u\{1b\}\[31m7 %\. the run It is 4 %\./);
  expect(text).toMatch(/evidence 0\.04 = a\.json#\/share .* nothing of it is written\./);
});

test("the help tells of every key", () => {
  const text = seen(pressed(begun, "?").state, { width: 80, height: 40 });
  for (const key of ["a", "r", "e", "m", "s", "u", "n p", "space b", "f", "q"]) {
    expect(text).toMatch(new RegExp(`^  ${key} `, "m"));
  }
});
