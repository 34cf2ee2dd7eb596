/** How the review page looks: three columns on a laptop, one on a phone, the decision always in reach. */
export const PAGE_STYLE = `
* { box-sizing: border-box; }
html { height: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { height: 100%; margin: 0; background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 var(--text); overflow-wrap: anywhere; }
h1, h2, h3, p, ul, ol, dl, dd, blockquote { margin: 0; padding: 0; font: inherit; }
ul, ol { list-style: none; }
:root { --yes: #2c6e49; --no: #a8281d; --change: #fbe7a8; --raised-line: #d8d2c6; }
@media (prefers-color-scheme: dark) { :root { --yes: #7fc79d; --no: #f0897c; --change: #4c3f14; --raised-line: #43464b; } }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 4px; }
code, kbd, .path { font-family: var(--code); font-size: 0.875em; }
.soft, .folders, .section { color: var(--soft); }
#page { height: 100%; }
#page > .trouble, .ended { max-width: 40rem; margin: 20vh auto; padding: 1.5rem; }

.review { display: grid; height: 100%; grid-template: "top top top" auto "queue note why" minmax(0, 1fr) "queue decide decide" auto / 17rem minmax(0, 1fr) 22rem; }
.top { grid-area: top; display: flex; align-items: center; gap: 1rem; padding: 0.6rem 1rem; border-bottom: 1px solid var(--line); }
.top h1 { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.tool { font: 600 1.05rem/1 var(--display); margin-right: 0.5rem; }
.proposal { color: var(--soft); font-size: 0.8125rem; }
.progress { display: flex; align-items: center; gap: 0.6rem; font-size: 0.8125rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
progress { appearance: none; width: 7rem; height: 0.35rem; border: 0; border-radius: 1rem; background: var(--line); overflow: hidden; }
progress::-webkit-progress-bar { background: var(--line); }
progress::-webkit-progress-value { background: var(--yes); }
progress::-moz-progress-bar { background: var(--yes); }

button { padding: 0.42rem 0.75rem; border: 1px solid var(--raised-line); border-radius: 7px; background: var(--raised); color: var(--ink); font: inherit; line-height: 1.3; cursor: pointer; }
button:hover:not(:disabled) { border-color: var(--soft); }
button:disabled { opacity: 0.45; cursor: default; }
button.primary { border-color: var(--link); background: var(--link); color: var(--paper); font-weight: 600; }
kbd { padding: 0.05em 0.35em; border: 1px solid var(--line); border-radius: 4px; background: var(--paper); color: var(--soft); font-size: 0.75em; white-space: nowrap; }
button.primary kbd { border-color: transparent; background: color-mix(in srgb, var(--paper) 20%, transparent); color: inherit; }

.queue { grid-area: queue; overflow-y: auto; padding: 0.75rem 0.5rem 2rem; border-right: 1px solid var(--line); }
.queue h2 { padding: 0.6rem 0.5rem 0.25rem; font-size: 0.8125rem; }
.queue .path { font-weight: 600; }
.queue .folders { font-weight: 400; }
.queue button { display: grid; grid-template-columns: 1.4rem minmax(0, 1fr); width: 100%; padding: 0.4rem 0.5rem; border-color: transparent; background: none; text-align: start; font-size: 0.8125rem; }
.queue button:hover { background: color-mix(in srgb, var(--line) 45%, transparent); border-color: transparent; }
.queue button[aria-current] { background: var(--raised); border-color: var(--raised-line); }
.queue .what { font-weight: 600; }
.queue .claim { grid-column: 2; color: var(--soft); display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; }
.sign { font-weight: 700; color: var(--soft); }
.accepted .sign, .edited .sign { color: var(--yes); }
.rejected .sign { color: var(--no); }
.queue .rejected .claim { text-decoration: line-through; }
.held { margin-top: 0.75rem; padding-top: 0.25rem; border-top: 1px solid var(--line); }
.held .claim { grid-column: auto; }

.note-pane { grid-area: note; display: flex; flex-direction: column; min-height: 0; background: var(--raised); }
.note-pane > header { display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding: 0.5rem 1.5rem; border-bottom: 1px solid var(--line); }
.note-pane h2 .path { font-weight: 600; margin-right: 0.75rem; }
.section { font-size: 0.8125rem; }
.toggle { display: flex; flex: none; min-width: 0; margin: 0; padding: 0; border: 0; white-space: nowrap; }
.toggle button { padding: 0.2rem 0.6rem; border-radius: 0; font-size: 0.8125rem; }
.toggle button:first-child { border-radius: 6px 0 0 6px; border-right: 0; }
.toggle button:last-child { border-radius: 0 6px 6px 0; }
.toggle button[aria-pressed="true"] { background: color-mix(in srgb, var(--link) 14%, var(--raised)); color: var(--link); }
.scroll { flex: 1; min-height: 0; overflow: auto; padding: 1.25rem 1.5rem 3rem; outline-offset: -2px; }
.caution, .trouble { padding: 0.5rem 0.75rem; border: 1px solid var(--no); border-radius: 7px; color: var(--no); margin-bottom: 0.75rem; }

.note { max-width: 40rem; margin: 0 auto; color: color-mix(in srgb, var(--ink) 72%, var(--raised)); font: 1.0625rem/1.65 var(--display); }
.note h1, .note h2, .note h3, .note h4, .note h5, .note h6 { margin: 1.4em 0 0.4em; font-weight: 600; line-height: 1.25; color: var(--ink); }
.note h1 { font-size: 1.5rem; margin-top: 0.4em; } .note h2 { font-size: 1.2rem; } .note h3, .note h4 { font-size: 1.05rem; }
.note p, .note ul, .note ol, .note blockquote, .note table, .note pre { margin: 0.7em 0; }
.note ul { list-style: disc; padding-left: 1.4em; } .note ol { list-style: decimal; padding-left: 1.4em; }
.note blockquote { padding-left: 1em; border-left: 3px solid var(--line); }
.note a, .link { color: var(--link); text-underline-offset: 0.2em; text-decoration: underline; text-decoration-thickness: from-font; }
.link { text-decoration-style: dotted; }
.note code, .note pre { font: 0.8125rem/1.6 var(--code); }
.note pre { padding: 0.6rem 0.8rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); white-space: pre-wrap; }
.note table { border-collapse: collapse; display: block; overflow-x: auto; font: 0.875rem/1.5 var(--text); }
.note th, .note td { padding: 0.3rem 0.6rem; border: 1px solid var(--line); text-align: start; }
.note sup { font: 0.7rem/1 var(--code); color: var(--soft); margin-left: 0.15em; }
.note sup ins.own { padding: 0.1em 0.35em; font-weight: 600; font-size: 0.8rem; }
.footnote { font-size: 0.875rem; }
.footnote > p { display: inline; }
.front-matter { color: var(--soft); font-size: 0.75rem !important; }
.markup { color: var(--soft); background: color-mix(in srgb, var(--warning) 12%, var(--raised)); border-radius: 3px; }
.link + .markup { margin-left: 0.3em; }
.note ins { padding: 0.08em 0; background: color-mix(in srgb, var(--change) 30%, transparent); color: inherit; text-decoration: none; box-decoration-break: clone; -webkit-box-decoration-break: clone; border-radius: 2px; }
.note ins.own { background: var(--change); color: var(--ink); box-shadow: 0 0 0 0.12em var(--change); }
.note.rejected ins.own { background: color-mix(in srgb, var(--no) 12%, transparent); box-shadow: none; text-decoration: line-through; }
.note .backed { text-decoration: underline; text-decoration-color: var(--warning); text-decoration-thickness: 2px; text-underline-offset: 0.25em; color: var(--ink); }
.note del { color: var(--no); opacity: 0.75; }
.note .front-matter ins.own, .footnote ins.own { box-shadow: none; }
.hidden-character { padding: 0 0.15em; border-radius: 3px; background: var(--no); color: var(--raised); font: 600 0.75em/1.4 var(--code); }

.diff { font: 0.8125rem/1.6 var(--code); }
.hunk { border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
.hunk + .hunk { margin-top: 1rem; }
.line { display: grid; grid-template-columns: 3rem 1.2rem minmax(0, 1fr); }
.line code { font-size: inherit; white-space: pre-wrap; unicode-bidi: isolate; tab-size: 4; padding-right: 0.5rem; }
.number { padding-right: 0.5rem; text-align: end; color: var(--soft); user-select: none; }
.line.added { background: color-mix(in srgb, var(--yes) 14%, transparent); }
.line.removed { background: color-mix(in srgb, var(--no) 12%, transparent); }
.added .changed { background: color-mix(in srgb, var(--yes) 30%, transparent); border-radius: 2px; }
.removed .changed { background: color-mix(in srgb, var(--no) 28%, transparent); border-radius: 2px; }

.own-changes h3 { margin: 0 0 0.4rem; font-size: 0.8125rem; color: var(--soft); }
.own-changes p { margin-bottom: 0.5rem; font-size: 0.875rem; }
.own-changes .diff + h3, .own-changes p + h3 { margin-top: 1.25rem; }
.places { margin: 0 0 0.25rem; padding: 0 0 0 0.25rem; border: 0; min-width: 0; max-height: 30vh; overflow-y: auto; }
.places legend { padding: 0; font-size: 0.8125rem; color: var(--soft); }
.places label { display: block; padding: 0.3rem 0; font-size: 0.875rem; color: var(--ink); cursor: pointer; }
.places input { margin: 0 0.4rem 0 0.1rem; accent-color: var(--link); }

.rationale { grid-area: why; overflow-y: auto; padding: 1rem 1.25rem 2rem; border-left: 1px solid var(--line); }
.kind { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.5rem; font-weight: 600; }
.kind .soft { font-weight: 400; font-size: 0.8125rem; }
.claim:is(blockquote) { margin: 0.5rem 0 0.25rem; font: 1.0625rem/1.45 var(--display); }
.sides { margin-top: 0.6rem; }
.sides dt { font-size: 0.8125rem; color: var(--soft); }
.sides dd { margin: 0.1rem 0 0.7rem; padding-left: 0.75rem; border-left: 3px solid var(--warning); font: 1rem/1.45 var(--display); }
.verdict { margin-top: 0.6rem; font-weight: 600; }
.verdict.accepted { color: var(--yes); } .verdict.rejected { color: var(--no); }
.rationale h3 { margin: 1.1rem 0 0.25rem; font-size: 0.8125rem; color: var(--soft); }
.rationale section p, .rationale section li { font-size: 0.875rem; }
.assertions { width: 100%; border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
.assertions th, .assertions td { padding: 0.3rem 0.5rem 0 0; text-align: start; vertical-align: baseline; font-weight: 400; }
.assertions thead th { padding-top: 0; color: var(--soft); font-size: 0.8125rem; }
.assertions tbody { border-top: 1px solid var(--line); }
.assertions tbody th, .assertions tbody td { font-weight: 600; }
.assertions .mark { width: 1.5rem; padding-right: 0; text-align: end; }
.assertions .supported .mark { color: var(--yes); }
.assertions .unbound tr:not(.how) td { color: var(--warning); }
.assertions .refuted tr:not(.how) td { color: var(--no); }
.assertions tbody .how td { padding: 0 0 0.35rem; color: var(--soft); font-size: 0.8125rem; font-weight: 400; }
.assertions summary { cursor: pointer; }
.assertions details code { display: block; padding: 0.3rem 0.4rem; border: 1px solid var(--line); border-radius: 4px; background: var(--paper); color: var(--ink); white-space: pre-wrap; }
.opens { padding: 0; border: 0; background: none; color: var(--link); text-align: start; text-decoration: underline; text-decoration-style: dotted; text-underline-offset: 0.2em; }
.objection { margin-top: 0.4rem; color: var(--no); font-size: 0.875rem; font-weight: 600; }
.evidence li { padding: 0.35rem 0; border-top: 1px solid var(--line); display: flex; flex-direction: column; }
.evidence li:first-child { border-top: 0; padding-top: 0; }
.value { font: 600 1.0625rem/1.3 var(--text); font-variant-numeric: tabular-nums; white-space: pre-wrap; }
.evidence code { color: var(--soft); font-size: 0.75rem; }
.findings li { margin-top: 0.35rem; }
.severity { font-weight: 600; }
.findings .error .severity { color: var(--error); } .findings .warning .severity { color: var(--warning); } .findings .info .severity { color: var(--info); }

.decide { grid-area: decide; padding: 0.6rem 1.5rem; border-top: 1px solid var(--line); background: var(--paper); }
.announced { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.decide .trouble { margin-bottom: 0.5rem; }
.decision-bar { display: flex; gap: 0.5rem; }
.decision-bar .accept { border-color: var(--yes); color: var(--yes); font-weight: 600; min-width: 8rem; }
.decision-bar .accept[aria-pressed="true"] { background: var(--yes); color: var(--paper); }
.decision-bar .reject { border-color: var(--no); color: var(--no); min-width: 7rem; }
.decision-bar .reject[aria-pressed="true"] { background: var(--no); color: var(--paper); }
.decision-bar :is(.edit, .move)[aria-pressed="true"] { border-color: var(--yes); color: var(--yes); }
.decision-bar .skip { margin-left: auto; }
.decision-bar.field { flex-direction: column; }
.field label { font-size: 0.8125rem; color: var(--soft); }
textarea { display: block; width: 100%; margin-top: 0.25rem; padding: 0.5rem 0.6rem; border: 1px solid var(--raised-line); border-radius: 7px; background: var(--raised); color: var(--ink); font: 0.9375rem/1.5 var(--text); resize: vertical; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; }

.why { display: block; width: 100%; margin-top: 0.25rem; padding: 0.45rem 0.6rem; border: 1px solid var(--raised-line); border-radius: 7px; background: var(--raised); color: var(--ink); font: 0.9375rem/1.5 var(--text); }
[aria-invalid="true"] { border-color: var(--no); }
.words.field { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); grid-template-rows: auto auto auto auto 1fr; gap: 0.5rem 1.5rem; }
.words > * { grid-column: 1; }
.words > .checked { grid-area: 1 / 2 / -1 / 2; max-height: 16rem; overflow-y: auto; }
.words .objection { margin: 0; }
.words [hidden] { display: none; }
.checked[aria-busy="true"] { opacity: 0.55; }

.held-bar { flex-wrap: wrap; }
.held-bar button { padding: 0.42rem 0.55rem; }
.held-bar .evidence { margin-left: auto; }
.held-pane { grid-column: note / why; }
.held-pane h3 { margin: 1.25rem auto 0.25rem; font-size: 0.8125rem; color: var(--soft); }
.held-pane .scroll > * { max-width: 56rem; margin-inline: auto; }
.held-pane .scroll > p { font-size: 0.9375rem; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 1rem 2rem; }
.beside figure { margin: 0; padding-left: 0.75rem; border-left: 3px solid var(--warning); }
.beside figure + figure { border-left-color: var(--line); }
.beside figcaption { font-size: 0.8125rem; color: var(--soft); }
.beside blockquote { font: 1.0625rem/1.5 var(--display); }

dialog.drawer { position: fixed; inset: 0 0 0 auto; width: min(46rem, 100vw); max-width: none; height: 100%; max-height: none; margin: 0; padding: 0.75rem 1rem; border-width: 0 0 0 1px; border-radius: 0; flex-direction: column; overflow: hidden; }
dialog.drawer[open] { display: flex; }
.drawer header { display: flex; gap: 0.75rem; justify-content: space-between; align-items: start; margin-bottom: 0.6rem; }
.drawer [role="tablist"] { display: flex; flex-wrap: wrap; gap: 0.35rem; min-width: 0; max-height: 6rem; overflow-y: auto; }
.drawer [role="tab"] { padding: 0.2rem 0.6rem; font-size: 0.8125rem; }
.drawer [role="tab"][aria-selected="true"] { border-color: var(--link); color: var(--link); }
.drawer .close { flex: none; }
.drawer p { margin: 0 0 0.5rem; }
.lines { flex: 1; min-height: 0; overflow: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); font: 0.8125rem/1.6 var(--code); }
.lines code { tab-size: 12; }
.lines .line { grid-template-columns: 4rem minmax(0, 1fr); }
.lines mark { background: var(--change); color: var(--ink); font-weight: 600; border-radius: 2px; }

dialog { width: min(34rem, calc(100vw - 2rem)); max-height: calc(100vh - 4rem); padding: 1.5rem; border: 1px solid var(--raised-line); border-radius: 12px; background: var(--raised); color: var(--ink); overflow-y: auto; }
dialog::backdrop { background: color-mix(in srgb, #000 45%, transparent); }
dialog h2, .done h1 { font: 600 1.35rem/1.2 var(--display); margin-bottom: 0.9rem; }
dialog .buttons { margin-top: 1.25rem; }
.keys div { display: grid; grid-template-columns: 2.5rem 1fr; padding: 0.2rem 0; }
dialog > p { margin-top: 0.7rem; font-size: 0.875rem; }
.summary > li { padding: 0.4rem 0; }
.summary b { font-variant-numeric: tabular-nums; }
.summary .accepted b { color: var(--yes); } .summary .rejected b { color: var(--no); }
.summary ul { padding-left: 1rem; font-size: 0.875rem; }
.done { max-width: 40rem; margin: 12vh auto 0; padding: 1.5rem; }
.done p { margin-top: 0.4rem; }
.proposals { margin: 1rem 0 1.5rem; }
.proposals button { display: flex; flex-direction: column; width: 100%; margin-top: 0.5rem; text-align: start; overflow-wrap: anywhere; }
.proposals span { color: var(--soft); font-size: 0.875rem; }
.commands { margin: 1.25rem 0; }
.commands dt { font-size: 0.8125rem; color: var(--soft); }
.commands dd { margin: 0.15rem 0 0.75rem; }
.commands code { padding: 0.3rem 0.5rem; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); display: inline-block; }

.decision-bar .previous, .decision-bar .next { display: none; }

@media (max-width: 75rem) {
  .review { grid-template-columns: 14rem minmax(0, 1fr) 18rem; }
}
@media (max-width: 60rem) {
  html, body, #page { height: auto; }
  .review { display: flex; flex-direction: column; height: auto; min-height: 100vh; }
  .top { gap: 0.6rem; padding: 0.5rem 1rem; }
  .proposal, .top progress { display: none; }
  .note-pane { border-bottom: 1px solid var(--line); }
  .note-pane > header { padding: 0.5rem 1rem; }
  .note-pane h2 :is(.folders, .section) { display: none; }
  .scroll { flex: none; height: 52vh; padding: 0.75rem 1rem 2rem; }
  .note { font-size: 1rem; }
  .rationale { padding: 1rem; border: 0; overflow: visible; }
  .queue { order: 1; padding: 0.5rem 0.5rem 1.5rem; border: 0; border-top: 1px solid var(--line); overflow: visible; }
  .decide { order: 2; position: sticky; bottom: 0; margin-top: auto; padding: 0.5rem 0.75rem; }
  .decision-bar:not(.field) { display: grid; grid-template-columns: repeat(4, 1fr); gap: 0.4rem; }
  .decision-bar:not(.field) > button { min-width: 0; padding: 0.55rem 0; white-space: nowrap; }
  .decision-bar.held-bar:not(.field) { grid-template-columns: repeat(3, 1fr); }
  .decision-bar .previous, .decision-bar .next { display: block; }
  .decision-bar .skip { margin: 0; }
  .line { grid-template-columns: 2.2rem 1rem minmax(0, 1fr); }
  .lines .line { grid-template-columns: 2.6rem minmax(0, 1fr); }
  .lines code { tab-size: 4; }
  .words.field { display: flex; flex-direction: column; }
  .words > .checked { max-height: 22vh; }
  .held-pane .scroll { height: auto; }
}
@media (pointer: coarse) { .decide kbd, .top kbd, .toggle kbd { display: none; } .top button[aria-label="Keys"] { display: none; } }
`;
