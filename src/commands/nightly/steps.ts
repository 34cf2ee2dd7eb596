import { counted } from "../../text/counted.ts";
import { WinnowError } from "../../text/winnow-error.ts";
import type { Terminal } from "../command.ts";

/** The steps of a night, one after another, of which one that fails or comes too late does not stop the rest. */
export interface Steps {
  /** Does a step, and gives null where it failed or there was no time left for it. */
  run<Value>(name: string, work: () => Promise<Value>): Promise<Value | null>;
  /** What did not go as it should, each as a sentence. */
  readonly troubles: readonly string[];
}

/** @param minutes after which no further step is begun, from `started` on, as `performance.now` tells it */
export function nightSteps(terminal: Terminal, started: number, minutes: number): Steps {
  const troubles: string[] = [];
  return {
    troubles,
    async run(name, work) {
      if (performance.now() - started > minutes * 60_000) {
        troubles.push(`Skipped, since ${counted(minutes, "minute")} had passed: ${name}.`);
        return null;
      }
      if (terminal.watched) terminal.err(`winnow: ${name} …\n`);
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof WinnowError)) throw error;
        const hint = error.hint === null ? "" : ` (${error.hint})`;
        troubles.push(`Failed: ${name}: ${error.message}${hint}.`);
        return null;
      }
    },
  };
}
