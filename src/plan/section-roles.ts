/** What a section is for, as far as its heading says so. */
export type SectionRole =
  | "run"
  | "finding"
  | "method"
  | "summary"
  | "question"
  | "reference"
  | "other";

// Headings as research notes use them; the first role one of whose words stands in the heading counts.
const ROLE_WORDS: readonly (readonly [SectionRole, readonly string[]])[] = [
  [
    "reference",
    [
      "refs",
      "ref",
      "references",
      "bibliography",
      "links",
      "sources",
      "citations",
      "further reading",
      "see also",
      "related notes",
      "changelog",
      "log",
      "metadata",
      "provenance",
    ],
  ],
  [
    "question",
    [
      "questions",
      "question",
      "open",
      "not known",
      "unknown",
      "todo",
      "to do",
      "next steps",
      "future work",
      "follow-ups",
      "ideas",
    ],
  ],
  ["run", ["local runs", "our runs", "own runs", "our results", "own results", "experiments"]],
  [
    "summary",
    [
      "summary",
      "abstract",
      "tl;dr",
      "tldr",
      "overview",
      "takeaways",
      "introduction",
      "triage",
      "motivation",
      "why it matters",
    ],
  ],
  [
    "finding",
    [
      "results",
      "result",
      "findings",
      "finding",
      "evidence",
      "failure",
      "failures",
      "interpretation",
      "observations",
      "analysis",
      "upshot",
      "replications",
      "discussion",
    ],
  ],
  [
    "method",
    [
      "method",
      "methods",
      "methodology",
      "setup",
      "set-up",
      "techniques",
      "approach",
      "background",
      "hypothesis",
      "definitions",
      "protocol",
      "dataset",
      "data",
    ],
  ],
];

/** The role a heading gives its section. */
export function sectionRole(heading: string): SectionRole {
  const text = ` ${heading.toLowerCase().replace(/[^\p{L}\p{N};-]+/gu, " ")} `;
  for (const [role, names] of ROLE_WORDS) {
    if (names.some((name) => text.includes(` ${name} `))) return role;
  }
  return "other";
}

/**
 * How fit a section is to take up a finding, as a factor on its closeness in subject; 0 for none at all.
 * A result told among the methods or in the summary would be found there by nobody who looks for evidence.
 */
export function fitness(role: SectionRole): number {
  switch (role) {
    case "run":
      return 1.3;
    case "finding":
      return 1.2;
    case "other":
      return 1;
    case "method":
      return 0.8;
    case "summary":
      return 0.6;
    case "question":
    case "reference":
      return 0;
  }
}
