import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { TemporaryRepository } from "../support/repository.ts";
import { sampleBase } from "../support/sample-base.ts";
import { proposals, winnow } from "../support/winnow.ts";

const MANIFEST = {
  workstream_id: "ws_001",
  contract: { id: "c", version: 1 },
  source: "s",
  summary: "s",
  status: "completed",
  claims: ["x"],
  evidence: [],
  limitations: [],
  next: [],
  used_refs: [],
};

let base: TemporaryRepository;

beforeEach(() => {
  base = sampleBase();
});

afterEach(() => base.remove());

describe("a hostile or broken bundle", () => {
  const RUN = "artifacts/hostile/ws_001/run-1";
  const put = (path: string, content: string) => base.write(`${RUN}/${path}`, content);

  test.each<[string, Readonly<Record<string, string>>]>([
    ["has no READY", { "manifest.json": JSON.stringify(MANIFEST) }],
    ["has no manifest", { READY: "" }],
    ["has a manifest that is no JSON", { READY: "", "manifest.json": "{" }],
    ["has a manifest of another shape", { READY: "", "manifest.json": "[]" }],
    ["has a manifest nested beyond measure", { READY: "", "manifest.json": "[".repeat(100_000) }],
    [
      "has NaN for a version",
      {
        READY: "",
        "manifest.json": JSON.stringify(MANIFEST).replace('"version":1', '"version":NaN'),
      },
    ],
  ])("that %s is refused with a reason and exit code 2", (_, files) => {
    for (const [path, content] of Object.entries(files)) put(path, content);
    const { code, out, err } = winnow(base, ["consolidate", RUN]);
    expect({ code, out }).toEqual({ code: 2, out: expect.stringContaining("left out") });
    expect(`${out}${err}`).not.toMatch(/at .*\.(?:ts|cjs|js):\d+/);
    expect(proposals(base)).toEqual([]);
  });

  test("that links out of itself is refused, and what it links to is not read", () => {
    put("READY", "");
    put("manifest.json", JSON.stringify(MANIFEST));
    mkdirSync(join(base.root, RUN, "artifact"));
    symlinkSync("/etc/passwd", join(base.root, RUN, "artifact/report.md"));
    const { code, out } = winnow(base, ["consolidate", RUN]);
    expect({ code, out }).toEqual({ code: 2, out: expect.stringContaining("artifact/report.md") });
    expect(out).not.toContain("root:");
  });

  test("does not keep the others from being taken in", () => {
    put("READY", "");
    put("manifest.json", "{");
    expect(winnow(base, ["consolidate"]).code).toBe(0);
    expect(proposals(base)).toHaveLength(1);
  });

  test("runs nothing, whatever its front matter and its own .git folder say", () => {
    const canary = join(base.root, "..", "canary");
    const payload = `---js\nrequire("fs").writeFileSync(${JSON.stringify(canary)}, "")\n---\n# Report\n`;
    put("READY", "");
    put("manifest.json", JSON.stringify(MANIFEST));
    put("artifact/report.md", payload);
    put(".git/config", `[core]\n\tfsmonitor = touch ${canary}\n`);
    base.write("papers/evil.md", payload);
    base.git("add", "papers/evil.md");
    base.git("commit", "--quiet", "--message=evil");
    winnow(base, ["consolidate"]);
    winnow(base, ["audit", RUN]);
    expect(winnow(base, ["lint"]).out).toContain("front-matter-language");
    expect(existsSync(canary)).toBe(false);
  });

  test("shows its control characters only in escaped form", () => {
    put("READY", "");
    put(
      "manifest.json",
      JSON.stringify({ ...MANIFEST, claims: ["evil \u001b[2J\u202e \u0007claim"] }),
    );
    const { out, err } = winnow(base, ["consolidate", RUN]);
    expect(`${out}${err}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(out).toContain("\\u{1b}[2J");
  });
});
