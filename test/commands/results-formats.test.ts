import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { COMPRESSED } from "../files/parquet-samples.ts";
import type { TemporaryRepository } from "../support/repository.ts";
import { sampleBase } from "../support/sample-base.ts";
import { winnow } from "../support/winnow.ts";

const RUN = "artifacts/tuning/ws_001/run-1";
const REPORT = `# Tuning\n\n${"The tuned arm was compared with the base arm on the same items. ".repeat(6)}\n`;

let base: TemporaryRepository;

beforeEach(() => {
  base = sampleBase();
});

afterEach(() => base.remove());

/** Writes a run of which this file is the evidence. */
function put(claim: unknown, path: string, content: string | Buffer): void {
  const manifest = {
    workstream_id: "ws_001",
    contract: { id: "contract_tuning", version: 1 },
    summary: "Accuracy of the base arm and the tuned arm.",
    status: "completed",
    claims: [claim],
    evidence: [{ id: "ev1", summary: "Accuracy by arm", path }],
  };
  base.write(`${RUN}/READY`, "");
  base.write(`${RUN}/manifest.json`, JSON.stringify(manifest));
  base.write(`${RUN}/artifact/report.md`, REPORT);
  base.write(`${RUN}/${path}`, content);
}

function verdict(): unknown {
  const { out } = winnow(base, ["audit", RUN, "--format", "json"]);
  return JSON.parse(out).bundles[0].claims[0].verdict;
}

const CLAIM = "The tuned arm has an accuracy of 0.625, the base arm one of 0.5.";
const ROWS = "arm: base, accuracy: 0.5";

describe("winnow audit", () => {
  test.each<[string, string | Buffer]>([
    ["t.csv", "arm,accuracy\nbase,0.5\ntuned,0.625\n"],
    ["t.md", "| arm | accuracy |\n|---|---|\n| base | 0.5 |\n| tuned | 0.625 |\n"],
    ["t.yaml", "- {arm: base, accuracy: 0.5}\n- {arm: tuned, accuracy: 0.625}\n"],
    [
      "t.toml",
      '[[rows]]\narm = "base"\naccuracy = 0.5\n[[rows]]\narm = "tuned"\naccuracy = 0.625\n',
    ],
    [
      "t.tex",
      "\\begin{tabular}{lc}\narm & accuracy \\\\\nbase & 0.5 \\\\\ntuned & 0.625 \\\\\n\\end{tabular}\n",
    ],
    ["t.txt", "arm    accuracy\nbase   0.5\ntuned  0.625\n"],
  ])("holds a claim against %s", (name, content) => {
    put(CLAIM, `artifact/results/${name}`, content);
    expect(verdict()).toBe("supported");
    put(CLAIM.replace("0.625", "0.635"), `artifact/results/${name}`, content);
    expect(verdict()).not.toBe("supported");
  });

  test("holds a claim against Parquet", () => {
    const parquet = Buffer.from(COMPRESSED[1]![1], "base64");
    put("The tuned arm has an acc of 0.625.", "artifact/results/t.parquet", parquet);
    expect(verdict()).toBe("supported");
    put("The tuned arm has an acc of 0.635.", "artifact/results/t.parquet", parquet);
    expect(verdict()).not.toBe("supported");
  });

  test("names the evidence that is not read, and says what to do", () => {
    put(CLAIM, "artifact/results/scores.pkl", ROWS);
    const { findings } = JSON.parse(winnow(base, ["audit", RUN, "--format", "json"]).out);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: "unread-evidence",
        severity: "warning",
        path: `${RUN}/artifact/results/scores.pkl`,
        message: "is a Python pickle, which is not read",
        help: expect.stringContaining("CSV or JSON"),
      }),
    );
  });
});

describe("winnow consolidate", () => {
  test("holds a claim whose evidence is not read, and names the file", () => {
    put(CLAIM, "artifact/results/scores.pkl", ROWS);
    const { out } = winnow(base, ["consolidate", RUN, "--dry-run", "--format", "json"]);
    expect(JSON.parse(out).operations).toMatchObject([
      { kind: "hold", reason: expect.stringContaining("scores.pkl (a Python pickle") },
    ]);
  });

  test("holds a malformed claim with what is wrong with it, and plans for the others", () => {
    put({ text: ["no text"] }, "artifact/results/t.csv", "arm,accuracy\nbase,0.5\ntuned,0.625\n");
    const { out } = winnow(base, ["consolidate", RUN, "--dry-run", "--format", "json"]);
    expect(JSON.parse(out).bundles).toMatchObject([{ accepted: true }]);
    expect(JSON.parse(out).operations).toMatchObject([
      { kind: "hold", reason: expect.stringContaining("expected string") },
    ]);
  });
});
