import { expect, test } from "vitest";
import { placesHold, problemsIn, readText, valuesIn } from "./read-text.ts";

const TABLE = String.raw`% a comment & more \\
\begin{table}[t]
\centering
\begin{tabular}{l@{ }cc}
\toprule
Arm & Acc. (\%) & $n$ \\
\midrule
base % the first
 & $71.5 \pm 0.4$ & 10 \\[2pt]
\textbf{tuned} & \textbf{75.0} & 20 \\
\bottomrule
\end{tabular}
\caption{Accuracy by arm.}
\end{table}
`;

test("the rows of a tabular are read, without marks, lines and comments", () => {
  const reading = readText("t.tex", TABLE);
  expect(valuesIn(reading)).toEqual({
    "/0/Arm": "base",
    "/0/Acc. (%)": 71.5,
    "/0/Acc. (%) spread": 0.4,
    "/0/n": 10,
    "/1/Arm": "tuned",
    "/1/Acc. (%)": 75,
    "/1/n": 20,
  });
  const n = reading.values.find(({ pointer }) => pointer === "/1/n");
  expect(TABLE.slice(n?.range.start, n?.range.end)).toBe("20");
  expect(
    placesHold(TABLE, { ...reading, values: reading.values.filter(({ value }) => value === 20) }),
  ).toBe(true);
});

test("heads over several columns stand over each, and a cell over several rows in each", () => {
  const text = String.raw`\begin{tabular}{llcc}
 & & \multicolumn{2}{c}{Test} \\ \cmidrule(lr){3-4}
Model & Arm & Acc & F1 \\ \hline
\multirow{2}{*}{small} & base & 0.5 & 0.4 \\
 & tuned & 0.6 & 0.5 \\ \hline
\end{tabular}`;
  expect(valuesIn(readText("t.tex", text))).toEqual({
    "/0/Model": "small",
    "/0/Arm": "base",
    "/0/Test Acc": 0.5,
    "/0/Test F1": 0.4,
    "/1/Model": "small",
    "/1/Arm": "tuned",
    "/1/Test Acc": 0.6,
    "/1/Test F1": 0.5,
  });
});

test("several tables go by their captions", () => {
  const keys = new Set(readText("t.tex", TABLE + TABLE).values.map(({ keys: [name] }) => name));
  expect([...keys]).toEqual(["Accuracy by arm.", "Accuracy by arm. 2"]);
});

test("a table without an end is told of", () => {
  const reading = readText("t.tex", "\\begin{tabular}{ll} a & b \\\\ 1 & 2");
  expect(problemsIn(reading)).toEqual(["has a table without an end"]);
});

test("a table beyond measure is read in part, however it grows", () => {
  const table = (rows: string) => `\\begin{tabular}{ll}\na & b \\\\\n${rows}\\end{tabular}`;
  const wide = readText("t.tex", table("\\multicolumn{999}{c}{1} & 2 \\\\\n".repeat(20_000)));
  expect(wide.values.length).toBeLessThanOrEqual(100_000);
  const long = readText("t.tex", table(`${"\\multicolumn{99}{c}{1} &".repeat(300_000)} 2 \\\\\n`));
  expect(long.values.length).toBeLessThanOrEqual(100_000);
  const many = readText("t.tex", table("1 & 2 \\\\\n").repeat(30_000));
  expect(many.values).toHaveLength(60_000);
  const nested = `${"\\begin{tabular}".repeat(100_000)}\\end{tabular}`;
  expect(readText("t.tex", nested).values).toEqual([]);
});
