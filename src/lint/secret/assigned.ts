import { entropy, isMadeUp } from "./made-up.ts";
import type { FoundSecret } from "./scan.ts";

const ASSIGNED =
  /(?:api[_-]?key|secret|token|passw(?:or)?d|pwd|access[_-]?key|private[_-]?key|credentials?)["'`*]{0,3}[ \t]{0,4}(?::=|=>|[:=])[ \t]{0,4}(["'`]?)([A-Za-z0-9+/_=.~!@#$%^&-]{16,200})(?![A-Za-z0-9+/_=.~!@#$%^&(-])/gi;
const BEARER =
  /\bAuthorization["'` \t]{0,3}[:=]["'` \t]{0,3}(?:Bearer|Basic|token)[ \t]+([A-Za-z0-9+/_=.~-]{20,400})/gi;
/** Names of things, paths and versions are made of words; a secret is not. */
const WORDS = /^[\w$]*(?:[a-z]{4,}|[A-Z]{4,})(?:[-_./][A-Za-z]{2,}){1,}|^[a-z]+(?:[A-Z][a-z]+)+$/;

/** Values of high entropy that a text gives to something called key, secret, token or password. */
export function assignedSecrets(text: string): FoundSecret[] {
  const assigned = [...text.matchAll(ASSIGNED)].map((match) => ({
    value: match[2]!,
    end: match.index + match[0].length,
  }));
  const bearers = [...text.matchAll(BEARER)].map((match) => ({
    value: match[1]!,
    end: match.index + match[0].length,
  }));
  return [...assigned, ...bearers]
    .filter(({ value }) => isRandom(value))
    .map(({ value, end }) => ({
      kind: "assigned secret",
      range: { start: end - value.length, end },
      confidence: 0.8,
    }));
}

/** Letters and digits mixed without any order, as no word, path, date or count has them. */
function isRandom(value: string): boolean {
  const digits = value.match(/\d/g)?.length ?? 0;
  const letters = value.match(/[A-Za-z]/g)?.length ?? 0;
  const turns = value.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])|[a-z](?=[A-Z])/g)?.length ?? 0;
  return (
    digits >= 2 &&
    letters >= 4 &&
    turns >= 4 &&
    entropy(value) >= 3.3 &&
    !WORDS.test(value) &&
    !isMadeUp(value)
  );
}
