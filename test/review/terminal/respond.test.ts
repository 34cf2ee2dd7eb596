import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { excerptOf } from "../../../src/review/excerpt.ts";
import {
  type Changing,
  chosenBefore,
  movedElsewhere,
  reworded,
  takenAs,
} from "../../../src/review/terminal/changed.ts";
import { screen } from "../../../src/review/terminal/screen.ts";
import {
  type Accepted,
  choicesOf,
  type ReviewState,
  reveal,
  startReview,
} from "../../../src/review/terminal/state.ts";
import { following, pressed, reviewOf, typing } from "./reviews.ts";

let begun: ReviewState;
let changing: Changing;
let ids: readonly string[];
beforeAll(async () => {
  ({ state: begun, changing } = await reviewOf());
  ids = begun.items.map(({ operation }) => operation.id);
});

const accepted = (operation: string | undefined) => ({ operation, verdict: "accept", text: null });
const rejected = (operation: string | undefined, reason: string) => ({
  operation,
  verdict: "reject",
  reason,
});

describe("a planted flaw that is told of", () => {
  const told = () =>
    reveal(begun, {
      operation: ids[1]!,
      verdict: "accepted",
      shown: "It is 7 %.",
      said: "It is 4 %.",
      evidence: [],
    });

  test("stays on the screen until Enter, whatever was typed ahead", () => {
    expect(pressed(told(), "a", "y", "n", "q", "f").state).toEqual({ ...told(), notice: "" });
    expect(pressed(told(), "return").state).toMatchObject({ at: 1, mode: { kind: "item" } });
  });

  test("is left with Ctrl-C, as everything is", () => {
    expect(pressed(told(), "ctrl-c").effect).toEqual({ kind: "interrupt" });
  });
});

describe("accepting", () => {
  test("goes on to the next decision", () => {
    const { state } = pressed(begun, "a");
    expect(choicesOf(state)).toEqual([accepted(ids[0])]);
    expect(state.at).toBe(1);
  });

  test("the last one shows what will be done, and does nothing yet", () => {
    const { state, effect } = pressed(begun, "a", "a", "a");
    expect(state.mode.kind).toBe("summary");
    expect(effect).toBeNull();
  });
});

describe("rejecting", () => {
  test("takes a reason, its blanks made single", () => {
    const { state } = pressed(begun, "r", ...typing(" one  seed only "), "return");
    expect(choicesOf(state)).toEqual([rejected(ids[0], "one seed only")]);
    expect(state.at).toBe(1);
  });

  test("without a reason is no rejection, and what is typed next is still the reason", () => {
    const { state } = pressed(begun, "r", "space", "return");
    expect(choicesOf(state)).toEqual([]);
    expect(state).toMatchObject({
      at: 0,
      mode: { kind: "reason" },
      notice: expect.stringContaining("reason"),
    });
    const after = pressed(state, ...typing("a bad seed"), "return").state;
    expect(choicesOf(after)).toEqual([rejected(ids[0], "a bad seed")]);
  });

  test("is left with escape", () => {
    const { state } = pressed(begun, "r", "x", "escape");
    expect(choicesOf(state)).toEqual([]);
    expect(state.mode.kind).toBe("item");
  });

  test("can be typed anew, character by character", () => {
    const { state } = pressed(begun, "r", "a", "日", "👍", "backspace", "backspace", "b", "return");
    expect(choicesOf(state)).toEqual([rejected(ids[0], "ab")]);
  });

  test("offers the last reason again", () => {
    const { state } = pressed(begun, "r", "x", "y", "return", "r", "up", "return");
    expect(choicesOf(state)[1]).toEqual(rejected(ids[1], "xy"));
  });
});

describe("what is pasted", () => {
  test("decides nothing", () => {
    const { state } = following(begun, { kind: "paste", text: "a\ra\rfy" });
    expect(state).toMatchObject({ at: 0, mode: { kind: "item" } });
    expect(choicesOf(state)).toEqual([]);
  });

  test("may be a reason, on one line", () => {
    const asked = pressed(begun, "r").state;
    const { state } = pressed(
      following(asked, { kind: "paste", text: "two\nlines" }).state,
      "return",
    );
    expect(choicesOf(state)).toEqual([rejected(ids[0], "two lines")]);
  });
});

describe("undoing", () => {
  test("takes the last choice back and shows what it was made on", () => {
    const { state } = pressed(begun, "a", "a", "u");
    expect(choicesOf(state)).toEqual([accepted(ids[0])]);
    expect(state.at).toBe(1);
  });

  test("brings back what a later choice took the place of", () => {
    const { state } = pressed(begun, "a", "p", "r", "x", "return", "u");
    expect(choicesOf(state)).toEqual([accepted(ids[0])]);
  });

  test("brings back what was skipped", () => {
    const { state } = pressed(begun, "a", "p", "s", "u");
    expect(choicesOf(state)).toEqual([accepted(ids[0])]);
  });

  test("comes to an end", () => {
    expect(pressed(begun, "a", "u", "u").state.notice).toMatch("nothing to undo");
  });

  test("of everything leaves nothing, whatever the keys were", () => {
    const keys = fc.array(fc.constantFrom("a", "s", "n", "p", "f", "?", "m", "e", "space", "x"));
    fc.assert(
      fc.property(keys, (names) => {
        const done = pressed(begun, ...names, "escape").state;
        const back = pressed(done, ...done.history.map(() => "u")).state;
        expect(choicesOf(back)).toEqual([]);
      }),
    );
  });
});

describe("skipping", () => {
  test("leaves a decision waiting", () => {
    const { state } = pressed(begun, "s");
    expect(choicesOf(state)).toEqual([]);
    expect(state.at).toBe(1);
  });

  test("drops what was chosen for it", () => {
    expect(choicesOf(pressed(begun, "a", "p", "s").state)).toEqual([]);
  });
});

describe("finishing", () => {
  test("is asked about first, and done with y", () => {
    expect(pressed(begun, "a", "f").effect).toBeNull();
    expect(pressed(begun, "a", "f", "y").effect).toEqual({ kind: "finish" });
  });

  test("does nothing where nothing was chosen", () => {
    expect(pressed(begun, "f", "y").effect).toBeNull();
  });

  test("not after all, goes back to the first decision that waits", () => {
    const { state } = pressed(begun, "a", "s", "f", "n");
    expect(state).toMatchObject({ at: 1, mode: { kind: "item" } });
  });
});

describe("stopping", () => {
  test("keeps the choices", () => {
    const { state, effect } = pressed(begun, "a", "q");
    expect(effect).toEqual({ kind: "quit" });
    expect(choicesOf(state)).toEqual([accepted(ids[0])]);
  });

  test.each([[[]], [["r"]], [["f"]], [["?"]]])("with Ctrl-C works after %j", (keys) => {
    expect(pressed(begun, ...keys, "ctrl-c").effect).toEqual({ kind: "interrupt" });
  });

  test("and going on begins at the first decision that waits", () => {
    const choices = choicesOf(pressed(begun, "a", "r", "x", "return").state);
    const again = startReview(begun.proposal, begun.items, chosenBefore(changing, choices));
    expect(again.at).toBe(2);
    expect(choicesOf(again)).toEqual(choices);
    expect(choicesOf(pressed(again, "u").state)).toEqual(choices.slice(0, 1));
  });
});

/** Other words that the run bears out as well. */
const SUPPORTED = "In long debates, judges rule wrongly in 34% of cases.";

describe("editing", () => {
  const asked = (state: ReviewState): Accepted => {
    const { effect } = pressed(state, "e");
    if (effect?.kind !== "edit") throw new Error("nothing was to be edited");
    return effect.accepted;
  };

  test("shows how it comes out, and is chosen with y", () => {
    const words = asked(begun).item.editable!.replace("of long", "of the long");
    const outcome = reworded(changing, asked(begun), words);
    const shown = following(begun, { kind: "changed", outcome, from: { kind: "item" } }).state;
    expect(shown.mode.kind).toBe("changed");
    expect(choicesOf(shown)).toEqual([]);
    expect(choicesOf(pressed(shown, "y").state)).toEqual([{ ...accepted(ids[0]), text: words }]);
  });

  test("without a change stays as it was", () => {
    const outcome = reworded(changing, asked(begun), asked(begun).item.editable!);
    expect(outcome).toBe("Nothing was changed.");
    expect(
      following(begun, { kind: "changed", outcome, from: { kind: "item" } }).state,
    ).toMatchObject({
      mode: { kind: "item" },
      notice: "Nothing was changed.",
    });
  });

  test("into no words is refused", () => {
    expect(reworded(changing, asked(begun), " ")).toMatch("no words are left");
  });

  test("into markup that swallows it is refused", () => {
    const [mark] = /\[\^.*\]/.exec(asked(begun).item.editable!)!;
    expect(reworded(changing, asked(begun), `Judges err. \`${mark}\``)).toMatch("swallow");
  });

  test("a second time goes on from the words given", () => {
    const outcome = reworded(changing, asked(begun), SUPPORTED);
    const chosen = pressed(
      following(begun, { kind: "changed", outcome, from: { kind: "item" } }).state,
      "y",
      "p",
    ).state;
    expect(asked(chosen).item.editable).toMatch(
      /^In long debates, judges rule wrongly in 34% of cases\.\[\^/,
    );
  });
});

describe("words that their run does not bear out", () => {
  const changedTo = (words: string, state = begun): ReviewState => {
    const { effect } = pressed(state, "e");
    const { accepted: before } = effect as { accepted: Accepted };
    const outcome = reworded(changing, before, words);
    return following(state, { kind: "changed", outcome, from: { kind: "item" } }).state;
  };
  const wrong = () => changedTo("Judges rule wrongly in 43% of long debates.");

  test("are shown with what the results give, and what speaks against them", () => {
    const { mode } = wrong();
    expect(mode).toMatchObject({
      kind: "changed",
      changed: {
        gated: { objection: expect.stringContaining(`"43%"`) },
        item: {
          operation: {
            claim: {
              assertions: [{ says: "43%", verdict: expect.stringMatching(/unbound|refuted/) }],
            },
          },
        },
      },
    });
  });

  test("are accepted with a reason alone", () => {
    const asked = pressed(wrong(), "y").state;
    expect(choicesOf(asked)).toEqual([]);
    expect(asked.mode.kind).toBe("reason");
    const still = pressed(asked, "return").state;
    expect(choicesOf(still)).toEqual([]);
    const { state } = pressed(still, ...typing("the table was wrong"), "return");
    expect(choicesOf(state)).toMatchObject([{ verdict: "accept", reason: "the table was wrong" }]);
  });

  test("are left with escape as they were shown", () => {
    expect(pressed(wrong(), "y", "x", "escape").state.mode.kind).toBe("changed");
  });

  test("give their reason to no other words", () => {
    const chosen = pressed(wrong(), "y", ...typing("so"), "return", "p").state;
    const again = changedTo("Judges rule wrongly in 44% of long debates.", chosen);
    expect(pressed(again, "y").state.mode.kind).toBe("reason");
  });

  test("can't be checked where the run does not lie here, and take a reason as well", () => {
    const { effect } = pressed(begun, "e");
    const away = { ...changing, runs: new Map() };
    const outcome = reworded(away, (effect as { accepted: Accepted }).accepted, SUPPORTED);
    expect(outcome).toMatchObject({ gated: { audit: null } });
    const shown = following(begun, { kind: "changed", outcome, from: { kind: "item" } }).state;
    expect(pressed(shown, "y").state.mode.kind).toBe("reason");
  });
});

describe("what a change rests on", () => {
  test("is opened at the place that is asked for", () => {
    const asked = pressed(begun, "o").state;
    expect(asked.mode).toMatchObject({
      kind: "evidence",
      places: [{ kind: "value", path: "artifact/results/summary.json" }, { kind: "report" }],
    });
    expect(pressed(asked, "2").effect).toEqual({
      kind: "open",
      run: "debate-pilot/ws_001/run-20260301T120000",
      place: { kind: "report", claim: begun.items[0]!.operation.claim!.text },
      from: { kind: "item" },
    });
    expect(pressed(asked, "9").state.mode.kind).toBe("item");
  });

  test("is shown at its line, and left as a pager is", () => {
    const excerpt = excerptOf("a.json", "x\n".repeat(90), { start: 80, end: 81 }, "");
    const shown = following(begun, {
      kind: "opened",
      outcome: excerpt,
      from: { kind: "item" },
    }).state;
    expect(shown).toMatchObject({ mode: { kind: "excerpt" }, scroll: 35 });
    expect(pressed(shown, "a").state.mode.kind).toBe("excerpt");
    expect(pressed(shown, "q")).toMatchObject({ state: { mode: { kind: "item" } }, effect: null });
  });

  test("that can't be opened leaves the change there, and says why", () => {
    const { state } = following(begun, {
      kind: "opened",
      outcome: "It is gone.",
      from: { kind: "item" },
    });
    expect(state).toMatchObject({ mode: { kind: "item" }, notice: "It is gone." });
  });
});

describe("claims that are held back", () => {
  const held = () =>
    ["a", "b"].map((name) => ({
      operation: {
        ...begun.items[0]!.operation,
        id: `op-0000000${name}`,
        kind: "hold" as const,
        target: null,
        after: "",
        footnote: null,
      },
      claim: begun.items[0]!.operation.claim!,
      nearest: null,
    }));

  test("are walked through, and left for the changes", () => {
    const state = startReview("p", begun.items, [], held());
    expect(pressed(state, "h").state.mode).toEqual({ kind: "held", at: 0 });
    expect(pressed(state, "h", "n", "n").state).toMatchObject({
      mode: { at: 1 },
      notice: "This is the last one.",
    });
    expect(pressed(state, "h", "n", "p", "h").state.mode.kind).toBe("item");
  });

  test("have their evidence opened, and are there again behind it", () => {
    const state = startReview("p", begun.items, [], held());
    const { effect } = pressed(state, "h", "n", "o", "1");
    expect(effect).toMatchObject({ kind: "open", from: { kind: "held", at: 1 } });
    expect(pressed(state, "h", "n", "o", "escape").state.mode).toEqual({ kind: "held", at: 1 });
  });

  test("are looked at as they would come in before anything is chosen", () => {
    const state = startReview("p", begun.items, [], held());
    const { state: asked, effect } = pressed(state, "h", "w");
    expect(effect).toEqual({
      kind: "take",
      operation: "op-0000000a",
      as: "question",
      from: { kind: "held", at: 0 },
    });
    expect(choicesOf(asked)).toEqual([]);
    expect(pressed(state, "h", "e").effect).toMatchObject({ kind: "correct", held: held()[0] });
  });

  test.each([
    ["statement", "add"],
    ["question", "add"],
    ["same", "confirm"],
    ["contradicting", "contest"],
  ] as const)("come in as %s, and lead on to the next", (as, kind) => {
    const state = pressed(startReview("p", begun.items, [], held()), "h").state;
    const outcome = takenAs({ ...changing, held: held() }, "op-0000000a", as);
    if (typeof outcome === "string") throw new Error(outcome);
    expect(outcome.item.operation.kind).toBe(kind);
    const from = { kind: "held", at: 0 } as const;
    const shown = following(state, { kind: "changed", outcome, from }).state;
    const next = pressed(shown, "y").state;
    expect(choicesOf(next)).toMatchObject([{ verdict: "accept", as }]);
    expect(next.mode).toEqual({ kind: "held", at: 1 });
    expect(pressed(next, "u").state).toMatchObject({ mode: { kind: "held", at: 0 } });
  });

  test("are dropped with a reason, the last of them back to the changes", () => {
    const state = startReview("p", begun.items, [], held());
    const { state: after } = pressed(state, "h", "n", "r", "return", ...typing("noise"), "return");
    expect(choicesOf(after)).toEqual([rejected("op-0000000b", "noise")]);
    expect(after.mode.kind).toBe("item");
  });

  test("are kept as they were chosen until the review goes on", () => {
    const kept = chosenBefore({ ...changing, held: held() }, [
      { operation: "op-0000000a", verdict: "accept", as: "question", text: null },
      { operation: "op-0000000b", verdict: "reject", reason: "noise" },
    ]);
    expect(kept.map(({ choice }) => choice.operation)).toEqual(["op-0000000a", "op-0000000b"]);
  });

  test("that have no place are left as they are, and that is said", () => {
    const nowhere = held().map((each) => ({
      ...each,
      operation: { ...each.operation, alternatives: [] },
    }));
    const outcome = takenAs({ ...changing, held: nowhere }, "op-0000000a", "statement");
    expect(outcome).toMatch(/^It stays as it was: no note is near enough/);
  });

  test("are told not to be there where there are none", () => {
    expect(pressed(begun, "h").state).toMatchObject({
      mode: { kind: "item" },
      notice: "Nothing is held back.",
    });
  });
});

describe("moving", () => {
  const offered = (state: ReviewState): readonly Accepted[] => {
    const { effect } = pressed(state, "m");
    if (effect?.kind !== "find-places") throw new Error("no place was asked for");
    return movedElsewhere(changing, effect.accepted);
  };

  test("shows the one other place at once, and is chosen with y", () => {
    const shown = following(begun, { kind: "places", offered: offered(begun) }).state;
    expect(shown.mode).toMatchObject({ changed: { item: { path: "judges.md" } } });
    expect(choicesOf(pressed(shown, "y").state)).toMatchObject([
      { ...accepted(ids[0]), to: { path: "judges.md" } },
    ]);
  });

  test("asks which where there are several", () => {
    const [place] = offered(begun);
    const asked = following(begun, { kind: "places", offered: [place!, place!] }).state;
    expect(asked.mode.kind).toBe("places");
    expect(pressed(asked, "2").state.mode.kind).toBe("changed");
    expect(pressed(asked, "3").state.mode.kind).toBe("item");
  });

  test("takes the words along that were given before", () => {
    const { effect } = pressed(begun, "e");
    const { accepted: before } = effect as { accepted: Accepted };
    const outcome = reworded(changing, before, SUPPORTED);
    const chosen = pressed(
      following(begun, { kind: "changed", outcome, from: { kind: "item" } }).state,
      "y",
      "p",
    ).state;
    const [place] = offered(chosen);
    expect(place?.item.passage.added).toMatch(
      /^ In long debates, judges rule wrongly in 34% of cases\.\[\^/,
    );
    expect(chosenBefore(changing, [place!.choice])[0]?.item).toEqual(place!.item);
  });

  test("is forgotten when that note has changed since", () => {
    const [place] = offered(begun);
    const choice = { ...place!.choice, to: { path: "judges.md", blob: "0".repeat(40) } };
    expect(chosenBefore(changing, [choice])).toEqual([]);
  });
});

describe("what was decided before", () => {
  const by = { name: "Grace", email: "grace@example.org" };
  const decision = (operation: string) => ({
    operation,
    kind: "add",
    path: "debate.md",
    text: "",
    verdict: "rejected" as const,
    reason: "no",
    source: "a".repeat(64),
    proposal: null,
    by,
    at: "2026-01-01T00:00:00Z",
  });
  const items = () =>
    begun.items.map((item, index) =>
      index === 0 ? { ...item, decision: decision(item.operation.id) } : item,
    );

  test("is not begun with", () => {
    expect(startReview("p", items(), []).at).toBe(1);
  });

  test.each(["a", "r", "e", "m"])("is not decided on again with %s", (name) => {
    const { state, effect } = pressed(startReview("p", items(), []), "p", name);
    expect({ effect, choices: choicesOf(state) }).toEqual({ effect: null, choices: [] });
    expect(state.notice).toMatch("Grace has rejected it already");
  });

  test("is shown as decided", () => {
    const { state } = pressed(startReview("p", items(), []), "p");
    const { lines } = screen(state, { width: 80, height: 24 }, false);
    expect(lines.join("\n")).toMatch("Decided: rejected by Grace on 2026-01-01: no");
  });
});

test("a page is scrolled no further than to its end", () => {
  expect(pressed(begun, "space").state.scroll).toBe(5);
  expect(pressed(begun, ...Array<string>(9).fill("space")).state.scroll).toBe(20);
  expect(pressed(begun, "space", "b", "b").state.scroll).toBe(0);
});

test("a key that means nothing changes nothing, and says so", () => {
  const { state, effect } = pressed(begun, "z");
  expect({ ...state, notice: "" }).toEqual(begun);
  expect({ effect, notice: state.notice }).toEqual({
    effect: null,
    notice: expect.stringContaining("?"),
  });
});
