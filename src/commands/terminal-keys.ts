import { emitKeypressEvents, type Key as TypedKey } from "node:readline";
import type { ReadStream, WriteStream } from "node:tty";
import type { Key } from "../review/terminal/events.ts";
import type { Size } from "../review/terminal/screen.ts";

/** What someone does who sits at the screen. `ended`: nobody does any more. */
export type KeyInput =
  | { readonly kind: "key"; readonly key: Key }
  | { readonly kind: "paste"; readonly text: string }
  | { readonly kind: "resized" }
  | { readonly kind: "ended" };

/** The screen as a whole, and every key: what stood on it comes back in the end, however that comes about. */
export interface KeyScreen {
  size(): Size;
  /** Shows lines that fit the screen. */
  show(lines: readonly string[]): void;
  /** The next thing that someone does; those done meanwhile wait in order. */
  next(): Promise<KeyInput>;
  /** Leaves the screen to another program for a while. */
  lend<Result>(use: () => Promise<Result>): Promise<Result>;
  close(): void;
}

// The other screen, no cursor, and marks around what is pasted, so that it is not taken for keys; and all of it back.
const ENTER = "\u001b[?1049h\u001b[?25l\u001b[?2004h";
const LEAVE = "\u001b[?2004l\u001b[?25h\u001b[?1049l";
/** Milliseconds in which a program stops that is told to. */
const SUSPENDING = 50;
const ENDING = ["SIGTERM", "SIGHUP"] as const;

/** Takes the screen of a terminal, and its keys one by one. */
export function openKeyScreen(input: ReadStream, output: WriteStream): KeyScreen {
  const waiting: KeyInput[] = [];
  let take: ((input: KeyInput) => void) | null = null;
  let pasted: string | null = null;
  let entered = false;

  function give(given: KeyInput): void {
    if (take === null) {
      waiting.push(given);
      return;
    }
    const taker = take;
    take = null;
    taker(given);
  }
  function onKeypress(text: string | undefined, typed: TypedKey): void {
    if (typed.ctrl === true && typed.name === "z") suspend();
    else if (typed.name === "paste-start") pasted = "";
    else if (typed.name === "paste-end") {
      give({ kind: "paste", text: pasted ?? "" });
      pasted = null;
    } else if (pasted !== null) pasted += text ?? "";
    else give({ kind: "key", key: keyOf(text, typed) });
  }
  const onResize = () => give({ kind: "resized" });
  const onEnd = () => give({ kind: "ended" });
  function enter(): void {
    entered = true;
    input.setRawMode(true);
    input.resume();
    output.write(ENTER);
  }
  function leave(): void {
    if (!entered) return;
    entered = false;
    output.write(LEAVE);
    input.setRawMode(false);
    input.pause();
  }
  /** Ctrl-Z, as a terminal does it: all that was started with the program stops, until the shell calls it back. */
  function suspend(): void {
    leave();
    process.kill(0, "SIGTSTP");
    // It stops here, or, where no shell is there to call it back, not at all.
    setTimeout(() => {
      enter();
      onResize();
    }, SUSPENDING);
  }
  function onEnding(signal: NodeJS.Signals): void {
    close();
    process.kill(process.pid, signal);
  }
  function close(): void {
    leave();
    input.off("keypress", onKeypress).off("end", onEnd);
    output.off("resize", onResize);
    process.off("exit", leave);
    for (const signal of ENDING) process.off(signal, onEnding);
  }

  emitKeypressEvents(input);
  input.on("keypress", onKeypress).on("end", onEnd);
  output.on("resize", onResize);
  process.on("exit", leave);
  for (const signal of ENDING) process.on(signal, onEnding);
  enter();
  return {
    // Some terminals say that they are of no size at all.
    size: () => ({ width: output.columns || 80, height: output.rows || 24 }),
    show: (lines) => {
      const drawn = lines.map((line) => `${line}\u001b[K`).join("\r\n");
      output.write(`\u001b[H${drawn}\u001b[J`);
    },
    next: () => {
      const first = waiting.shift();
      if (first !== undefined) return Promise.resolve(first);
      return new Promise((resolve) => {
        take = resolve;
      });
    },
    lend: async (use) => {
      leave();
      try {
        return await use();
      } finally {
        enter();
      }
    },
    close,
  };
}

/** With the Alt key pressed, and so after Escape, no letter means what it means by itself. */
function keyOf(text: string | undefined, { name = "", ctrl = false, meta = false }: TypedKey): Key {
  if (meta && name !== "escape") return { name: "", text: "", ctrl: false };
  return { name, text: ctrl ? "" : (text ?? ""), ctrl };
}
