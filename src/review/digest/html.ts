import type { EvidenceLine } from "../../plan/evidence-lines.ts";
import { htmlPage } from "../../report/html-page.ts";
import { htmlPath, htmlSentence, htmlText } from "../../report/html-text.ts";
import { counted } from "../../text/counted.ts";
import { shortened } from "../../text/shortened.ts";
import { visible } from "../../text/visible.ts";
import type {
  CameIn,
  Digest,
  Held,
  OpenConflict,
  ProposedChange,
  WaitingProposal,
} from "./digest.ts";
import { growthPlot } from "./growth-plot.ts";
import {
  bytesInWords,
  claimsInWords,
  digestInWords,
  healthRows,
  kindInWords,
  placesOf,
} from "./in-words.ts";
import { GROWTH_DAYS } from "./levels.ts";
import { DIGEST_STYLE } from "./style.ts";

const MOST_QUOTED = 900;
const MOST_LISTED = 40;
const MOST_EVIDENCE = 12;

/** The digest as a page for a person to read, in one file that asks for nothing else. */
export function digestHtml(digest: Digest): string {
  const { day, revision, troubles, proposals, bundles, leftOut, held, conflicts } = digest;
  const body = `<header>
<p class="tool">winnow · ${htmlText(day)} · ${htmlText(revision.slice(0, 12))}</p>
<h1>The night of ${htmlText(day)}</h1>
<p class="sum">${digestInWords(digest)}</p>
</header>
<main>
${troubles.length === 0 ? "" : `<section class="trouble"><h2>What went wrong</h2><ul>${troubles.map((each) => `<li>${sentence(each)}</li>`).join("")}</ul></section>`}
${section("Proposed", proposals.map(proposalHtml))}
${list("What came in", [...bundles.map(bundleHtml), ...leftOut.map(leftOutHtml)])}
${list("Waits for another night", laterItems(digest))}
${list("Held, and why", held.map(heldHtml))}
${section("Open conflicts", (conflicts ?? []).map(conflictHtml))}
${growth(digest)}
${health(digest)}
</main>`;
  return htmlPage(`winnow: the night of ${htmlText(day)}`, DIGEST_STYLE, body);
}

function section(title: string, parts: readonly string[]): string {
  if (parts.length === 0) return "";
  return `<section>\n<h2>${title}</h2>\n${firstOf(parts, "p")}\n</section>`;
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  const shown = firstOf(
    items.map((item) => `<li>${item}</li>`),
    "li",
  );
  return `<section class="plain">\n<h2>${title}</h2>\n<ul>\n${shown}\n</ul>\n</section>`;
}

/** What there is room for on a page that is read over coffee. */
function firstOf(parts: readonly string[], element: "p" | "li"): string {
  const left = parts.length - MOST_LISTED;
  const rest = left > 0 ? [`<${element}>… and ${left} more, not listed here</${element}>`] : [];
  return [...parts.slice(0, MOST_LISTED), ...rest].join("\n");
}

function proposalHtml({ id, isNew, changes }: WaitingProposal): string {
  const items = firstOf(changes.map(changeHtml), "li");
  return `<article>
<h3>${htmlPath(`winnow/${id}`)}${isNew ? `<span class="new">new</span>` : ""}</h3>
<p class="command">${counted(changes.length, "change")}; review with <code>winnow review ${htmlText(id)}</code></p>
<ul>
${items}
</ul>
</article>`;
}

function changeHtml(change: ProposedChange): string {
  const { kind, path, section: heading, claim, evidence, belief } = change;
  const place = `${named(path)}${heading === null ? "" : ` § ${quoted(heading)}`}`;
  return `<li><p class="kind ${kind}">${kindInWords(kind)}</p>
<div><p class="where">${place}</p>
<p class="claim">${quoted(claim)}</p>
${evidenceHtml(evidence)}
<p class="belief">${sentence(belief)}</p></div></li>`;
}

/** What each piece of a claim rests on; the expression behind it opens on demand. */
function evidenceHtml(evidence: readonly EvidenceLine[]): string {
  if (evidence.length === 0) return "";
  const rest = evidence.length - MOST_EVIDENCE;
  const items = evidence.slice(0, MOST_EVIDENCE).map((line) => {
    const behind = line.expressions.map(
      (each) => `<details><summary>expression</summary><code>${quoted(each)}</code></details>`,
    );
    return `<p class="rests ${line.verdict ?? "bare"}">${quoted(line.text)}</p>${behind.join("")}`;
  });
  return [...items, ...(rest > 0 ? [`<p class="rests">and ${rest} more</p>`] : [])].join("\n");
}

function bundleHtml(bundle: CameIn): string {
  const where =
    bundle.proposal === null
      ? "nothing of it to propose"
      : `in ${htmlPath(`winnow/${bundle.proposal}`)}`;
  return `<p>${named(bundle.bundle)}</p><p class="where">${claimsInWords(bundle)}; ${where}</p>`;
}

function leftOutHtml({ bundle, reasons }: Digest["leftOut"][number]): string {
  return `<p>${named(bundle)} <span class="where">was left out</span></p><p class="where">${sentence(reasons.join("; "))}</p>`;
}

function laterItems({ later }: Digest): string[] {
  if (later === null) return [];
  const bundles = later.bundles.map((bundle) => named(bundle));
  return [sentence(later.reason), ...bundles];
}

function heldHtml({ claim, bundle, reason, evidence }: Held): string {
  return `<p>${quoted(claim)}</p><p class="where">${sentence(reason)}</p>${evidenceHtml(evidence)}<p class="where">${named(bundle)}</p>`;
}

function conflictHtml(conflict: OpenConflict): string {
  const [here, there] = placesOf(conflict);
  const side = (place: string, statement: string) =>
    `<figure><figcaption>${named(place)}</figcaption><blockquote dir="auto">${quoted(statement)}</blockquote></figure>`;
  return `<article>
<h4>${sentence(conflict.message)}</h4>
<div class="sides">${side(here, conflict.here.statement)}${side(there, conflict.there.statement)}</div>
</article>`;
}

function growth({ growth: levels, day }: Digest): string {
  if (levels === null || levels.length === 0) return "";
  const plots = [
    { title: "Notes", measure: (level: { readonly notes: number }) => level.notes, label: String },
    {
      title: "Size",
      measure: (level: { readonly bytes: number }) => level.bytes,
      label: bytesInWords,
    },
  ] as const;
  const figures = plots.map(
    (plot) =>
      `<figure><figcaption>${plot.title}</figcaption>${growthPlot(levels, day, { ...plot, title: `${plot.title} over ${GROWTH_DAYS} days` })}</figure>`,
  );
  return `<section>\n<h2>Growth over ${GROWTH_DAYS} days</h2>\n<div class="plots">${figures.join("")}</div>\n</section>`;
}

function health(digest: Digest): string {
  const rows = healthRows(digest).map(
    ([name, value]) => `<dt>${name}</dt><dd>${htmlText(value)}</dd>`,
  );
  return `<section>\n<h2>Health</h2>\n<dl>${rows.join("")}<dt>commit</dt><dd><code>${htmlText(digest.revision)}</code></dd></dl>\n</section>`;
}

function sentence(text: string): string {
  return htmlSentence(shortened(text, MOST_QUOTED));
}

function quoted(text: string): string {
  return htmlText(shortened(text, MOST_QUOTED));
}

/** A path or the name of a bundle. */
function named(name: string): string {
  return htmlPath(shortened(visible(name), MOST_QUOTED));
}
