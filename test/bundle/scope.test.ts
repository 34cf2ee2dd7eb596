import { expect, test } from "vitest";
import { claimScope, readScope } from "../../src/bundle/scope.ts";
import { bundleOf } from "./bundle-fixtures.ts";

function scope(manifest: { readonly [key: string]: unknown }, report?: string): readonly string[] {
  return readScope(
    bundleOf(manifest, report === undefined ? {} : { "artifact/report.md": report }),
  ).map(({ text }) => text);
}

test("settings, sizes and seeds are read in the order they are given", () => {
  const limitations = [
    "Tiny synthetic corpus (250 documents, 12 features)",
    "Only a single random seed was run",
  ];
  expect(scope({ limitations })).toEqual(["synthetic", "250 documents", "12 features", "one seed"]);
});

test("what the report says of other things limits no claim", () => {
  expect(scope({ limitations: ["Toy task"] }, "A pilot with 5 seeds was thrown away.")).toEqual([
    "toy",
  ]);
});

test("a claim is limited by its caveats and by the sentence of the report that tells it", () => {
  const bundle = bundleOf(
    {
      limitations: ["Toy task"],
      claims: [{ text: "The small probe finds lies early.", caveats: ["one seed"] }],
    },
    {
      "artifact/report.md":
        "We saw that the small probe finds lies early, on 40 prompts. The data has 9 features.",
    },
  );
  expect(claimScope(bundle, bundle.claims[0]!).map(({ text }) => text)).toEqual([
    "one seed",
    "40 prompts",
    "toy",
  ]);
});

test("a limitation that says why numbers are too good is kept in its own words", () => {
  expect(scope({ limitations: ["The labels of the test set were seen during training."] })).toEqual(
    ["the labels of the test set were seen during training"],
  );
  expect(scope({ limitations: ["The weather was seldom good."] })).toEqual([]);
});

test("what one claim is limited to does not limit the others, in the manifest or in the report", () => {
  const claims = ["It held on 40 prompts", "It failed on 7 tasks"];
  expect(scope({ limitations: ["Toy task"], claims }, `${claims.join(". ")}.`)).toEqual(["toy"]);
  expect(scope({ limitations: [], claims }, "Accuracy is 0.81 after 12 epochs.")).toEqual([]);
});

test("what is said twice stands once", () => {
  expect(
    scope({ limitations: ["Synthetic data, 3 tasks", "synthetic again, with 3 tasks"] }),
  ).toEqual(["synthetic", "3 tasks"]);
});

test("a term says where it was read", () => {
  const [term] = readScope(bundleOf({ limitations: ["None known", "Simulated users only"] }));
  expect(term).toEqual({
    text: "simulated",
    kind: "setting",
    from: { path: "manifest.json", pointer: "/limitations/1" },
  });
});

test("models are named as written", () => {
  expect(scope({ limitations: ["Only Pythia-1.4B was tried"] })).toEqual(["Pythia-1.4B"]);
});

test("what code says is no scope", () => {
  expect(scope({}, "```\nsynthetic 500 samples\n```\nAll good.")).toEqual([]);
});

test("what is said not to be synthetic is not", () => {
  expect(scope({ limitations: ["Needs non-synthetic data"] })).toEqual([]);
});
