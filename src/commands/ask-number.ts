import { createInterface } from "node:readline";

/**
 * Asks for one of so many things by its number, until one is given.
 * @returns the number, from 1 on; `ended` when there is no more input, `interrupted` on Ctrl-C
 */
export function askNumber(
  question: string,
  count: number,
): Promise<number | "ended" | "interrupted"> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    const end = (answer: number | "ended" | "interrupted") => {
      resolve(answer);
      lines.close();
    };
    lines.setPrompt(`${question} (1-${count}) `);
    lines.on("line", (line) => {
      const number = Number(line.trim());
      if (Number.isInteger(number) && number >= 1 && number <= count) end(number);
      else lines.prompt();
    });
    lines.on("SIGINT", () => end("interrupted"));
    lines.on("close", () => resolve("ended"));
    lines.prompt();
  });
}
