import type { FoundSecret } from "./scan.ts";

const ADDRESS =
  /(?<![A-Za-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/([^\s/:@<>"'`()[\]{}|\\]{0,100}):([^\s/@<>"'`()[\]{}|\\]{3,200})@([A-Za-z0-9.-]{1,253})/gi;
/** What manuals write where a password stands. */
const NO_PASSWORD =
  /^(?:pass(?:word|wd|phrase)?\d{0,3}|pwd|pw|secret|token|api-?_?key|key|x{3,}|\*{3,}|\.{3}|…|\$\w+|%\w+%|my.*|your.*|some.*|.*example.*|changeme|admin|root|user|test|guest|postgres|mysql|redis|foo|bar|baz|hunter2|s3cr3t|mypass.*|abc|123\d{0,6}|[a-z]{1,3})$/is;
const NO_USER = /^(?:user(?:[-_]?name)?|login|foo|bar|my.*|your.*|.*example.*|\$.*)$/is;
const NO_HOST =
  /^(?:localhost|127\.|0\.0\.0\.0|host\w*$|hostname|server$|db$|database$|.*\.(?:test|invalid|localhost)$|(?:.*\.)?example(?:\.(?:com|org|net))?$)/i;

/** Passwords in web addresses: `https://user:password@host`. */
export function passwordsInAddresses(text: string): FoundSecret[] {
  if (!text.includes("://")) return [];
  return [...text.matchAll(ADDRESS)].flatMap((match) => {
    const [written, user, password, host] = match;
    if (
      NO_PASSWORD.test(password!) ||
      NO_USER.test(user!) ||
      NO_HOST.test(host!) ||
      user === password
    )
      return [];
    const start = match.index + written.length - host!.length - 1 - password!.length;
    return [
      {
        kind: "password in an address",
        range: { start, end: start + password!.length },
        confidence: 0.9,
      },
    ];
  });
}
