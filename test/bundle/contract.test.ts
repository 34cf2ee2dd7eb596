import { expect, test } from "vitest";
import { findContract, readContract } from "../../src/bundle/contract.ts";
import { NO_GLOSSARY } from "../../src/bundle/records/record-table.ts";
import { readReference } from "../../src/bundle/refs.ts";

const CONTRACT = [
  "# Pruning at scale",
  "",
  "Contract id: contract_pruning",
  "Version: 2",
  "Program: pruning",
  "Created: 2026-01-01",
  "",
  "## Research Question",
  "",
  "What does pruning cost?",
  "",
  "## Context",
  "",
  "- alexandria://papers/lottery.md",
  "- `fab://ws_004/art_001`, and papers/dense.md.",
  "- <https://example.org/a>",
].join("\r\n");

test("a contract is read from its header lines and sections", () => {
  expect(readContract("c/contract_pruning/v002.md", CONTRACT)).toEqual({
    id: "contract_pruning",
    version: 2,
    path: "c/contract_pruning/v002.md",
    title: "Pruning at scale",
    question: "What does pruning cost?",
    refs: [
      "alexandria://papers/lottery.md",
      "fab://ws_004/art_001",
      "papers/dense.md",
      "https://example.org/a",
    ],
    glossary: NO_GLOSSARY,
  });
});

test("a contract without header lines is known by its path", () => {
  expect(readContract(".fab/contracts/contract_x/v003.md", "# X")).toMatchObject({
    id: "contract_x",
    version: 3,
  });
});

test("a heading in a code block starts no section", () => {
  const text = "## Research Question\nWhy?\n```\n## Context\nnotes/a.md\n```\n";
  expect(readContract("x/v1.md", text)?.refs).toEqual([]);
});

test("a file that names no contract is none", () => {
  expect(readContract("notes/a.md", "# A")).toBeNull();
});

test("a contract is found by id and version together", () => {
  const contract = readContract("c/contract_pruning/v002.md", CONTRACT)!;
  expect(findContract([contract], { id: "contract_pruning", version: 2 })).toBe(contract);
  expect(findContract([contract], { id: "contract_pruning", version: 1 })).toBeNull();
});

test.each([
  ["alexandria://papers/x.md", { kind: "note", path: "papers/x.md" }],
  ["papers/x.md", { kind: "note", path: "papers/x.md" }],
  ["lab://papers/x.md", { kind: "note", path: "papers/x.md" }],
  ["s3://bucket/x.md", { kind: "unknown", text: "s3://bucket/x.md" }],
  ["fab://ws_001", { kind: "workstream", workstream: "ws_001", artifact: null }],
  ["fab://ws_001/art_002", { kind: "workstream", workstream: "ws_001", artifact: "art_002" }],
  ["fab://contract/contract_x/v3", { kind: "contract", id: "contract_x", version: 3 }],
  ["https://example.org/a", { kind: "web", url: "https://example.org/a" }],
  ["alexandria://../secret.md", { kind: "unknown", text: "alexandria://../secret.md" }],
  ["/etc/passwd.md", { kind: "unknown", text: "/etc/passwd.md" }],
  ["javascript:alert(1)", { kind: "unknown", text: "javascript:alert(1)" }],
])("%s is read as a reference", (text, reference) => {
  expect(readReference(text)).toEqual(reference);
});
