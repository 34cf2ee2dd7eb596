import type { UnreadableReason } from "../text/source.ts";
import type { NoteFacts, Problem } from "./facts.ts";

const UNREADABLE: Readonly<Record<UnreadableReason, string>> = {
  "not-utf8": "not UTF-8, so it can neither be checked nor edited without harm",
  binary: "binary, not text",
  "lfs-pointer": "a Git LFS pointer; its content is not here",
  encrypted: "encrypted by git-crypt",
};

/** The facts of a file whose bytes are no text winnow can read. */
export function unreadableFacts(reason: UnreadableReason): NoteFacts {
  return emptyFacts({
    kind: "encoding",
    message: `the file is ${UNREADABLE[reason]}`,
    range: { start: 0, end: 0 },
  });
}

/** The facts of a text that would take too much time or memory to read. @param reason `a line longer than 64 KiB` */
export function refusedFacts(text: string, reason: string): NoteFacts {
  return emptyFacts({
    kind: "resource-limit",
    message: `not read: ${reason}`,
    range: { start: 0, end: firstLineEnd(text) },
  });
}

function emptyFacts(problem: Problem): NoteFacts {
  return {
    title: null,
    frontMatter: null,
    headings: [],
    sections: [],
    blocks: [],
    statements: [],
    claimTerms: [],
    tables: [],
    links: [],
    citations: [],
    footnotes: { references: [], definitions: [] },
    definitions: [],
    tags: [],
    blockIds: [],
    identities: [],
    clippings: [],
    sectionDigests: [],
    comments: [],
    problems: [problem],
    wordCount: 0,
  };
}

function firstLineEnd(text: string): number {
  return text.slice(0, 200).search(/[\r\n]|$/);
}
