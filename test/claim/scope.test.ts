import { describe, expect, it } from "vitest";
import { differingScope } from "../../src/claim/differing-scope.ts";
import { lexicon, pairOf } from "./support.ts";

const differing = (a: string, b: string) => differingScope(pairOf(a, b), lexicon);

describe("the scopes of two statements", () => {
  it.each([
    ["GPT-4 scores 86% on exams.", "Llama-2 scores 69% on exams.", "name"],
    ["In 2023 the probe scored 62%.", "In 2025 the probe scored 81%.", "time"],
    ["At depth 2 recall is 0.61.", "At depth 8 recall is 0.83.", "condition"],
    ["Training accuracy was 99%.", "Test accuracy was 84%.", "group"],
    ["Recall rises on coding tasks.", "Recall rises on chess tasks.", "setting"],
  ])("of “%s” and “%s” differ in a %s", (a, b, kind) => {
    expect(differing(a, b).map((reason) => reason.kind)).toContain(kind);
  });

  it("tell what differs as both write it", () => {
    expect(differing("GPT-4 scores 86% on exams.", "Llama-2 scores 69% on exams.")).toEqual([
      { a: "gpt-4", b: "llama-2", kind: "name" },
    ]);
  });

  it.each([
    ["the same is said", "Recall rises on chess tasks.", "Recall rises on chess tasks."],
    ["only one names a model", "GPT-4 scores 86% on exams.", "It scores 86% on exams."],
    ["a name is spelled otherwise", "GPT-4 scores 86% on exams.", "GPT4 scores 86% on exams."],
    [
      "a name is given by its initials",
      "PGR rises with depth.",
      "Performance gap recovered rises with depth.",
    ],
    ["they speak of different things", "GPT-4 scores 86% on exams.", "BERT was trained in a week."],
  ])("do not differ where %s", (_, a, b) => {
    expect(differing(a, b)).toEqual([]);
  });
});
