/** One command of a transcript, with all it must print. */
export interface Step {
  /** 1-based line of the document. */
  readonly line: number;
  readonly command: string;
  /** Standard output and standard error as one text, standard error last. */
  readonly output: string;
  readonly exitCode: number;
}

export interface Transcript {
  readonly files: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/**
 * Reads a transcript: a Markdown document whose blocks with `file=PATH` are files, and whose `console` blocks hold
 * `$ command` lines, each followed by what it prints and, where the exit code is not 0, a last line `[exit N]`.
 */
export function readTranscript(document: string): Transcript {
  const files: Record<string, string> = {};
  const steps: Step[] = [];
  for (const match of document.matchAll(/^(`{3,})(\w+)(?: file=(.+))?\n([\s\S]*?)^\1$/gm)) {
    const [, , kind, path, body] = match;
    const line = document.slice(0, match.index).split("\n").length + 1;
    if (path !== undefined) files[JSON.parse(`"${path}"`)] = body!;
    else if (kind === "console") steps.push(...stepsOf(body!, line));
  }
  return { files, steps };
}

/** The document with what was played in place of what its steps print now. */
export function updateTranscript(
  document: string,
  played: readonly Pick<Step, "output" | "exitCode">[],
): string {
  let next = 0;
  return document.replace(
    /^(`{3,})console\n([\s\S]*?)^\1$/gm,
    (_block, fence: string, body: string) => {
      const steps = stepsOf(body, 0).map(({ command }) => {
        const { output, exitCode } = played[next]!;
        next += 1;
        return `$ ${command}\n${output}${exitCode === 0 ? "" : `[exit ${exitCode}]\n`}`;
      });
      return `${fence}console\n${steps.join("")}${fence}`;
    },
  );
}

function stepsOf(body: string, firstLine: number): Step[] {
  const steps: Step[] = [];
  let line = firstLine;
  for (const part of body.split(/^(?=\$ )/m)) {
    const [first = "", ...rest] = part.split("\n");
    const exit = /^\[exit (\d+)\]$/.exec(rest.at(-2) ?? "");
    const printed = exit === null ? rest : [...rest.slice(0, -2), ""];
    steps.push({
      line,
      command: first.slice(2),
      output: printed.join("\n"),
      exitCode: exit === null ? 0 : Number(exit[1]),
    });
    line += part.split("\n").length - 1;
  }
  return steps;
}
