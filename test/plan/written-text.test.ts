import { describe, expect, test } from "vitest";
import { only, planOn, run } from "./scenario.ts";

const CLAIM = "Judges rule wrongly in 34% of long debates.";

const found = run({
  claims: [CLAIM],
  results: { judges_rule_wrongly_long_debates: 0.34 },
  usedRefs: ["alexandria://debate.md"],
});

/** The note as it is with the claim in it, the run's label shortened. */
async function written(text: string): Promise<string> {
  const plan = await planOn({ "debate.md": text }, [found]);
  expect(only(plan)).not.toMatchObject({ kind: "hold" });
  return (plan.changes[0]?.after ?? "")
    .replace(/debate-pilot-ws-001-\w{4}/g, "run")
    .replace(/\n*\[\^run\]: [\s\S]*?(?=\n\[\^|\s*$)/, "");
}

const HEAD = "# Debate\n\n## Results\n\n";

describe("a new sentence", () => {
  test("goes before a block id, which stays last", async () => {
    expect(await written(`${HEAD}Judges of debates rule. They tire. ^ruling\n`)).toContain(
      `They tire. ${CLAIM}[^run] ^ruling`,
    );
  });

  test("starts a paragraph of its own behind one that ends without a stop", async () => {
    expect(await written(`${HEAD}Judges of debates, first notes\n`)).toContain(
      `first notes\n\n${CLAIM}[^run]`,
    );
  });

  test("does not part an opening line from its list", async () => {
    expect(
      await written(
        `${HEAD}Judges of long debates rule like this:\n\n- they read both sides of debates\n- they vote\n`,
      ),
    ).toContain("rule like this:\n\n- they");
  });

  test("stays within its callout", async () => {
    expect(
      await written(`${HEAD}> [!note] Judges\n> Judges of debates rule.\n> They tire.\n\nOther.\n`),
    ).toContain(`They tire. ${CLAIM}[^run]\n\nOther.`);
  });

  test("follows the marks of the sentence before it", async () => {
    expect(await written(`${HEAD}Judges of debates rule.[^a]\n\n[^a]: A.\n`)).toContain(
      `Judges of debates rule.[^a] ${CLAIM}[^run]`,
    );
  });
});

describe("a new item", () => {
  test("follows an item with a block id and what is nested in it", async () => {
    expect(
      await written(`${HEAD}- Judges of debates rule. ^ruling\n  - They tire.\n- Others.\n`),
    ).toContain(`^ruling\n  - They tire.\n- ${CLAIM}[^run]\n- Others.`);
  });

  test("has a stop only where its neighbour has one", async () => {
    expect(await written(`${HEAD}- Judges of debates rule\n- They tire\n`)).toContain(
      `- ${CLAIM.slice(0, -1)}[^run]\n`,
    );
  });

  test("is set apart by a blank line where the others are", async () => {
    expect(await written(`${HEAD}- Judges of debates rule.\n\n- They tire.\n`)).toMatch(
      /rule\.\n\n- Judges rule wrongly[^\n]+\n\n- They/,
    );
  });
});

describe("a footnote's definition", () => {
  const body = `${HEAD}Judges of debates rule.\n`;
  test.each([
    ["a table", `${body}\n| a | b |\n| --- | --- |\n| 1 | 2 |\n`],
    ["code", `${body}\n\`\`\`\nx\n\`\`\`\n`],
    ["an HTML comment", `${body}\n<!-- end -->\n`],
    ["a comment of Obsidian", `${body}\n%%\nlater\n%%\n`],
    ["a list", `${body}\n- Item.\n`],
    ["an indented list", `${body}\n- Item.\n  - Inner.`],
    ["no line break", body.trimEnd()],
  ])("stands apart from %s at the end", async (_, text) => {
    const plan = await planOn({ "debate.md": text }, [found]);
    expect(only(plan).kind).toBe("add");
    expect(plan.changes[0]?.after).toMatch(/\n\n\[\^debate-pilot[^\n]+\n?$/);
  });

  test("joins the definitions that are there", async () => {
    const plan = await planOn({ "debate.md": `${body}\n[^a]: A.\n` }, [found]);
    expect(plan.changes[0]?.after).toMatch(/\[\^a\]: A\.\n\[\^debate-pilot/);
  });
});

test("a footnote that confirms goes before a block id as well", async () => {
  const text = `${HEAD}Judges rule wrongly in 34% of long debates. ^wrong\n`;
  const plan = await planOn({ "debate.md": text }, [found]);
  expect(only(plan).kind).toBe("confirm");
  expect(plan.changes[0]?.after).toMatch(/debates\.\[\^debate-pilot[^\]]+\] \^wrong\n/);
});
