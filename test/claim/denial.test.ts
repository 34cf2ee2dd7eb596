import { describe, expect, it } from "vitest";
import { readStatement } from "./support.ts";

const denied = (text: string) =>
  readStatement(text)
    .terms.filter(({ negated }) => negated)
    .map((term) => term.text);

describe("what a statement denies", () => {
  it("ends where a reason begins", () => {
    expect(denied("The probe did not transfer because the layers drifted.")).toEqual(["transfer"]);
  });

  it("is said of everything that nobody does", () => {
    expect(denied("Nobody replicated the sweep.")).toEqual(["replicated", "sweep"]);
  });

  it("counts “neither … nor” once", () => {
    expect(denied("Neither probes nor monitors transfer.")).toEqual([
      "probes",
      "monitors",
      "transfer",
    ]);
  });

  it("counts “no one” and “no longer” once, without their second word", () => {
    expect(denied("No one trains it.")).toEqual(["trains"]);
    expect(denied("The monitor no longer fires.")).toEqual(["fires"]);
  });

  it("is only what stands directly behind “without”", () => {
    expect(denied("The agent ran without oversight on Monday.")).toEqual(["oversight"]);
  });

  it("is what one is said to refuse or to fail to do", () => {
    expect(denied("The model refused to answer.")).toEqual(["answer"]);
    expect(denied("Its failure to answer surprised nobody.")).toContain("answer");
    expect(denied("The model declined, through a tool, to answer.")).toContain("answer");
  });

  it("is what was avoided", () => {
    expect(denied("The agents avoided shortcuts.")).toEqual(["shortcuts"]);
  });

  it("is what another thing was done instead of", () => {
    expect(denied("We trained probes rather than monitors.")).toEqual(["monitors"]);
  });

  it("leaves out what “other than” excepts", () => {
    expect(denied("The log gives no details other than timestamps.")).toEqual(["details"]);
  });

  it("is read from typographic and from lost apostrophes", () => {
    expect(denied("The probe doesn’t transfer.")).toEqual(["transfer"]);
    expect(denied("The probe doesnt transfer.")).toEqual(["transfer"]);
  });
});
