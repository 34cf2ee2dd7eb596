import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { ReviewDesk } from "../../src/commands/review-desk.ts";
import type { Chosen, Overview, PlantedTold } from "../../src/review/page/wire.ts";
import { atDesk } from "../support/desk.ts";
import type { TemporaryRepository } from "../support/repository.ts";
import { CHANGES, copyOf, propose, reviewBase } from "../support/review-base.ts";
import { winnow } from "../support/winnow.ts";

let template: TemporaryRepository;

beforeAll(() => {
  template = reviewBase();
  propose(template);
});

afterAll(() => template.remove());

/** A base with a proposal; `oneIn` as its configuration has it, which git does not know. */
function base(oneIn: number | null): TemporaryRepository {
  const copy = copyOf(template);
  onTestFinished(() => copy.remove());
  setOneIn(copy, oneIn);
  return copy;
}

function setOneIn(repository: TemporaryRepository, oneIn: number | null): void {
  const review = oneIn === null ? {} : { review: { plantOneIn: oneIn } };
  repository.write("winnow.jsonc", JSON.stringify(review));
}

const REJECT: Chosen = { verdict: "reject", reason: "too thin" };

type Verdict = "accept" | "edit" | "reject" | "skip";

function chosenBy(verdict: Verdict, { editable }: Overview["changes"][number]): Chosen | null {
  if (verdict === "skip") return null;
  if (verdict === "reject") return REJECT;
  const isEdited = verdict === "edit" && editable !== null;
  if (!isEdited) return { verdict: "accept", text: null, to: null };
  return { verdict: "accept", text: `${editable} So it was.`, to: null, reason: "as told" };
}

/** The desk's changes, and the first finish, at which a planted flaw is told. */
function choose(desk: ReviewDesk, verdictOf: (index: number) => Verdict, only?: string): void {
  const { changes, laying } = desk.overview();
  for (const [index, change] of changes.entries()) {
    const chosen = chosenBy(verdictOf(index), change);
    if (chosen === null || (only !== undefined && change.id !== only)) continue;
    desk.choose({ laying, operation: change.id, chosen });
  }
}

const finish = (desk: ReviewDesk) => {
  const { laying, choices } = desk.overview();
  return desk.finish({ laying, choices });
};

/** What was told of the flaw that was planted, once everything was decided in one way. */
async function toldOf(repository: TemporaryRepository, verdict: Verdict): Promise<PlantedTold> {
  return atDesk(repository, async (desk) => {
    choose(desk, () => verdict);
    return (await finish(desk)) as PlantedTold;
  });
}

const log = (repository: TemporaryRepository) =>
  repository
    .git("ls-tree", "-r", "--name-only", "winnow-log")
    .trim()
    .split("\n")
    .map((path) => JSON.parse(repository.git("show", `winnow-log:${path}`)));

/** All that may be merged: of the branches, and of what still waits. */
function mergeable(repository: TemporaryRepository): string[] {
  return repository
    .git("for-each-ref", "--format=%(refname)", "refs/heads/main", "refs/heads/winnow/")
    .trim()
    .split("\n");
}

/** The files of a branch, but the record of what still waits: that names a commit made at its own time. */
function treeOf(repository: TemporaryRepository, ref: string): readonly string[] {
  const files = repository.git("ls-tree", "-r", ref).split("\n");
  return [ref, ...files.filter((file) => ref.endsWith("/main") || !file.includes(".winnow/"))];
}

describe("a planted flaw", () => {
  test("changes nothing of what comes into the base, whatever is decided", async () => {
    const verdicts = fc.array(
      fc.constantFrom<Verdict>("accept", "accept", "edit", "reject", "skip"),
      {
        minLength: CHANGES,
        maxLength: CHANGES,
      },
    );
    let told = 0;
    await fc.assert(
      fc.asyncProperty(verdicts, fc.constantFrom(1, 2, 3), async (decided, oneIn) => {
        fc.pre(decided.some((verdict) => verdict !== "skip"));
        const trees = [];
        for (const each of [oneIn, null]) {
          const repository = copyOf(template);
          setOneIn(repository, each);
          await atDesk(repository, async (desk) => {
            choose(desk, (index) => decided[index]!);
            const first = await finish(desk);
            if (first.kind === "outcome") return;
            told += 1;
            choose(desk, (index) => decided[index]!, first.operation);
            expect((await finish(desk)).kind).toBe("outcome");
            for (const branch of mergeable(repository)) {
              const found = () =>
                repository.git("grep", "-F", first.shown.replace(/\.$/, ""), branch);
              expect(found).toThrow();
            }
          });
          trees.push(mergeable(repository).map((ref) => treeOf(repository, ref)));
          repository.remove();
        }
        expect(trees[0]).toEqual(trees[1]);
      }),
      // The first of them is told of a flaw for sure; the others may have none, or pass it over.
      { numRuns: 3, examples: [[Array<Verdict>(CHANGES).fill("accept"), 1]] },
    );
    expect(told).toBeGreaterThan(0);
  }, 180_000);

  test("is not there unless the configuration asks for it", async () => {
    const shown = await atDesk(base(null), async (desk) => JSON.stringify(desk.overview()));
    const withFlaw = await atDesk(base(1), async (desk) => JSON.stringify(desk.overview()));
    expect(shown).toBe(await atDesk(base(0), async (desk) => JSON.stringify(desk.overview())));
    expect(withFlaw).not.toBe(shown);
  });

  test("is the same each time, and is in one change of a review", async () => {
    const claims = async (oneIn: number | null) =>
      atDesk(base(oneIn), async (desk) => desk.overview().changes.map(({ claim }) => claim?.text));
    const [plain, first, second] = [await claims(null), await claims(1), await claims(1)];
    expect(first).toEqual(second);
    expect(first.filter((claim, index) => claim !== plain[index])).toHaveLength(1);
  });

  test("is told by nothing that the page gets before someone decided on it", async () => {
    const [plain, planted] = [base(null), base(1)];
    const seen = async (repository: TemporaryRepository) =>
      atDesk(repository, async (desk) => {
        const { changes, ...rest } = desk.overview();
        const views = changes.map(({ id }) => desk.view(id));
        return { keys: keysOf({ changes, views }), rest, ids: changes.map(({ id }) => id) };
      });
    const shown = await seen(planted);
    expect(shown).toEqual(await seen(plain));
    expect([...shown.keys].join()).not.toMatch(/plant|flaw/i);
  });

  test.each([
    ["accept", "accepted", false],
    ["edit", "edited", true],
    ["reject", "rejected", true],
  ] as const)(
    "that someone would %s is in the log as %s, and decides nothing",
    async (way, verdict, isCaught) => {
      const repository = base(1);
      const told = await toldOf(repository, way);
      expect(told).toMatchObject({ kind: "planted", isCaught });
      const { operation, shown, said } = told;
      expect(shown).not.toBe(said);
      expect(log(repository)).toMatchObject([{ kind: "planted", operation, shown, said, verdict }]);
      expect(JSON.parse(winnow(repository, ["decisions", "-f", "json"]).out)).toMatchObject({
        decisions: [],
        planted: { caught: isCaught ? 1 : 0, shown: 1 },
      });
    },
  );

  test("that was told is not shown again, and the other choices are kept", async () => {
    const repository = base(1);
    const { operation, said } = await toldOf(repository, "accept");
    await atDesk(repository, async (desk) => {
      const { changes, choices } = desk.overview();
      expect(changes.find(({ id }) => id === operation)?.claim?.text).toBe(said);
      expect(Object.keys(choices)).toHaveLength(changes.length - 1);
      expect(choices).not.toHaveProperty(operation);
    });
  });

  test("that a second page still shows can't be chosen there, in whatever words, nor be carried out", async () => {
    await atDesk(base(1), async (desk) => {
      choose(desk, () => "accept");
      const second = desk.overview();
      const { operation } = (await finish(desk)) as PlantedTold;
      const { choices } = desk.overview();
      const text = second.changes.find(({ id }) => id === operation)!.editable!;
      const chosen: Chosen = { verdict: "accept", text: `${text} So it was.`, to: null };
      const { laying } = second;
      expect(() => desk.choose({ laying, operation, chosen })).toThrow("shown anew");
      await expect(desk.finish({ laying, choices })).rejects.toThrow("shown anew");
      expect(desk.overview().choices).toEqual(choices);
    });
  });

  test("that is skipped is told by nothing, and is there the next time", async () => {
    const repository = base(1);
    const { operation } = await toldOf(base(1), "accept");
    const shown = await atDesk(repository, async (desk) => {
      choose(desk, (index) =>
        desk.overview().changes[index]!.id === operation ? "skip" : "accept",
      );
      expect((await finish(desk)).kind).toBe("outcome");
      return true;
    });
    expect(shown).toBe(true);
    const [left] = await atDesk(repository, async (desk) => desk.overview().changes);
    const { shown: flawed } = await toldOf(base(1), "accept");
    expect(left).toMatchObject({ id: operation, claim: { text: flawed } });
  });

  test("that was accepted before it was turned off is no choice for the change itself", async () => {
    const repository = base(1);
    const { operation } = await toldOf(base(1), "accept");
    await atDesk(repository, async (desk) => choose(desk, () => "accept"));
    setOneIn(repository, 0);
    await atDesk(repository, async (desk) => {
      const { changes, choices } = desk.overview();
      expect(Object.keys(choices)).toHaveLength(changes.length - 1);
      expect(choices).not.toHaveProperty(operation);
    });
  });

  test("has nothing to do with what is accepted without a screen", () => {
    const [plain, planted] = [base(null), base(1)];
    for (const repository of [plain, planted]) {
      const id = repository.git("branch", "--format=%(refname:lstrip=3)", "--list", "winnow/*");
      expect(winnow(repository, ["accept", id.trim()]).code).toBe(0);
    }
    expect(planted.git("rev-parse", "main^{tree}")).toBe(plain.git("rev-parse", "main^{tree}"));
    expect(log(planted).map(({ kind }) => kind)).toEqual(["decisions"]);
  });
});

/** The names of all that a value holds. */
function keysOf(value: unknown): Set<string> {
  const found = new Set<string>();
  JSON.stringify(value, (key, each) => {
    if (!/^\d+$/.test(key)) found.add(key);
    return each;
  });
  return found;
}
