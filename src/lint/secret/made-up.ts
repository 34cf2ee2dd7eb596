/** Words that nobody's key holds by chance, and that say it is none. */
const SAYS_SO =
  /example|your|placeholder|change-?_?me|dummy|redacted|insert|replace|secret-?_?key|password|x{4}|\*{3}|\.{3}|…|<[a-z]|\$\{|\{\{/i;
const SEQUENCES = [
  "0123456789",
  "1234567890",
  "abcdefghij",
  "abcdefabcdef",
  "deadbeef",
  "qwertyui",
];

/** Whether a match only shows what a secret looks like: it says so, counts up, or repeats a few characters. */
export function isMadeUp(secret: string): boolean {
  const lower = secret.toLowerCase();
  return (
    SAYS_SO.test(secret) ||
    SEQUENCES.some((sequence) => lower.includes(sequence)) ||
    isKnownSample(secret) ||
    entropy(secret) < 2.8
  );
}

/** The sample that jwt.io shows, whatever it is signed with. */
function isKnownSample(secret: string): boolean {
  return secret.startsWith("eyJ") && /eyJzdWIiOiIxMjM0NTY3ODkw/.test(secret);
}

/** Bits a character, by how often each occurs in the text itself. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const total = [...text].length;
  return [...counts.values()].reduce((sum, count) => {
    const share = count / total;
    return sum - share * Math.log2(share);
  }, 0);
}
