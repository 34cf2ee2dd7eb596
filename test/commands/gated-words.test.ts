import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ReviewDesk } from "../../src/commands/review-desk.ts";
import type { Chosen } from "../../src/review/page/wire.ts";
import { atDesk } from "../support/desk.ts";
import { BORNE_OUT, gatedBase, NOT_BORNE_OUT, NOTE, RESULTS } from "../support/gated-base.ts";
import type { TemporaryRepository } from "../support/repository.ts";
import { proposals, winnow } from "../support/winnow.ts";

let base: TemporaryRepository;
beforeEach(() => {
  base = gatedBase();
});
afterEach(() => base.remove());

const FALSE = BORNE_OUT.replace("0.89", "0.98");
const accepted = (text: string, reason?: string): Chosen => ({
  verdict: "accept",
  text,
  to: null,
  ...(reason === undefined ? {} : { reason }),
});

/** The change that brings the first claim. */
function first(desk: ReviewDesk): string {
  return desk.overview().changes.find(({ claim }) => claim?.text === BORNE_OUT)!.id;
}

function choose(desk: ReviewDesk, chosen: Chosen) {
  return desk.choose({ laying: 1, operation: first(desk), chosen });
}

const decisions = () => winnow(base, ["decisions"]).out;

describe("words that are given a change", () => {
  test("are checked before they are chosen", () =>
    atDesk(base, async (desk) => {
      const { rows, objection } = desk.check(first(desk), { laying: 1, text: FALSE });
      expect(rows).toMatchObject([
        { says: "0.98", mark: "✗" },
        { says: "lower than", mark: "✓" },
      ]);
      expect(objection).toContain('"0.98"');
    }));

  test("are refused without a reason where the run does not bear them out", () =>
    atDesk(base, async (desk) => {
      expect(() => choose(desk, accepted(FALSE))).toThrow("0.98");
      expect(() => choose(desk, accepted(FALSE, "  "))).toThrow("0.98");
      expect(desk.overview().choices).toEqual({});
    }));

  test("are taken in with a reason, which the commit and the log keep with them", async () => {
    const finished = await atDesk(base, async (desk) => {
      const choices = choose(desk, accepted(FALSE, "the  file has the old run"));
      expect(desk.view(first(desk))).toMatchObject({
        objection: expect.stringContaining("0.98"),
        rows: [{ says: "0.98", verdict: expect.not.stringMatching("supported") }, {}],
      });
      return desk.finish({ laying: 1, choices });
    });
    expect(finished).toMatchObject({ kind: "outcome", accepted: 1 });
    expect(base.git("show", `main:${NOTE}`)).toContain("accuracy of 0.98");
    expect(base.git("log", "-1", "--format=%B")).toMatch(
      /Accepted against the run's own results:\n\n- Pruned .*0\.98.*the file has the old run/,
    );
    expect(decisions()).toMatch(/now: Pruned networks reach an accuracy of 0\.98, lower/);
    expect(decisions()).toMatch(/not borne out by its run; the file has the old run/);
  });

  test("that the run bears out take no reason, and are in the log as borne out", async () => {
    const text = BORNE_OUT.replace(", lower", ", which is lower");
    await atDesk(base, async (desk) => {
      await desk.finish({ laying: 1, choices: choose(desk, accepted(text)) });
    });
    const { decisions: listed } = JSON.parse(winnow(base, ["decisions", "--format", "json"]).out);
    expect(listed).toMatchObject([{ words: text, gate: "supported", reason: "" }]);
  });

  test("are held against the run once more when they are carried out", async () => {
    await atDesk(base, async (desk) => {
      const text = BORNE_OUT.replace(", lower", ", which is lower");
      const choices = choose(desk, accepted(text));
      rmSync(join(base.root, "artifacts"), { recursive: true });
      await expect(desk.finish({ laying: 1, choices })).rejects.toThrow("does not lie here");
    });
    expect(proposals(base)).toHaveLength(1);
  });
});

describe("what a claim rests on", () => {
  test("is opened at the value and at the sentence of the report", () =>
    atDesk(base, async (desk) => {
      const [row] = desk.overview().changes.find(({ id }) => id === first(desk))!.rows!;
      expect(row).toMatchObject({ says: "0.89", gives: "0.89", mark: "✓" });
      const [place] = row!.places;
      const value = desk.open(first(desk), { kind: "value", ...place! });
      expect(value).toMatchObject({ path: RESULTS, line: 2 });
      expect(value.lines[1]!.marked).toBe("0.89");
      const report = desk.open(first(desk), { kind: "report" });
      expect(report.lines.find(({ marked }) => marked !== "")?.marked).toBe(BORNE_OUT);
    }));

  test("of a run that is gone can't be opened", async () => {
    rmSync(join(base.root, "artifacts"), { recursive: true });
    await atDesk(base, async (desk) => {
      expect(() => desk.open(first(desk), { kind: "report" })).toThrow("does not lie here");
    });
  });
});

test("a claim that is held back is shown with what it lacks and the nearest statement", () =>
  atDesk(base, async (desk) => {
    const [held] = desk.overview().held;
    expect(held).toMatchObject({
      text: NOT_BORNE_OUT,
      rows: [{ says: "0.98", mark: "✗" }],
      nearest: { path: NOTE, text: expect.stringContaining("pruned") },
    });
    expect(desk.open(held!.id, { kind: "report" }).lines.length).toBeGreaterThan(3);
  }));

test("a proposal that calls borne out what its run does not is not taken in", () => {
  const [{ branch } = { branch: "" }] = proposals(base);
  base.git("switch", "--quiet", branch);
  const path = `.winnow/records/${branch.slice("winnow/".length)}.json`;
  const record = base.git("show", `HEAD:${path}`);
  base.write(path, record.replaceAll('"quote": "0.89"', '"quote": "0.98"'));
  base.git("commit", "--quiet", "--all", "--amend", "--no-edit");
  base.git("switch", "--quiet", "main");
  expect(winnow(base, ["accept", branch])).toMatchObject({
    code: 2,
    err: expect.stringContaining("does not say"),
  });
});
