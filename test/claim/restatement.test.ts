import { describe, expect, it } from "vitest";
import { divergencesOf } from "../../src/claim/restatement.ts";
import { openJudge } from "../support/judge.ts";

const CLAIM = "On GPT-2 the linear probe may detect most planned lies with an accuracy of 0.91.";

function between(a: string, b: string) {
  const { read, lexicon } = openJudge();
  return divergencesOf(read(a), read(b), lexicon);
}

describe("two statements are one", () => {
  it("and differ in nothing where a phrase has moved", () => {
    const moved =
      "The linear probe may detect most planned lies on GPT-2 with an accuracy of 0.91.";
    expect(between(CLAIM, moved)).toEqual([]);
  });

  it("and differ in nothing where a number is written in per cent", () => {
    expect(between(CLAIM, CLAIM.replace("0.91", "91%"))).toEqual([]);
  });

  it("and say which hedge one of them leaves out", () => {
    const surer = CLAIM.replace("may detect", "detects");
    expect(between(CLAIM, surer)).toEqual([{ kind: "hedge", a: "may", b: "" }]);
  });

  it("and say which condition one of them leaves out", () => {
    const wider = CLAIM.replace("On GPT-2 the", "The");
    expect(between(CLAIM, wider)).toEqual([
      { kind: "scope", a: expect.stringMatching(/gpt-2/i), b: "" },
    ]);
  });

  it("and say of how much more one of them speaks", () => {
    const more = CLAIM.replace("most", "all");
    expect(between(CLAIM, more)).toEqual([{ kind: "extent", a: "most", b: "all" }]);
  });

  it("and give the same result for another metric", () => {
    expect(between(CLAIM, CLAIM.replace("accuracy", "recall"))).toEqual([
      { kind: "subject", a: "accuracy", b: "recall" },
    ]);
  });
});

describe("two statements are not one", () => {
  it.each([
    ["where a number differs", CLAIM.replace("0.91", "0.84")],
    ["where one is denied", CLAIM.replace("may detect", "may not detect")],
    ["where a word is replaced", CLAIM.replace("lies", "crimes")],
    ["where they share few words", "On GPT-2 the linear probe may be of use."],
  ])("%s", (_, other) => {
    expect(between(CLAIM, other)).toBeNull();
  });

  it("where the sides of a comparison change places", () => {
    const one =
      "The linear probe clearly outperforms the trained monitor on planted lies of agents.";
    const other =
      "The trained monitor clearly outperforms the linear probe on planted lies of agents.";
    expect(between(one, other)).toBeNull();
  });
});
