import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leftover } from "../../rules/leftover.ts";
import { ASSISTANT, SCAFFOLDING } from "../../src/lint/leftover/patterns.ts";
import { lintBase } from "../../src/lint/run.ts";
import { baseOf } from "../support/base.ts";

async function found(text: string): Promise<string[]> {
  const runs = [{ rule: leftover, severity: null, options: {} }];
  return lintBase(await baseOf({ "notes/a.md": text }), runs).map(({ quote }) => quote);
}

describe("leftovers", () => {
  it.each([
    "Certainly! Below is a consolidated version of the two notes.",
    "Sure, here's a concise summary of the paper:",
    "Great question! Happy to explain. Here is what the paper says.",
    "Here's the updated note with the new results:",
    "I've merged the two drafts. Here is the final document:\n",
    "As an AI language model, I don't have opinions on this.",
    "I'm sorry, but I can't access that URL.",
    "As of my last knowledge update in 2023, no replication exists.",
    "Let me know if you'd like me to expand the limitations section.",
    "I hope this helps!",
    "Would you like me to add the references?",
    "The gap closes.【12†source】",
    "The gap closes. citeturn0search3",
    "</think>",
    "<|im_end|>",
    "=== MERGED CONTENT ===",
    "**[END OF NOTE]**",
    "<<<UPDATED NOTE>>>",
    "<<<<<<< SEARCH",
    "[... rest of the section unchanged ...]",
    "<!-- existing content -->",
    "The rest of the note remains unchanged.",
    "Recovered [insert number] of the gap.",
    "By [Your Name Here]",
    "Seen in [TODO: cite].",
    "Lorem ipsum dolor sit amet.",
    "Published: YYYY-MM-DD",
    "## 20XX-XX-XX",
    "- TODO check the seeds",
    "FIXME: wrong table",
    "The gap closes [citation needed].",
  ])("is one: %s", async (text) => {
    expect(await found(`# Note\n\nSome words.\n\n${text}\n`)).toHaveLength(1);
  });

  it.each([
    "Of course, I have only one seed here. Sure, let me not hide it.",
    "Certainly the effect is there. Here is the problem:",
    "Here is the full list of parameters:",
    "I am an AI researcher, and as an AI safety team we disagree.",
    "Let me know if you have comments, or if anything is unclear.",
    "It answered “Certainly! Here is the updated note”.",
    '"As an AI language model, I cannot" is how it refuses.',
    "> I hope this helps!",
    "`[Insert name]` and\n\n```\nTODO: x\n=== MERGED CONTENT ===\n```",
    "A model thinks between <think> and </think>.",
    "What follows covers\nthe rest of the document\nand its appendix.",
    "She said that [your] results hold, and [insert] was added by the editor.",
    "The [TODO](todo.md) app, a TODO list, and TODO comments.",
    "Dates are written as YYYY-MM-DD in this base.",
    "By 20XX or later.",
    "The lorem ipsum text comes from Cicero.",
    "New content: three sections.",
    "## TODO",
    "## ORIGINAL TEXT",
    "**NEW VERSION**",
    "<!-- TODO: move to methods -->",
    "Title: NEW VERSION of the scaling laws",
    "[Source][1] and [Date]: 5 May\n\n[1]: https://arxiv.org",
  ])("is none: %s", async (text) => {
    expect(await found(`# Note\n\nSome words.\n\n${text}\n\nMore words.\n`)).toEqual([]);
  });

  it.each([
    ["```markdown\n# T\n\nA.\n\n```js\nx\n```\n\nB.\n```\n", 1],
    ["Here is the note:\n\n```md\n# T\n\nA.\n```\n", 1],
    ["---\ntitle: T\n---\n\n```markdown\n# T\n\nA.\n```\n", 1],
    ["# T\n\n```markdown\n# T\n\nA.\n```\n", 0],
    ["```markdown\n# T\n\nA.\n```\n\nThat was an example.\n", 0],
    ["```markdown\none\n```\n\nand\n\n```\ntwo\n```\n", 0],
    ["```js\none\ntwo\nthree\n```\n", 0],
  ])("sees whether a fence holds the whole note: %j", async (text, count) => {
    expect(await found(text)).toHaveLength(count);
  });
});

/** A pattern's source without what looks around a match and adds nothing to it. */
function withoutLooks(source: string): string {
  // A class, an escape, the head of a group, its end, or any other character.
  const parts = source.match(/\[(?:\\.|[^\]\\])*\]|\\.|\(\?<?[=!]|\(|\)|./gs) ?? [];
  const kept: string[] = [];
  const groups: boolean[] = [];
  for (const part of parts) {
    const looks = /^\(\?<?[=!]/.test(part);
    const hidden = looks || groups.includes(true);
    if (part.startsWith("(")) groups.push(looks);
    if (part === ")") groups.pop();
    if (!hidden && part !== "\\b") kept.push(part);
  }
  return kept.join("");
}

describe("the words that a pattern is asked for", () => {
  it.each([...ASSISTANT, ...SCAFFOLDING])("are in whatever finds $what", ({ pattern, words }) => {
    const inner = new RegExp(withoutLooks(pattern.source), pattern.flags.replace(/[gi]/g, ""));
    fc.assert(
      fc.property(fc.stringMatching(inner), (text) => {
        const asked = pattern.ignoreCase ? text.toLowerCase() : text;
        expect(words.some((word) => asked.includes(word))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
