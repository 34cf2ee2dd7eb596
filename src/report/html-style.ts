import { PALETTE } from "./palette.ts";

/** How the page looks: one column that fits a phone, in the light or the dark as the reader's system has it. */
export const STYLE = `${PALETTE}* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 62rem; padding: 3.5rem 1.5rem 6rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 var(--text); overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ul, figure, blockquote { margin: 0; padding: 0; font: inherit; }
ul { list-style: none; }
a { color: var(--link); text-underline-offset: 0.2em; text-decoration-thickness: from-font; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 2px; }
code, .name, .at, h3, figcaption, .unchecked bdi { font-family: var(--code); font-size: 0.875em; }
h4 code, .why code, .help code { padding: 0.1em 0.3em; border-radius: 3px; background: color-mix(in srgb, var(--line) 55%, transparent);
  box-decoration-break: clone; -webkit-box-decoration-break: clone; }

.tool, .about, .folders, .demand, .why, .around, .role { color: var(--soft); }
.tool { font-size: 0.875rem; }
h1 { margin: 0.35rem 0 1rem; font: 600 clamp(1.75rem, 1.2rem + 2.4vw, 2.6rem)/1.15 var(--display); letter-spacing: -0.015em; text-wrap: balance; }
.counts { display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; }
.counts li { display: flex; align-items: center; gap: 0.5rem; font-variant-numeric: tabular-nums; }
.counts li::before { content: ""; width: 0.6rem; height: 0.6rem; border-radius: 50%; background: currentColor; }
.error .severity, .counts .error::before, .count.error { color: var(--error); }
.warning .severity, .counts .warning::before, .count.warning { color: var(--warning); }
.info .severity, .counts .info::before, .count.info { color: var(--info); }
nav { display: flex; gap: 1.4rem; margin-top: 1.4rem; }
h2 { margin: 3rem 0 0.75rem; font: 600 1.35rem/1.3 var(--display); }

details { border-top: 1px solid var(--line); }
details:last-of-type { border-bottom: 1px solid var(--line); }
summary { display: grid; grid-template-columns: 1rem minmax(9rem, 15rem) 1fr auto; gap: 0 0.75rem; align-items: baseline;
  padding: 0.6rem 0.25rem; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { content: ""; width: 0.4rem; height: 0.4rem; margin-left: 0.15rem; align-self: center; border: solid var(--soft);
  border-width: 1.5px 1.5px 0 0; rotate: 45deg; transition: rotate 0.12s; }
details[open] > summary::before { rotate: 135deg; }
summary:hover { background: color-mix(in srgb, var(--line) 35%, transparent); }
.name { font-weight: 600; }
.count { font-weight: 600; font-variant-numeric: tabular-nums; }
details ul { padding: 0 0.25rem 0.9rem 2rem; }
details li { margin-top: 0.35rem; }
details li a { color: inherit; text-decoration: none; }
details li a:hover { text-decoration: underline; }
.at { margin-right: 0.5em; color: var(--link); }

.note + .note { margin-top: 1.5rem; }
h3 { position: sticky; top: 0; z-index: 1; padding: 0.7rem 0; border-bottom: 1px solid var(--line); background: var(--paper);
  font-size: 0.95rem; font-weight: 600; }
h3 .folders { font-weight: 400; }
.finding { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 1rem; padding: 1.25rem 0; scroll-margin-top: 2.75rem; }
.finding + .finding { border-top: 1px solid var(--line); }
.finding:target { box-shadow: -0.7rem 0 var(--paper), -0.9rem 0 var(--link); }
.place { display: flex; flex-direction: column; font-size: 0.875rem; }
.place a { color: var(--soft); text-decoration: none; font-variant-numeric: tabular-nums; }
.place a:hover { text-decoration: underline; }
.severity { font-weight: 600; }
h4 { font-size: 1.0625rem; font-weight: 600; line-height: 1.4; }
.why { margin-top: 0.3rem; max-width: 42rem; }
.help { margin-top: 0.3rem; max-width: 42rem; }
.help span { color: var(--soft); }
.about { margin-top: 0.75rem; font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.about a { color: inherit; }
figure { min-width: 0; margin-top: 0.85rem; }
figcaption { margin-bottom: 0.35rem; }
.role { margin-right: 0.4em; font-family: var(--text); }
blockquote { padding: 0.7rem 0.9rem; border: 1px solid var(--line); border-radius: 6px; background: var(--raised);
  font: 0.8125rem/1.6 var(--code); white-space: pre-wrap; unicode-bidi: isolate; tab-size: 4; }
mark { padding: 0.08em 0; border-radius: 2px; background: var(--mark); color: inherit; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.cut { color: var(--soft); font-style: italic; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 0 1rem; }
.sides figure { display: grid; grid-row: span 2; grid-template-rows: subgrid; gap: 0; }
.sides figcaption { align-self: end; }
.unchecked li { padding: 0.4rem 0; border-top: 1px solid var(--line); }
.unchecked span:last-child { color: var(--soft); }

@media (max-width: 40rem) {
  body { padding: 2rem 1.1rem 4rem; }
  summary { grid-template-columns: 1rem 1fr auto; }
  .demand { grid-column: 2 / -1; grid-row: 2; font-size: 0.875rem; }
  details ul { padding-left: 1.75rem; }
  .at { display: block; }
  .finding { grid-template-columns: minmax(0, 1fr); gap: 0.35rem; padding: 1.1rem 0; }
  .place { flex-direction: row; gap: 0.75rem; }
}
@media (prefers-reduced-motion: reduce) { summary::before { transition: none; } }
@media print { body { max-width: none; padding: 0; } h3 { position: static; } nav { display: none; } .finding { break-inside: avoid; } }
`;
