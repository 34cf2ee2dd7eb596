import { visible, visibleLines } from "../text/visible.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that shows as it is, in an element or between the quotes of an attribute. Its line breaks stay. */
export function htmlText(text: string): string {
  return visibleLines(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}

/** A sentence, with what stands between backticks as code. */
export function htmlSentence(text: string): string {
  return visible(text)
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 0 ? htmlText(part) : `<code>${htmlText(part)}</code>`))
    .join("");
}

/** A path, its folders less prominent than the name. */
export function htmlPath(path: string): string {
  const end = path.lastIndexOf("/") + 1;
  const folders =
    end === 0 ? "" : `<span class="folders">${htmlText(visible(path.slice(0, end)))}</span>`;
  return `<bdi>${folders}${htmlText(visible(path.slice(end)))}</bdi>`;
}

const MOST_QUOTED = 900;
const MOST_AROUND = 120;

/** A quoted text, the middle left out where it is long: the note itself is where to read it. */
export function htmlQuote(text: string): string {
  const characters = [...text];
  if (characters.length <= MOST_QUOTED) return htmlText(text);
  const head = characters.slice(0, MOST_QUOTED - 200).join("");
  const tail = characters.slice(-200).join("");
  const left = characters.length - MOST_QUOTED;
  return `${htmlText(head)}<span class="cut"> … ${left} characters left out … </span>${htmlText(tail)}`;
}

/** The end of what stands before a quoted text on its line. */
export function htmlBefore(text: string): string {
  const characters = [...text.trimStart()];
  const cut = characters.length > MOST_AROUND;
  return `${cut ? "…" : ""}${htmlText(characters.slice(-MOST_AROUND).join(""))}`;
}

/** The beginning of what stands after a quoted text on its line. */
export function htmlAfter(text: string): string {
  const characters = [...text.trimEnd()];
  const cut = characters.length > MOST_AROUND;
  return `${htmlText(characters.slice(0, MOST_AROUND).join(""))}${cut ? "…" : ""}`;
}
