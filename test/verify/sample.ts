import { type Draft, draft, tellClaim, tellRemoved } from "./draft.ts";

const NOTES = {
  "papers/imitation.md": `---
title: Imitation
---
# Imitation

A student copies the mistakes of its supervisor in 3 of 4 tasks.[^old] Larger students copy less.

## Failure modes

- Copying grows with 500 samples.
- Labels flip at random.
- Noise is not copied.
- Labels flip at random.

See [[transfer#Results]] and [limits](transfer.md#limits).

[^old]: survey of 2021, table 2
`,
  "papers/transfer.md": `# Transfer

## Results

Transfer recovers 0.42 of the gap.

## Limits

The sweep is synthetic. It used one seed. Nothing else is known.
`,
  "questions.md": "What are the [limits](papers/transfer.md#limits)? See also [[imitation]].\n",
};

const CONFIRMED = "A student copies the mistakes of its supervisor in 3 of 4 tasks.";
export const ADDED = "Copying falls to 0.1 [sic] with 2 seeds.";
const CREATED = "Supervisors of unlike size agree.";

/** A proposal of every kind now in use, with a duplicate merged and a sentence pruned, that holds. */
export function sample(): Draft {
  const made = draft(NOTES, [
    {
      id: "op-confirm",
      kind: "confirm",
      path: "papers/imitation.md",
      behind: "tasks.[^old]",
      after: "[^run-1]",
      claim: CONFIRMED,
      cites: true,
    },
    {
      id: "op-add",
      kind: "add",
      path: "papers/imitation.md",
      behind: "Larger students copy less.",
      after: " Copying falls to 0.1 \\[sic] with 2 seeds.[^run-1]",
      claim: ADDED,
      cites: true,
    },
    {
      id: "op-merge",
      kind: "merge",
      path: "papers/imitation.md",
      behind: "is not copied.\n",
      before: "- Labels flip at random.\n",
      after: "",
    },
    {
      id: "op-prune",
      kind: "prune",
      path: "papers/transfer.md",
      behind: "is synthetic.",
      before: " It used one seed.",
      after: "",
    },
    {
      id: "op-create",
      kind: "create",
      path: "papers/agreement.md",
      after: `# Agreement\n\n${CREATED}[^run-1]\n`,
      claim: CREATED,
      cites: true,
    },
    { id: "op-hold", kind: "hold", path: "", after: "", claim: "Everything is solved." },
  ]);
  tellClaim(made, "op-confirm", "confirmed", `${CONFIRMED}[^old][^run-1]`);
  tellClaim(made, "op-add", "kept", "Copying falls to 0.1 \\[sic] with 2 seeds.[^run-1]");
  tellClaim(made, "op-create", "kept", CREATED);
  tellClaim(made, "op-hold", "held", null);
  tellRemoved(made, "op-merge", "merged", {
    path: "papers/imitation.md",
    words: "- Labels flip at random.\n",
  });
  tellRemoved(made, "op-prune", "pruned", null);
  return made;
}

/** A sentence and its citation moved from one note to another, the definition too. */
export function move(): Draft {
  const sentence = " Copying is rare.[^old]";
  const notes = {
    "a.md": `Copying is studied.${sentence} More to come.\n\n[^old]: survey of 2021\n`,
    "b.md": "Copying has limits.\n",
  };
  const made = draft(notes, [
    {
      id: "op-take",
      kind: "merge",
      path: "a.md",
      behind: "is studied.",
      before: sentence,
      after: "",
    },
    {
      id: "op-give",
      kind: "merge",
      path: "b.md",
      behind: "has limits.",
      after: `${sentence}\n\n[^old]: survey of 2021`,
    },
  ]);
  tellRemoved(made, "op-take", "moved", { path: "b.md", words: sentence });
  return made;
}
