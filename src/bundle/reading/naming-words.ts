import { nameParts } from "../records/column-role.ts";
import type { RecordTable } from "../records/record-table.ts";
import { stemOf, type TextWord } from "./text-words.ts";

/** Behind these one letter is a name: `arm a`. */
const CALLED: ReadonlySet<string> = new Set(
  "arm method model group variant option system condition case set team".split(" "),
);
const NUMBER_WORD =
  /^(?:[\d.]+|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|few)$/;
/** In `5.4 times as long` it says what the factor is of. */
const REACH_OF_FACTOR = 2;
/** What follows an `A` that is a name, where a sentence opens with it. */
const BEHIND_SUBJECT =
  /^(?:['’]s|,| and | or | \(| (?:has|had|is|was|beats?|outperforms?|exceeds?|reach(?:es|ed)|takes?|needs?|gets?|stays?|leads?)\b)/iu;

/**
 * The words of a text that may name something of the results: neither the article `a`, which is also how an arm may be
 * called, nor the `times` of `2.3 times the yield`, which is no time.
 */
export function namingWords(
  text: string,
  words: readonly TextWord[],
  tables: readonly RecordTable[],
): readonly TextWord[] {
  const dimensions = new Set(
    tables.flatMap((table) => table.dimensions.flatMap(({ name }) => nameParts(name).map(stemOf))),
  );
  return words.filter((word, position) => {
    const before = words[position - 1];
    if (word.text === "times" && before !== undefined && NUMBER_WORD.test(before.text)) {
      const behind = words.slice(position + 1, position + 1 + REACH_OF_FACTOR);
      return behind.some(({ stem }) => stem === word.stem);
    }
    if (word.text !== "a") return true;
    if (before !== undefined && (CALLED.has(before.text) || dimensions.has(before.stem)))
      return true;
    const opens = /(?:^|[.!?]\s+)$/u.test(text.slice(0, word.start));
    const isCapital = text[word.start] === "A";
    return isCapital && (!opens || BEHIND_SUBJECT.test(text.slice(word.end)));
  });
}
