import { describe, expect, test } from "vitest";
import { readNote } from "../../src/note/read-note.ts";
import { only, planOn, run } from "./scenario.ts";

const STANDING = "The linear probe detects deception in the small model with an AUROC of 0.91.";
const PARAGRAPH = `# Linear probes\n\n${STANDING}[^lab] It is cheap.\n\nMore.\n\n[^lab]: The lab's log.\n`;
const AGAINST = run({
  claims: ["The linear probe detects deception in the small model with an AUROC of 0.51."],
  results: { linear_probe_auroc: 0.51 },
  usedRefs: ["alexandria://probes.md"],
  limitations: ["Synthetic dialogues only", "200 dialogues", "Single random seed"],
});

describe("a claim that contradicts what stands", () => {
  test("is shown beside it in a callout behind the paragraph, and nothing is taken out", async () => {
    const plan = await planOn({ "probes.md": PARAGRAPH }, [AGAINST]);
    const operation = only(plan);
    expect(operation).toMatchObject({ kind: "contest", before: "" });
    const { after } = plan.changes[0]!;
    expect(after).toContain(`It is cheap.\n\n> [!contested]`);
    expect(after).toContain(`> - ${STANDING}[^lab]`);
    expect(after).toMatch(/> - The linear probe detects .*\.\[\^debate-pilot/);
    expect(after.replace(operation.after, "")).toContain(`${STANDING}[^lab] It is cheap.\n\nMore.`);
  });

  test("says with which words they clash", async () => {
    const operation = only(await planOn({ "probes.md": PARAGRAPH }, [AGAINST]));
    expect(operation.reason).toContain("probes.md gives another value");
    expect(operation.reason).toMatch(
      /there "0.91", here "0.51"|there "detects", here "not detect"/,
    );
  });

  test("goes behind the whole list where an item says the opposite", async () => {
    const list = `# Linear probes\n\n- ${STANDING}\n- They are cheap.\n\nMore.\n`;
    const plan = await planOn({ "probes.md": list }, [AGAINST]);
    expect(plan.changes[0]!.after).toContain("- They are cheap.\n\n> [!contested]");
  });

  test("is contested once: the callout is no claim of its own to contest", async () => {
    const notes = { "probes.md": PARAGRAPH };
    const first = await planOn(notes, [AGAINST]);
    const again = await planOn({ "probes.md": first.changes[0]!.after }, [AGAINST]);
    expect(only(again).kind).toBe("hold");
    expect(readNote(first.changes[0]!.after).problems).toEqual([]);
  });
});
