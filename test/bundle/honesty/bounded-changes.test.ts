import { describe, expect, test } from "vitest";
import { KILN, of, type Shows, told } from "./honesty-support.ts";

const SALT = of("glaze='salt'");
const TIN = of("glaze='tin'");
const COPPER = of("glaze='copper'");

function verdictOn(text: string, ...shows: Shows): string {
  return told(KILN, text, shows).verdict;
}

describe("a bound on a change, of which the text says the direction", () => {
  const said: readonly (readonly [text: (points: number) => string])[] = [
    [(points) => `Tin lowers the gloss of salt by more than ${points} points.`],
    [(points) => `Tin hurts gloss by more than ${points} points against salt.`],
    [(points) => `Tin costs at least ${points} points of gloss against salt.`],
    [(points) => `Tin is more than ${points} points lower than salt in gloss.`],
    [(points) => `Tin loses more than ${points} points of gloss to salt.`],
    [(points) => `Salt has a gloss more than ${points} points higher than tin.`],
  ];

  describe.each([
    ["taken from the higher", `$difference(${SALT}, ${TIN})`],
    ["taken from the lower", `$difference(${TIN}, ${SALT})`],
  ])("%s", (_, expression) => {
    test.each(said)("is held against the size of the change", (text) => {
      const shows = (points: number): Shows => [`${points} points`, "value", expression];
      expect(verdictOn(text(22), ...shows(22))).toBe("supported");
      expect(verdictOn(text(25), ...shows(25))).toBe("refuted");
    });

    test("from above is held against the size as well", () => {
      const text = (points: number): string =>
        `Tin loses less than ${points} points of gloss to salt.`;
      expect(verdictOn(text(25), "25 points", "value", expression)).toBe("supported");
      expect(verdictOn(text(22), "22 points", "value", expression)).toBe("refuted");
    });
  });

  test.each([["per cent"], ["%"]])("in %s is held against the size of the change", (unit) => {
    const fewer = `$change(${of("glaze='copper'", "cracks")}, ${of("glaze='salt'", "cracks")})`;
    const text = (least: number): string =>
      `Salt cuts the cracks of copper by more than ${least} ${unit}.`;
    expect(verdictOn(text(60), "60", "value", fewer)).toBe("supported");
    expect(verdictOn(text(70), "70", "value", fewer)).toBe("refuted");
  });

  test("is no exact number where it stands before `or more`", () => {
    const text = (points: number): string =>
      `Tin lowers the gloss of salt by ${points} points or more.`;
    const less = `$difference(${TIN}, ${SALT})`;
    expect(verdictOn(text(22), "22 points or more", "value", less)).toBe("supported");
    expect(verdictOn(text(25), "25 points or more", "value", less)).toBe("refuted");
  });

  test("is refuted where the change goes the other way", () => {
    const claim = "Salt lowers the gloss of tin by more than 22 points.";
    expect(verdictOn(claim, "22 points", "value", `$difference(${SALT}, ${TIN})`)).toBe("refuted");
  });

  test.each([
    ["less the baseline", (arm: string) => `$difference(${arm}, ${TIN})`],
    ["from the baseline", (arm: string) => `$difference(${TIN}, ${arm})`],
  ])("in both cases has to be kept by each, %s", (_, less) => {
    const text = (points: number): string =>
      `Against tin, salt and copper raise gloss, in both cases by more than ${points} points.`;
    const each = `[${less(SALT)}, ${less(COPPER)}]`;
    const says = (points: number): string => `raise gloss, in both cases by more than ${points}`;
    expect(verdictOn(text(20), says(20), "value", each)).toBe("supported");
    expect(verdictOn(text(22), says(22), "value", each)).toBe("refuted");
  });
});
