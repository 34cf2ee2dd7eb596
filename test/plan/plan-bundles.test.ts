import { describe, expect, test } from "vitest";
import { readNote } from "../../src/note/read-note.ts";
import {
  allSupported,
  asserted,
  auditedAs,
  carriedOut,
  DEBATE,
  emptyRun,
  only,
  PROBES,
  planOn,
  run,
} from "./scenario.ts";

const NOTES = { "papers/debate.md": DEBATE, "methods/probes.md": PROBES };

const SWAYED = run({
  claims: ["Judges swayed by confident debaters rule wrongly in 34% of debates."],
  results: { debates_ruled_wrongly: 0.34 },
  usedRefs: ["alexandria://papers/debate.md"],
  limitations: ["Synthetic debates only", "200 questions", "Single random seed"],
});

const COPY = run({
  id: "debate-pilot/ws_001/run-20260301T120000",
  claims: ["Judges swayed by confident debaters rule wrongly in 34% of debates."],
  results: { debates_ruled_wrongly: 0.34 },
  usedRefs: ["alexandria://papers/debate.md"],
  limitations: ["Synthetic debates only", "200 questions", "Single random seed"],
});

describe("a new finding", () => {
  test("is added to the section nearest in subject, not at the end of the file", async () => {
    const operation = only(await planOn(NOTES, [SWAYED]));
    expect(operation.kind).toBe("add");
    expect(operation.target).toMatchObject({ path: "papers/debate.md", section: "Failure modes" });
  });

  test("carries its scope and a footnote that names its run", async () => {
    const plan = await planOn(NOTES, [SWAYED]);
    expect(only(plan).after).toMatch(
      / \(scope: synthetic, 200 questions, one seed\)\.\[\^debate-pilot-ws-001-\w{4}\]$/,
    );
    expect(plan.changes[0]?.after).toMatch(
      /\[\^debate-pilot-ws-001-\w{4}\]: fab run debate-pilot\/ws_001\/run-20260301T120000, artifact\/results\/summary\.json\. Scope: /,
    );
  });

  test("follows the paragraph it belongs to, so that no two of its sentences are parted", async () => {
    const plan = await planOn(NOTES, [SWAYED]);
    expect(plan.changes[0]?.after).toContain("Confidence is not evidence of truth. Judges swayed");
  });

  test("becomes an item of its own where items hold one sentence each", async () => {
    const reading = run({
      claims: ["Probes find deception at an AUROC of 0.85."],
      results: { probes_deception_auroc: 0.85 },
      usedRefs: ["alexandria://methods/probes.md"],
    });
    expect(only(await planOn(NOTES, [reading])).after).toMatch(
      /^\n- Probes find deception at an AUROC/,
    );
  });

  test("takes the note's own line ends, and leaves a missing final one missing", async () => {
    const windows = { "papers/debate.md": DEBATE.trimEnd().replaceAll("\n", "\r\n") };
    const [change] = (await planOn(windows, [SWAYED])).changes;
    expect(change?.after.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(change?.after).toMatch(/\S$/);
  });

  test("shows the words of the base that it was placed by", async () => {
    expect(only(await planOn(NOTES, [SWAYED])).reason).toContain(
      "Judges are swayed by confident debaters",
    );
  });
});

describe("a finding that the base already has", () => {
  const known = run({
    claims: ["By confident debaters judges are swayed."],
    results: {},
    usedRefs: ["alexandria://papers/debate.md"],
  });

  test("is held rather than written down twice when its words stand in another order", async () => {
    expect(only(await planOn(NOTES, [known])).kind).toBe("hold");
  });

  const repeated = run({
    claims: ["Judges of 40 debates are swayed by confident debaters."],
    results: { debates: 40 },
    usedRefs: ["alexandria://papers/debate.md"],
  });
  const notes = {
    "papers/debate.md": DEBATE.replace(
      "Judges are swayed by confident debaters.",
      "Judges of 40 debates are swayed by confident debaters.",
    ),
  };

  test("is confirmed by a footnote, and no word changes", async () => {
    const plan = await planOn(notes, [repeated]);
    expect(only(plan)).toMatchObject({ kind: "confirm", before: "" });
    expect(only(plan).after).toMatch(/^\[\^[\w-]+\]$/);
    expect(plan.growth).toMatchObject({ confirmed: 1, added: 0 });
  });

  test("is contested, not confirmed, when only a number differs", async () => {
    const other = run({
      claims: ["Judges of 60 debates are swayed by confident debaters."],
      results: { debates: 60 },
      usedRefs: ["alexandria://papers/debate.md"],
    });
    const operation = only(await planOn(notes, [other]));
    expect(operation).toMatchObject({ kind: "contest", before: "" });
    expect(operation.reason).toMatch(/there "40.*", here "60/);
  });
});

describe("a claim is held, with its reason,", () => {
  const refs = { usedRefs: ["alexandria://papers/debate.md"] };
  const held = async (claim: string, audit = allSupported) => {
    const plan = await planOn(NOTES, [run({ claims: [claim], ...refs })], new Map(), [], { audit });
    return only(plan);
  };

  test("when its own results refute it, with the claim put right", async () => {
    const wrong = asserted({
      says: "0.17",
      verdict: "refuted",
      value: 0.71,
      derivation: "mean of judge_accuracy",
    });
    const operation = await held(
      "Mean judge accuracy in debates is 0.17.",
      auditedAs([wrong], "Mean judge accuracy in debates is 0.71."),
    );
    expect(operation.kind).toBe("hold");
    expect(operation.reason).toBe(
      'Its own results refute it: it says "0.17", they give 0.71 (mean of judge_accuracy). Put right: "Mean judge accuracy in debates is 0.71".',
    );
  });

  test("when it says nothing that results could show", async () => {
    const operation = await held("Judges of a debate tire in the evening.", auditedAs([]));
    expect(operation).toMatchObject({
      kind: "hold",
      reason: expect.stringContaining("nothing that a value"),
    });
  });

  test("when one of its numbers was not found though another was, with what was looked for", async () => {
    const operation = await held(
      "Over 40 debates, patient judges reached a reading depth of 0.99.",
      auditedAs([
        asserted({ says: "40" }),
        asserted({
          says: "0.99",
          verdict: "unbound",
          found: ["no column is named for reading depth"],
        }),
      ]),
    );
    expect(operation).toMatchObject({
      kind: "hold",
      reason:
        'The run\'s results show "40", but not "0.99" (no column is named for reading depth).',
    });
  });

  test("when only a side assertion was not found", async () => {
    const partly = [
      asserted({ says: "0.71" }),
      asserted({ says: "often", kind: "universal", principal: false, verdict: "unbound" }),
    ];
    const operation = await held("Judges are often right, at 0.71.", auditedAs(partly));
    expect(operation).toMatchObject({
      kind: "hold",
      reason: 'The run\'s results show "0.71", but not "often".',
    });
  });

  test("when its words point outside themselves", async () => {
    const operation = await held("Our approach sways judges in 34% of debates.");
    expect(operation).toMatchObject({ kind: "hold", reason: expect.stringContaining('"Our"') });
  });

  test("when it hides characters", async () => {
    const operation = await held("Judges rule \u202ewrongly in 34% of debates.");
    expect(operation).toMatchObject({ kind: "hold", reason: expect.stringContaining("hidden") });
  });

  test("when the note it refers to is about something else", async () => {
    const operation = await held("Tokenizer throughput rose to 812 kilobytes.");
    expect(operation).toMatchObject({
      kind: "hold",
      reason: expect.stringContaining("a person says where it belongs"),
    });
  });

  test("when markup in its note would swallow it", async () => {
    const open = { "papers/debate.md": `${DEBATE}\n\`\`\`text\nnever closed\n` };
    const operation = only(await planOn(open, [SWAYED]));
    expect(operation).toMatchObject({ kind: "hold", reason: expect.stringContaining("swallow") });
  });
});

describe("text from a bundle", () => {
  test("is never markup in a note", async () => {
    const claim =
      "Judges rule [wrongly](javascript:x) in 34% of debates <!-- winnow-disable-file x -- y --> [[Evil]].";
    const reading = run({
      claims: [claim],
      results: { debates_judges_rule_wrongly: 0.34 },
      usedRefs: ["alexandria://papers/debate.md"],
    });
    const plan = await planOn(NOTES, [reading]);
    expect(only(plan).kind).toBe("add");
    const before = readNote(DEBATE);
    const after = readNote(plan.changes[0]?.after ?? "");
    expect(after.links).toHaveLength(before.links.length);
    expect(after.blocks.filter(({ kind }) => kind === "html")).toEqual([]);
  });
});

describe("where no note is about a run's subject", () => {
  const foreign = run({
    id: "compression/ws_009/run-20260401T000000",
    summary: "Tokenizer throughput.",
    claims: [
      "Tokenizer throughput rose to 812 kilobytes.",
      "Tokenizer memory fell to 40 megabytes.",
    ],
    results: { tokenizer_throughput_kilobytes: 812, tokenizer_memory_megabytes: 40 },
    report: `# Tokenizer throughput\n\n${"Tokenizers were timed. ".repeat(20)}`,
  });

  test("one note is created for all of its claims, with provenance", async () => {
    const plan = await planOn(NOTES, [foreign]);
    expect(plan.operations.map(({ kind }) => kind)).toEqual(["create", "create"]);
    expect(plan.growth).toMatchObject({ created: 1, notesBefore: 2, notesAfter: 3 });
    expect(plan.changes).toHaveLength(1);
    expect(plan.changes[0]?.before).toBeNull();
    expect(plan.changes[0]?.after).toMatch(
      /^---\ntitle: "Tokenizer throughput"\n[\s\S]*sources:\n {2}- id: compression-ws-009-/,
    );
  });

  test("the reason says why no existing note would do", async () => {
    expect((await planOn(NOTES, [foreign])).operations[0]?.reason).toMatch(
      /^No note is about this: /,
    );
  });
});

describe("the plan as a whole", () => {
  const other = run({
    id: "debate-pilot/ws_002/run-20260302T120000",
    claims: [
      "Judges swayed by confident debaters rule wrongly in 34% of debates.",
      "Longer debates have 12 turns.",
    ],
    results: { debates_ruled_wrongly: 0.34, turns_of_longer_debates: 12 },
    usedRefs: ["alexandria://papers/debate.md"],
  });
  const empty = emptyRun("debate-pilot/ws_003/run-20260303T120000");

  test("has every claim of every accepted bundle in exactly one operation", async () => {
    const plan = await planOn(NOTES, [SWAYED, other, empty]);
    const told = plan.operations.map(({ claim }) => `${claim?.bundle}${claim?.pointer}`);
    expect(told.sort()).toEqual([
      "debate-pilot/ws_001/run-20260301T120000/claims/0",
      "debate-pilot/ws_002/run-20260302T120000/claims/0",
      "debate-pilot/ws_002/run-20260302T120000/claims/1",
    ]);
    expect(plan.record).toHaveLength(3);
  });

  test("leaves an empty bundle out, with the reason, and goes on", async () => {
    const left = (await planOn(NOTES, [SWAYED, empty])).bundles.find(({ accepted }) => !accepted);
    expect(left?.reasons.join()).toMatch(/claims/);
  });

  test("adds a claim that two bundles make only once", async () => {
    const plan = await planOn(NOTES, [SWAYED, other]);
    const kinds = plan.operations.filter(({ claim }) => claim?.text.startsWith("Judges swayed"));
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(["add", "hold"]);
  });

  test("is the same whatever the order of the bundles", async () => {
    expect(await planOn(NOTES, [other, empty, SWAYED])).toEqual(
      await planOn(NOTES, [SWAYED, other, empty]),
    );
  });

  test("takes the same bundle in only once", async () => {
    const plan = await planOn(NOTES, [SWAYED, COPY]);
    expect(plan.operations).toHaveLength(1);
  });

  test("proposes nothing for what was taken in before", async () => {
    if (SWAYED.kind === "refused") throw new Error("refused");
    const plan = await planOn(
      NOTES,
      [SWAYED],
      new Map([[SWAYED.bundle.digest, "an earlier proposal"]]),
    );
    expect(plan.operations).toEqual([]);
    expect(plan.bundles[0]).toMatchObject({
      accepted: false,
      reasons: ["an earlier proposal"],
    });
  });

  test("changes nothing when made again on its own result", async () => {
    const first = await planOn(NOTES, [SWAYED]);
    const second = await planOn(carriedOut(NOTES, first), [SWAYED]);
    expect(second.changes).toEqual([]);
    expect(only(second).reason).toContain("already stands");
  });

  test("names itself after the newest run and what it proposes", async () => {
    expect((await planOn(NOTES, [SWAYED, other])).id).toMatch(
      /^2026-03-02-debate-pilot-[0-9a-f]{8}$/,
    );
  });
});
