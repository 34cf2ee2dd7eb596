import { expect, it } from "vitest";
import { codeRegions } from "../../src/lint/code-regions.ts";

const regions = (text: string) => codeRegions(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ["a fence", "one\n```js\ntwo\n```\nthree", ["```js\ntwo\n```"]],
  ["a longer fence around another", "````md\n```\nx\n```\n````\ny", ["````md\n```\nx\n```\n````"]],
  [
    "a fence in a list and in a quote",
    "- ~~~\n  x\n  ~~~\n> ```\n> y\n> ```",
    ["- ~~~\n  x\n  ~~~", "> ```\n> y\n> ```"],
  ],
  ["a fence that nothing closes", "one\n```\ntwo", ["```\ntwo"]],
  ["lines set in", "one\n\n    two\n\n    three\n\nfour", ["    two", "    three"]],
  ["no lines set in within a list", "- one\n\n    two", []],
  ["spans", "a `b` and ``c ` d`` and `e", ["`b`", "``c ` d``"]],
  ["no span over an empty line", "a `b\n\nc` d", []],
  ["mathematics", "one\n$$\nx\n$$\ntwo", ["$$\nx\n$$"]],
  ["HTML", "one <pre>two</pre> three <code>four", ["<pre>two</pre>"]],
  ["a tag that is itself code", "the `<code>` tag, </code>", ["`<code>`"]],
])("finds %s", (_name, text, expected) => {
  expect(regions(text)).toEqual(expected);
});

// Work in proportion to the square of such a text would run into the time limit of the test.
it.each([
  ["a fence that nothing closes", "`".repeat(1_000_000), 1],
  ["backticks of two lengths", "a `b ``c ".repeat(90_000), 60_000],
  ["tags that nothing closes", "<pre>".repeat(200_000), 0],
])("finds its way through a long text of %s", (_name, text, count) => {
  expect(codeRegions(text)).toHaveLength(count);
});
