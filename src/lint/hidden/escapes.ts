import type { HiddenText } from "./hidden.ts";

/** An escape character, with what follows it where that only sets a colour. */
const ESCAPE = /\u001b(\[[\d;]{0,20}m)?/g;

/** Sequences that a terminal obeys instead of showing them, counted once for the whole text. */
export function escapeSequences(text: string): HiddenText[] {
  if (!text.includes("\u001b")) return [];
  const all = [...text.matchAll(ESCAPE)];
  const acting = all.filter(([, colour]) => colour === undefined);
  const [first, ...more] = acting.length > 0 ? acting : all;
  const range = { start: first!.index, end: first!.index + first![0].length };
  const others = more.length > 0 ? `, and ${more.length} more such in this text` : "";
  // Logs are pasted with their colours.
  return acting.length === 0
    ? [
        {
          ...CHARACTERS,
          range,
          what: `a colour for a terminal (U+001B)${others}`,
          severity: "info",
        },
      ]
    : [
        {
          ...CHARACTERS,
          range,
          what: `an escape character (U+001B), by which a text moves, clears or retitles a terminal${others}`,
          severity: "warning",
        },
      ];
}

const CHARACTERS = { kind: "characters", confidence: 0.95 } as const;
