import { expect, test } from "vitest";
import { readScope } from "../../src/bundle/scope.ts";
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

test("limitations come before the report", () => {
  const found = scope({ limitations: ["Toy task"] }, "We ran 5 seeds on MNIST.");
  expect(found).toEqual(["toy", "5 seeds", "MNIST"]);
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
