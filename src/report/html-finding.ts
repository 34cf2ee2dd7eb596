import type { Position } from "../text/position.ts";
import { htmlAfter, htmlBefore, htmlPath, htmlQuote, htmlSentence, htmlText } from "./html-text.ts";
import type { PlacedFinding, PlacedRelated } from "./report.ts";

/** A finding of the page and the name its place in the page has. */
export interface Entry {
  readonly anchor: string;
  readonly finding: PlacedFinding;
}

/** One finding: what, why, what to do, and the texts it is about, next to each other where there are two. */
export function findingHtml({ anchor, finding }: Entry): string {
  const { severity, message, why, help, rule, confidence, positions, path } = finding;
  const at = path === "" ? "" : `<a href="#${anchor}">${place(positions.start)}</a>`;
  return `<article class="finding ${severity}" id="${anchor}">
<p class="place"><span class="severity">${severity}</span> ${at}</p>
<div>
<h4>${htmlSentence(message)}</h4>
<p class="why">${htmlSentence(why)}</p>
<p class="help"><span aria-hidden="true">→ </span>${htmlSentence(help)}</p>
${quotes(finding)}<p class="about"><a href="#rule-${htmlText(rule)}">${htmlText(rule)}</a> · confidence ${confidence.toFixed(2)}</p>
</div>
</article>`;
}

/** `papers/x.md:12`, as a link to the finding. */
export function findingLink({ anchor, finding }: Entry): string {
  const { path, positions, message } = finding;
  const at = path === "" ? "the run" : `${htmlPath(path)}:${positions.start.line}`;
  return `<a href="#${anchor}"><span class="at">${at}</span> <span>${htmlSentence(message)}</span></a>`;
}

function quotes(finding: PlacedFinding): string {
  const { related, path } = finding;
  if (related.length === 0) return figure(finding, "");
  const within = related.every((other) => other.path === path);
  const caption = (role: string, place: PlacedFinding | PlacedRelated) => {
    const { line } = place.positions.start;
    const at = within ? `line ${line}` : `${htmlPath(place.path)}:${line}`;
    return `<figcaption><span class="role">${htmlText(role)}</span> ${at}</figcaption>`;
  };
  const own = figure(finding, caption("here", finding));
  const others = related.map((other) => figure(other, caption(inWords(other.role), other)));
  return `<div class="sides">\n${own}${others.join("")}</div>\n`;
}

function inWords(role: string): string {
  return role.replaceAll("-", " ");
}

/** A text in its line or lines; nothing where there is neither text nor caption. */
function figure({ quote, surroundings }: PlacedFinding | PlacedRelated, caption: string): string {
  const { before, after } = surroundings;
  const isEmpty = `${before}${quote}${after}`.trim() === "";
  if (isEmpty && caption === "") return "";
  const marked = quote === "" ? "" : `<mark>${htmlQuote(quote)}</mark>`;
  const text = `<span class="around">${htmlBefore(before)}</span>${marked}<span class="around">${htmlAfter(after)}</span>`;
  return `<figure>${caption}${isEmpty ? "" : `<blockquote dir="auto">${text}</blockquote>`}</figure>\n`;
}

function place({ line, column }: Position): string {
  return `${line}:${column}`;
}
