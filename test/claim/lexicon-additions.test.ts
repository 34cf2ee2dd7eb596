import { expect, it } from "vitest";
import { NO_ADDITIONS } from "../../src/claim/lexicon-additions.ts";
import { openJudge } from "../../src/commands/open-judge.ts";

it("words that a field adds as opposites clash from then on", () => {
  const added = openJudge({ ...NO_ADDITIONS, antonyms: [["benign", "sinister"]] });
  const marks = [openJudge(), added].map(
    ({ lexicon }) => lexicon.antonyms.get("sinist")?.has("benign") ?? false,
  );
  expect(marks).toEqual([false, true]);
});

it("a measure of which less is wanted is known by its name", () => {
  const { lexicon } = openJudge({ ...NO_ADDITIONS, lowerIsBetter: ["surprisal"] });
  expect(lexicon.unwanted.has("surpris")).toBe(true);
});
