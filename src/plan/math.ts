import { overlaps, type Range } from "../text/range.ts";

/** What stands between two dollar signs as Pandoc and note-taking programs read it: no blank within, no digit behind. */
const DOLLARS = /\$(?![\s$])([^$\n]{0,200}[^\s$\\]|)\$(?!\d)/g;
/** Only what can neither be markup, where nobody reads math, nor a comment of TeX or of a note. */
const PLAIN = /^(?:[\w ,.;:=+\-*/^(){}|'<>]|\\[A-Za-z%,;{}_])*$/;
/** A price is no formula: one has a letter by itself, or a sign that prose does not. */
const FORMULA = /^[A-Za-z]$|[=^_\\<>]/;
/** A tag or an address in angle brackets. */
const TAG = /<[A-Za-z/!?]/;

/** Commands that only set letters, signs and their places: no link, no file, no style, no definition. */
const COMMANDS = new Set(
  [
    "alpha beta gamma delta epsilon varepsilon zeta eta theta kappa lambda mu nu xi pi rho sigma tau phi varphi chi psi omega",
    "Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega ell infty partial nabla",
    "times cdot pm mp div le leq ge geq lt gt ll gg ne neq approx sim simeq equiv propto to rightarrow leftarrow in mid",
    "frac sqrt sum prod int max min log ln exp arg Pr left right quad",
    "text mathrm mathbf mathit mathcal mathbb operatorname hat bar tilde vec",
  ].flatMap((line) => line.split(" ")),
);

/** Code on one line between two backticks: whatever stands in it is no markup, brackets and marks of dialects apart. */
const CODE = /(?<![`\\])`[\w.,:;=+\-*/^(){}'"@#~ ]{1,200}`(?!`)/g;

/** The formulas and the code of a text, which may stand in a note as they are, in order, with their marks. */
export function verbatimIn(text: string): Range[] {
  const code = [...text.matchAll(CODE)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
  const formulas = mathIn(text).filter((range) => !code.some((each) => overlaps(range, each)));
  return [...code, ...formulas].sort((a, b) => a.start - b.start);
}

function mathIn(text: string): Range[] {
  return [...text.matchAll(DOLLARS)].flatMap(({ 0: whole, 1: formula = "", index }) => {
    const commands = [...formula.matchAll(/\\([A-Za-z]+)/g)].map(([, name]) => name!);
    const isSafe = PLAIN.test(formula) && !TAG.test(formula);
    return isSafe && FORMULA.test(formula) && commands.every((name) => COMMANDS.has(name))
      ? [{ start: index, end: index + whole.length }]
      : [];
  });
}
