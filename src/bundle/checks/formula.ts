/** Arithmetic over named columns, as a report states it: `(got - low) / (high - low)`. */
export type Formula =
  | { readonly kind: "column"; readonly name: string }
  | { readonly kind: "number"; readonly value: number }
  | {
      readonly kind: "operation";
      readonly sign: "+" | "-" | "*" | "/";
      readonly left: Formula;
      readonly right: Formula;
    };

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|([-+*/()−×·÷]))/y;
const MOST_TOKENS = 60;

/** Reads the longest formula at a place of a text; null where none begins there, or it names fewer than two columns. */
export function readFormula(text: string, from: number): Formula | null {
  const tokens = tokensFrom(text, from);
  for (let end = tokens.length; end > 2; end -= 1) {
    const parsed = sum(tokens.slice(0, end), 0);
    if (parsed !== null && parsed.next === end && columnsOf(parsed.formula).length > 1)
      return parsed.formula;
  }
  return null;
}

function tokensFrom(text: string, from: number): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = from;
  while (tokens.length < MOST_TOKENS) {
    const match = TOKEN.exec(text);
    if (match === null) break;
    tokens.push(
      (match[1] ?? match[2] ?? match[3]!).replace("−", "-").replace(/[×·]/, "*").replace("÷", "/"),
    );
  }
  return tokens;
}

interface Parsed {
  readonly formula: Formula;
  readonly next: number;
}

function sum(tokens: readonly string[], from: number): Parsed | null {
  return chain(tokens, from, product, ["+", "-"]);
}

function product(tokens: readonly string[], from: number): Parsed | null {
  return chain(tokens, from, factor, ["*", "/"]);
}

function chain(
  tokens: readonly string[],
  from: number,
  part: (tokens: readonly string[], from: number) => Parsed | null,
  signs: readonly string[],
): Parsed | null {
  let parsed = part(tokens, from);
  while (parsed !== null && signs.includes(tokens[parsed.next] ?? "")) {
    const sign = tokens[parsed.next] as "+" | "-" | "*" | "/";
    const right = part(tokens, parsed.next + 1);
    if (right === null) return parsed;
    parsed = {
      formula: { kind: "operation", sign, left: parsed.formula, right: right.formula },
      next: right.next,
    };
  }
  return parsed;
}

function factor(tokens: readonly string[], from: number): Parsed | null {
  const token = tokens[from];
  if (token === undefined) return null;
  if (token === "(") {
    const inner = sum(tokens, from + 1);
    return inner !== null && tokens[inner.next] === ")"
      ? { formula: inner.formula, next: inner.next + 1 }
      : null;
  }
  if (/^\d/.test(token))
    return { formula: { kind: "number", value: Number(token) }, next: from + 1 };
  return /^[A-Za-z_]/.test(token)
    ? { formula: { kind: "column", name: token }, next: from + 1 }
    : null;
}

/** The columns that a formula names. */
export function columnsOf(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case "column":
      return [formula.name];
    case "number":
      return [];
    case "operation":
      return [...columnsOf(formula.left), ...columnsOf(formula.right)];
  }
}

/** The value of a formula; NaN where a column has none or it divides by zero. */
export function evaluate(formula: Formula, columnValue: (column: string) => number): number {
  switch (formula.kind) {
    case "column":
      return columnValue(formula.name);
    case "number":
      return formula.value;
    case "operation": {
      const [a, b] = [evaluate(formula.left, columnValue), evaluate(formula.right, columnValue)];
      switch (formula.sign) {
        case "+":
          return a + b;
        case "-":
          return a - b;
        case "*":
          return a * b;
        case "/":
          return b === 0 ? Number.NaN : a / b;
      }
    }
  }
}
