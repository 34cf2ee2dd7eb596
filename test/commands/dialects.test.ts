import { afterEach, describe, expect, it } from "vitest";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";
import { winnow } from "../support/winnow.ts";

type Files = Readonly<Record<string, string>>;

const OBSIDIAN: Files = {
  ".obsidian/app.json": "{}",
  "Papers/Debate as oversight.md": `---
aliases:
  - Debate
tags:
  - oversight/debate
created: 2024-03-01
related: "[[Amplification]]"
---
# Debate as oversight

Debate trains two models to argue before a judge, who sees only what they say. #oversight

> [!quote]- From the paper
> The judge is a person with little time.

The judge was right in 84 of 100 debates in the toy task. ^judge-right

![[judge.png|450]]

| Model | Note |
| --- | --- |
| small | [[Amplification\\|iterated]] |

%% a private remark %%

==This matters.== See [[Amplification#What it is]] and [[#Debate as oversight]].
`,
  "Papers/Amplification.md": `---
tags: [oversight]
---
# Amplification

## What it is

A person answers with the help of many copies of a model, as in [[Debate]].
See ![[Debate as oversight#^judge-right]] and [debate](Debate%20as%20oversight.md).
`,
  "Daily/2024-03-01.md": "- read [[Papers/Debate as oversight|the debate paper]] #reading\n",
  "Attachments/judge.png": "x",
};

const FOAM: Files = {
  ".foam/templates/new-note.md": `# \${FOAM_TITLE}\n`,
  "readme.md": `# Garden

Start with [[graph-view]], [[house/todo]] and [[work/todo|what is to do at work]].

[graph-view]: graph-view.md "Graph view"
[house/todo]: house/todo.md "Todo at home"
[work/todo|what is to do at work]: work/todo.md "Todo at work"
`,
  "graph-view.md": `---
type: feature
tags: graph
alias: the graph
---
# Graph view

Shows how notes link to one another, as the [[house/todo]] does.
`,
  "house/todo.md": "# Todo at home\n\n- Repair the roof before it rains, see [[the graph]].\n",
  "work/todo.md": "# Todo at work\n\n- Read about [the graph](/graph-view.md) and [[readme]].\n",
};

const ZK: Files = {
  ".zk/config.toml": `[format.markdown]\nlink-format = "wiki"\n`,
  "papers/ab12-weak-labels.md": `---
title: Weak labels
date: 2024-02-01 10:00:00
tags: [supervision]
keywords: [labels]
aliases: [weak supervision]
---

A student copies the errors of weak labels, see [[k3x9]] and [amplification](k3x9-amplification). :oversight:labels:
`,
  "papers/k3x9-amplification.md": `---
title: Amplification
date: 2024-02-02
---

One asks [[ab12-weak-labels]] and [[papers/ab12-weak-labels]] what it costs. #weak supervision#
`,
};

const PATHS: Files = {
  "README.md":
    "# Notes\n\n- [Debate](papers/debate.md)\n- [Oversight](concepts/oversight.md#what-it-is)\n",
  "papers/debate.md": `# Debate

Two models argue before a judge ([oversight](../concepts/oversight.md)).

![plot](../img/plot.png)

Back to the [list][back], or on to [[2]](https://example.org/2).

[back]: ../README.md
`,
  "concepts/oversight.md": `# Oversight

## What it is

A person watches what a model does, for instance by [debate](../papers/debate.md "Debate").
`,
  "img/plot.png": "x",
};

const PANDOC: Files = {
  "refs.bib": `@string{icml = "ICML"}
@article{irving2018debate,
  title = {{AI} safety via debate},
  author = {Irving, Geoffrey and Christiano, Paul},
  year = 2018,
}
@InProceedings{Burns:2023, title = "Weak to strong", ids = {burns2023,w2s}, }
@comment{nothing}
`,
  "more.csl.json": `[{"id": "amodei2016", "type": "article", "title": "Concrete problems"}]`,
  "notes/debate.md": `---
title: Debate
bibliography: [../refs.bib, ../more.csl.json]
nocite: "@Burns:2023"
---

Debate is meant to scale oversight [see @irving2018debate, pp. 3-5; -@amodei2016]. @w2s [p. 3] asks it otherwise.
As @{Burns:2023} says. See [@fig:curve], and write to me@example.org.
`,
};

const OKF: Files = {
  "notes/weak-labels.md": `---
title: Weak labels
type: finding
status: draft
stale_after: 2027-01-01
generated: {by: agent/w2s, at: 2026-05-18T15:34:01Z}
verified:
  - {by: mary, at: 2026-05-20}
sources:
  - id: w2s-ws001
    resource: fab://weak-to-strong/ws_001
    title: Pilot run
  - id: irving
    resource: https://arxiv.org/abs/1805.00899
---

Naive finetuning mostly copies the supervisor's errors in a synthetic sweep.[^w2s-ws001] Debate may help.[^irving]

[^w2s-ws001]: fab run weak-to-strong/ws_001, artifact/results/summary.json
[^irving]: Irving et al., 2018
`,
};

let base: TemporaryRepository;

afterEach(() => base.remove());

/** What is found in a base, as `rule quote`, and the dialect it is taken for. */
function linted(files: Files): { readonly found: readonly string[]; readonly dialect: string } {
  base = temporaryRepository(files);
  const { out, err } = winnow(base, [
    "lint",
    "--debug",
    "--format",
    "json",
    "--as-of",
    "2026-06-01",
  ]);
  const findings: { rule: string; quote: string }[] = JSON.parse(out).findings;
  return { found: findings.map(({ rule, quote }) => `${rule} ${quote}`), dialect: err.trim() };
}

describe.each<[string, Files, string]>([
  ["an Obsidian vault", OBSIDIAN, "obsidian: .obsidian/ is there"],
  ["a Foam workspace", FOAM, "foam: .foam/ is there"],
  ["a zk notebook", ZK, "zk: .zk/ is there"],
  ["notes with relative links", PATHS, "paths: 0 notes write wikilinks, 2 paths"],
  ["notes with Pandoc's citations", PANDOC, "paths: 0 notes write wikilinks, 0 paths"],
  ["notes with OKF's front matter", OKF, "paths: 0 notes write wikilinks, 0 paths"],
])("%s", (_, files, dialect) => {
  it("that is sound has no findings, and its dialect is told with the reason", () => {
    expect(linted(files)).toEqual({ found: [], dialect: `winnow: dialect ${dialect}` });
  });
});

describe("a flaw", () => {
  it.each<[string, Files, string, string, readonly string[]]>([
    [
      "a heading",
      OBSIDIAN,
      "Daily/1.md",
      "[[Debate#Nothing]]",
      ["broken-anchor [[Debate#Nothing]]"],
    ],
    ["a block", OBSIDIAN, "Daily/1.md", "![[Debate#^none]]", ["broken-anchor ![[Debate#^none]]"]],
    ["an image", OBSIDIAN, "Daily/1.md", "![[juge.png]]", ["broken-embed ![[juge.png]]"]],
    ["an ambiguous name", FOAM, "a.md", "# A\n\n[[todo]]", ["ambiguous-link [[todo]]"]],
    ["an id of no note", ZK, "papers/z9.md", "See [[q7q7]].", ["broken-link [[q7q7]]"]],
    ["a path", PATHS, "a.md", "# A\n\n[x](papers/debat.md)", ["broken-link [x](papers/debat.md)"]],
    ["a citekey", PANDOC, "notes/b.md", "See [@irving2018].", ["undefined-citation @irving2018"]],
    ["a source", OKF, "notes/b.md", "It holds.[^none]", ["undefined-footnote [^none]"]],
  ])("in %s is found", (_name, files, path, text, expected) => {
    expect(linted({ ...files, [path]: `${text}\n` }).found).toEqual(expected);
  });

  it("is a hint where notes are planned by linking to them", () => {
    base = temporaryRepository({ ...FOAM, "a.md": "# A\n\nOne day: [[market making]].\n" });
    const { code, out } = winnow(base, ["lint"]);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("(Taken for a Foam workspace: .foam/ is there.)"),
    ]);
  });

  it("is an id in a zk notebook that two notes have", () => {
    const files = { ...ZK, "old/k3x9-other.md": "See [[k3x9-amplification]] about it.\n" };
    expect(linted(files).found).toEqual(["ambiguous-link [[k3x9]]"]);
  });
});
