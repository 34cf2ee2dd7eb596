/** An arithmetic expression over named variables. */
export type Formula =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "operation"; readonly operator: Operator; readonly of: readonly Formula[] };

type Operator = "+" | "-" | "*" | "/" | "^";

const TOKEN = /\d+(?:\.\d+)?|[\p{L}_][\p{L}\p{N}_']*(?: [\p{L}_][\p{L}\p{N}_']*)*|[-+*/^()]|\S/gu;
const LONGEST = 300;

/**
 * Reads a formula as plain text or LaTeX gives it: `(P_w - P_c) / (P_s - P_c)`, `\frac{a - b}{c}`. Words side by side
 * are one variable. Null where the text is no formula or combines nothing.
 */
export function readFormula(text: string): Formula | null {
  if (text.length > LONGEST) return null;
  const tokens = plainMath(text).match(TOKEN) ?? [];
  let at = 0;
  const formula = sum();
  return at === tokens.length && formula?.kind === "operation" ? formula : null;

  function chain(next: () => Formula | null, ...operators: Operator[]): Formula | null {
    let left = next();
    while (left !== null && operators.some((operator) => operator === tokens[at])) {
      const operator = tokens[at] as Operator;
      at += 1;
      const right = next();
      left = right && { kind: "operation", operator, of: [left, right] };
    }
    return left;
  }
  function sum(): Formula | null {
    return chain(product, "+", "-");
  }
  function product(): Formula | null {
    return chain(() => chain(atom, "^"), "*", "/");
  }
  function atom(): Formula | null {
    const token = tokens[at];
    at += 1;
    if (token === undefined) return null;
    if (token === "(") {
      const inner = sum();
      at += 1;
      return tokens[at - 1] === ")" ? inner : null;
    }
    if (token === "-") {
      const of = atom();
      return of && { kind: "operation", operator: "-", of: [{ kind: "number", number: 0 }, of] };
    }
    if (/^\d/.test(token)) return { kind: "number", number: Number(token) };
    return /^[\p{L}_]/u.test(token) ? { kind: "variable", name: nameOf(token) } : null;
  }
}

/** The names of a formula's variables, each once, in order. */
export function variablesOf(formula: Formula): string[] {
  if (formula.kind === "number") return [];
  if (formula.kind === "variable") return [formula.name];
  return [...new Set(formula.of.flatMap(variablesOf))];
}

/** Worked out from these values, formulas that differ anywhere all but surely differ. */
const SAMPLES: readonly (readonly number[])[] = [
  [2.3, 7.1, 11.9, 3.7, 13.3, 5.9, 17.1],
  [9.7, 1.3, 4.1, 15.7, 6.1, 2.9, 8.3],
  [0.37, 0.83, 0.59, 0.71, 0.13, 0.97, 0.43],
];

/** Whether two formulas over the same variables give the same values; null where their variables differ. */
export function areEqual(a: Formula, b: Formula): boolean | null {
  const names = variablesOf(a).sort();
  if (names.join() !== variablesOf(b).sort().join() || names.length > SAMPLES[0]!.length)
    return null;
  return SAMPLES.every((sample) => {
    const values = new Map(names.map((name, index) => [name, sample[index]!]));
    const [left, right] = [evaluate(a, values), evaluate(b, values)];
    return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
  });
}

function evaluate(formula: Formula, values: ReadonlyMap<string, number>): number {
  if (formula.kind === "number") return formula.number;
  if (formula.kind === "variable") return values.get(formula.name) ?? 0;
  const [a, b] = formula.of.map((part) => evaluate(part, values)) as [number, number];
  switch (formula.operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    default:
      return a ** b;
  }
}

function plainMath(text: string): string {
  let plain = text.replace(/\\(?:text|mathrm|mathit|operatorname|mathbf)\s?\{([^{}]*)\}/g, "$1");
  for (let depth = 0; depth < 3; depth += 1)
    plain = plain.replace(/\\[dt]?frac\s?\{([^{}]*)\}\s?\{([^{}]*)\}/g, "(($1)/($2))");
  return plain
    .replace(/_\{([^{}]*)\}/g, "_$1")
    .replace(/\\(?:left|right|,|;|!)|[$`]/g, "")
    .replace(/\\(?:times|cdot)|[×·∗]/g, "*")
    .replace(/÷/g, "/")
    .replace(/[−–]/g, "-")
    .replace(/[[{]/g, "(")
    .replace(/[\]}]/g, ")");
}

/** `P_weak`, `acc_weak` and `weak accuracy` name one thing by what sets it apart. */
function nameOf(written: string): string {
  const parts = written
    .toLowerCase()
    .split(/[_ ]+/)
    .filter((part) => part !== "" && part !== "the");
  const telling = parts.filter((part) => !MEASURES.has(part));
  return (telling.length > 0 ? telling : parts).join(" ");
}

const MEASURES: ReadonlySet<string> = new Set(
  "p a acc accuracy performance perf score s m value l loss model".split(" "),
);
