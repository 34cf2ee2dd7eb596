import { describe, expect, test } from "vitest";
import { DEBATE, planOn, run } from "./scenario.ts";

const SWAYED = run({
  claims: ["Judges swayed by confident debaters rule wrongly in 34% of debates."],
  results: { debates_ruled_wrongly: 0.34 },
  usedRefs: ["alexandria://debate.md"],
});

async function proposed(note: string): Promise<string> {
  return (await planOn({ "debate.md": note }, [SWAYED])).changes[0]?.after ?? "";
}

const withSources = (sources: string) => DEBATE.replace('models"\n', `models"\n${sources}`);

describe("a note that lists its sources in front matter", () => {
  test("gets the run as one more, and nothing else there changes", async () => {
    const sources = `sources:\n  - id: irving2018\n    resource: "https://example.org/d"\nstatus: stable\n`;
    expect(await proposed(withSources(sources))).toMatch(
      /\/d"\n {2}- id: debate-pilot-ws-001-\w{4}\n {4}resource: "fab run debate-pilot\/ws_001\/run-20260301T120000"\nstatus: stable\n---\n/,
    );
  });

  test("keeps its line ends and its indentation", async () => {
    const sources = `sources:\n- id: irving2018\n  resource: "https://example.org/d"\n`;
    const text = await proposed(withSources(sources).replaceAll("\n", "\r\n"));
    expect(text).toMatch(
      /\r\n- id: debate-pilot-ws-001-\w{4}\r\n {2}resource: "fab run [^\r\n]+"\r\n---\r\n/,
    );
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  });

  test.each([
    ["in one line", "sources: [{ id: irving2018 }]\n"],
    ["not at all", ""],
    ["as something else", "sources: see below\n"],
  ])("is left as it is where it lists them %s", async (_, sources) => {
    const note = withSources(sources);
    expect(await proposed(note)).toContain(note.slice(0, note.indexOf("# Debate")));
  });
});
