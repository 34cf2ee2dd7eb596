const WORDS =
  "model reward policy oversight debate label training scaling transfer evaluation probe feature circuit prompt sample accuracy gap supervisor student signal benchmark variance seed epoch loss gradient attention layer token context judge claim evidence baseline dataset".split(
    " ",
  );
const ACTORS =
  "annotators|auditors|smaller models|larger models|frozen probes|weak supervisors|human raters|critics|linear monitors|distilled students".split(
    "|",
  );
const VERBS =
  "miss|find|flag|ignore|recover|repeat|confuse|describe|predict|overlook|rank|copy|repair|invent|summarise|translate".split(
    "|",
  );
const OBJECTS =
  "planted lies|rare failures|shifted labels|long proofs|subtle bugs|hidden goals|adversarial prompts|ambiguous questions|tool calls|refusals|unstated assumptions|late corrections".split(
    "|",
  );
const CONDITIONS =
  "in short dialogues|on held-out tasks|after a second round|without a reference answer|under distribution shift|at low temperature|when the context is long|for most seeds|in the first epoch|with half of the labels".split(
    "|",
  );
const SYLLABLES = "ba den kor lim mar nu pel qua ris sol tam ver wix yor zan".split(" ");
const FOLDERS = ["papers", "concepts", "methods", "questions"];

/**
 * One note of a generated base: front matter, sections, prose, links to other notes of the same base, a list, a table
 * and a footnote. The same number gives the same note. With it comes a claim that the note could make as well.
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
  const among = (list) => list[below(list.length)];
  // As many names as there are, some twenty notes speak of each.
  const topic = () => nameOfThing(below(Math.max(1, Math.floor(count / 10))));
  const topics = [topic(), topic()];
  const sentence = () => {
    const told = `${among(ACTORS)} ${among(VERBS)} ${among(OBJECTS)} ${among(CONDITIONS)}`;
    switch (below(4)) {
      case 0:
        return `With ${among(topics)}, ${told}.`;
      case 1:
        return `${among(topics)} lifts ${among(WORDS)} ${among(WORDS)} by ${below(90)}.${below(10)} points ${among(CONDITIONS)}.`;
      case 2:
        return `Unlike ${topics[0]}, ${topics[1]} lets ${told}.`;
      default:
        return `${told[0].toUpperCase()}${told.slice(1)}.`;
    }
  };
  const measured = `${topics[0]} lifts ${words(2)}`;
  const paragraph = () => Array.from({ length: 4 + below(5) }, sentence).join(" ");
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

${measured} by ${below(90)}.${below(10)} points. ${paragraph()}

[^run]: Run ${number}, ${words(3)}.
`;
  return {
    path: `${FOLDERS[number % FOLDERS.length]}/${nameOf(number)}.md`,
    text,
    claim: `${measured} ${among(CONDITIONS)}`,
  };
}

/** A made-up name, so that some words of a base are rare, as they are wherever people write. */
function nameOfThing(number) {
  const syllable = (place) =>
    SYLLABLES[Math.floor(number / SYLLABLES.length ** place) % SYLLABLES.length];
  const name = [0, 1, 2, 3].map(syllable).join("");
  return `${name[0].toUpperCase()}${name.slice(1)}`;
}

function nameOf(number) {
  return `note-${String(number).padStart(5, "0")}`;
}
