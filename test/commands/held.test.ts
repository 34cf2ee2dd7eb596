import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";
import { winnow } from "../support/winnow.ts";

const NOTE = `---
title: "Kiln glazes"
---

# Kiln glazes

## Results

- A slow kiln leaves fewer cracks in the glaze.

## Questions

- Does ash change the colour?
`;

const RUN = "artifacts/kilns/ws_001/run-20260301T120000";

let repository: TemporaryRepository;

beforeEach(() => {
  repository = temporaryRepository();
  onTestFinished(() => repository.remove());
  repository.write("papers/kiln-glazes.md", NOTE);
  repository.write(
    `${RUN}/manifest.json`,
    JSON.stringify({
      workstream_id: "ws_001",
      contract: { id: "contract_kilns", version: 1 },
      source: "lab/ws_001",
      summary: "Cracks of glazes.",
      status: "completed",
      claims: [
        "Ash glazes crack in 41% of slow kilns, as potters knew.",
        "Salt glazes never crack.",
      ],
      evidence: [{ summary: "cracks", path: "artifact/results/cracks.json" }],
      limitations: ["Four pots"],
      next: [],
      used_refs: ["papers/kiln-glazes.md"],
    }),
  );
  repository.write(`${RUN}/artifact/results/cracks.json`, '{ "pots": 4 }\n');
  repository.write(
    `${RUN}/artifact/report.md`,
    `# Cracks\n\n${"Pots were fired slowly. ".repeat(20)}`,
  );
  repository.write(`${RUN}/READY`, "");
  repository.git("add", "papers");
  repository.git("commit", "-q", "-m", "A base");
});

interface Held {
  readonly held: readonly {
    readonly id: string;
    readonly reason: string;
    readonly claim: { readonly text: string; readonly assertions: readonly unknown[] };
    readonly nearest: { readonly path: string; readonly text: string } | null;
  }[];
}

const listed = () =>
  (JSON.parse(winnow(repository, ["held", "--format", "json"]).out) as Held).held;
const note = () => repository.git("show", "HEAD:papers/kiln-glazes.md");
const accept = (...words: readonly string[]) =>
  winnow(repository, ["accept", "--only", listed()[0]!.id, ...words]);

describe("winnow held", () => {
  test("lists a claim with what it rests on and the statement nearest to it", () => {
    expect(listed()[0]).toMatchObject({
      claim: { text: expect.stringContaining("Ash glazes") },
      nearest: { path: "papers/kiln-glazes.md", text: expect.stringContaining("fewer cracks") },
    });
    expect(listed()[0]?.claim.assertions).not.toEqual([]);
  });

  test("lists it no more once it was dropped, with a reason that decisions tells", () => {
    const [{ id }] = listed() as [Held["held"][number]];
    expect(winnow(repository, ["reject", "--only", id, "--reason", "four pots"]).code).toBe(0);
    expect(listed()).toHaveLength(1);
    expect(winnow(repository, ["decisions"]).out).toContain("four pots");
  });
});

describe("a held claim", () => {
  test("comes in as it is only with a reason, which the log keeps", () => {
    expect(accept("--as", "statement")).toMatchObject({ code: 2 });
    expect(accept("--as", "statement", "--reason", "counted by hand").code).toBe(0);
    expect(note()).toMatch(/- Ash glazes crack in 41% of slow kilns, as potters knew.*\[\^kilns/);
    expect(winnow(repository, ["decisions"]).out).toContain("counted by hand");
  });

  test("comes in corrected, in the words a person gives it", () => {
    const words = "Ash glazes crack in some slow kilns.";
    expect(accept("--as", "corrected", "--text", words, "--reason", "no share known").code).toBe(0);
    expect(note()).toContain("- Ash glazes crack in some slow kilns");
    expect(winnow(repository, ["decisions"]).out).toContain(words);
  });

  test("comes in as a question among the note's questions, without a reason", () => {
    expect(accept("--as", "question").code).toBe(0);
    expect(note()).toMatch(
      /colour\?\n- Ash glazes crack in 41% of slow kilns, as potters knew: does this hold\?\[\^kilns/,
    );
  });

  test("is one more source of a statement that says the same", () => {
    expect(accept("--as", "same", "--reason", "read both").code).toBe(0);
    expect(note()).toMatch(/fewer cracks in the glaze\.\[\^kilns/);
  });

  test("stands beside the statement it contradicts", () => {
    expect(accept("--as", "contradicting", "--reason", "read both").code).toBe(0);
    expect(note()).toMatch(/> - A slow kiln leaves fewer cracks[^\n]*\n> - Ash glazes crack/);
  });

  test("is not taken in by accept alone", () => {
    expect(accept()).toMatchObject({ code: 2, err: expect.stringContaining("--as statement") });
  });

  test("comes up again after a sibling was taken in", () => {
    expect(accept("--as", "question").code).toBe(0);
    expect(listed().map(({ claim }) => claim.text)).toEqual(["Salt glazes never crack."]);
  });
});
