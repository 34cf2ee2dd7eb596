import { guard } from "../note/guard.ts";
import { readNote } from "../note/read-note.ts";

/** A little of all that notes are made of. */
const NOTE = `---
title: "A note"
aliases: [one, 'two']
created: 2026-01-01
sources:
  - id: run
    resource: https://example.org/run
---

# A note

Some *words* of [one](a.md#b), [[two|2]] and <https://example.org>, by 3.5 points.[^run] %% aside %%

- one, \`code\` and **more**
  1. two

> quoted

| a | b |
| --- | --- |
| 1 | 2 |

\`\`\`js
code
\`\`\`

[^run]: Where it is from, [@key].
`;

/** Has all of the code run that reading a note takes, so that what is kept of the program holds it compiled. */
export function rehearse(): void {
  guard(NOTE);
  readNote(NOTE);
}
