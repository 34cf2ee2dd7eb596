const WORDS =
  "model reward policy oversight debate label training scaling transfer evaluation probe feature circuit prompt sample accuracy gap supervisor student signal benchmark variance seed epoch loss gradient attention layer token context judge claim evidence baseline dataset".split(
    " ",
  );
const FOLDERS = ["papers", "concepts", "methods", "questions"];

/**
 * One note of a generated base: front matter, sections, prose, links to other notes of the same base, a list, a table
 * and a footnote. The same number gives the same note.
 * @param count how many notes the base has
 */
export function generatedNote(number, count) {
  // A linear congruential generator (constants of Numerical Recipes), so that nothing depends on the day.
  let state = (number * 2654435761 + 1013904223) >>> 0;
  const below = (limit) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const words = (length) => Array.from({ length }, () => WORDS[below(WORDS.length)]).join(" ");
  const sentence = () => {
    const text = words(8 + below(10));
    return `${text[0].toUpperCase()}${text.slice(1)} by ${below(90)}.${below(10)} points.`;
  };
  const paragraph = () => Array.from({ length: 3 + below(3) }, sentence).join(" ");
  const link = () => `[[${nameOf(below(count))}]]`;
  const title = `${words(3)} ${number}`;
  const text = `---
title: "${title}"
url: https://example.org/${number}
created: 2026-0${1 + below(9)}-1${below(10)}
tags: [${words(1)}, ${words(1)}]
---

# ${title}

${paragraph()} See ${link()} and ${link()}.

## Method

${paragraph()}[^run]

- ${sentence()}
- ${sentence()} More in ${link()}.

## Results

| setting | accuracy |
| --- | --- |
| ${words(2)} | 0.${10 + below(80)} |
| ${words(2)} | 0.${10 + below(80)} |

${paragraph()}

[^run]: Run ${number}, ${words(3)}.
`;
  return { path: `${FOLDERS[number % FOLDERS.length]}/${nameOf(number)}.md`, text };
}

function nameOf(number) {
  return `note-${String(number).padStart(5, "0")}`;
}
