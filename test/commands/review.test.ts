import { afterAll, describe, expect, test } from "vitest";
import { forgetProposedBase, proposedBase } from "../support/proposed-base.ts";
import { untouchedParts, winnow } from "../support/winnow.ts";

afterAll(forgetProposedBase);

describe("winnow review", () => {
  test.each([[["review"]], [["review", "--no-input"]]])(
    "without someone at a terminal decides nothing and says what does: %j",
    (args) => {
      const { repository } = proposedBase();
      const before = untouchedParts(repository);
      const { code, out, err } = winnow(repository, args);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(/needs a terminal[\s\S]*winnow accept/);
      expect(untouchedParts(repository)).toEqual(before);
    },
  );
});
