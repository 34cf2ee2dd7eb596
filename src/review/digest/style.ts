import { STYLE } from "../../report/html-style.ts";

/** How the digest looks: as the report does, with what only a digest has. */
export const DIGEST_STYLE = `${STYLE}
body { max-width: 52rem; }
.sum { max-width: 42rem; font-size: 1.125rem; }
.trouble { margin-top: 1.5rem; padding: 0.8rem 1rem; border: 1px solid var(--error); border-radius: 6px; background: var(--raised); }
.trouble h2 { margin: 0 0 0.3rem; font-size: 1.0625rem; color: var(--error); }
.trouble li + li { margin-top: 0.3rem; }
article { padding: 1.1rem 0; border-top: 1px solid var(--line); }
article h3 { position: static; padding: 0; border: 0; }
.new { margin-left: 0.6rem; color: var(--info); font-family: var(--text); font-weight: 600; }
.command { margin-top: 0.25rem; color: var(--soft); font-size: 0.875rem; }
.command code { color: var(--ink); }
article ul { margin-top: 0.9rem; }
article li { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0 1rem; margin-top: 1rem; }
.kind { font-weight: 600; color: var(--info); }
.kind.contest, .kind.supersede, .kind.retract, .kind.prune, .kind.merge { color: var(--warning); }
.where, .plain .where { color: var(--soft); }
.claim { margin-top: 0.2rem; max-width: 44rem; }
.rests { margin-top: 0.15rem; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
.rests.unbound { color: var(--warning); }
.rests.refuted { color: var(--error); }
details { margin-top: 0.15rem; font-size: 0.875rem; }
summary { color: var(--soft); cursor: pointer; }
.belief { margin-top: 0.15rem; max-width: 44rem; color: var(--soft); font-size: 0.9375rem; }
.plain li { padding: 0.65rem 0; border-top: 1px solid var(--line); }
.plain li p + p { margin-top: 0.2rem; }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0 2rem; }
.plots figcaption { font-family: var(--text); font-weight: 600; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--soft); font: 12px var(--text); font-variant-numeric: tabular-nums; }
svg .grid { stroke: var(--line); stroke-width: 1; }
svg .line { fill: none; stroke: var(--link); stroke-width: 2; stroke-linejoin: round; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: 0.35rem 1.5rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; font-variant-numeric: tabular-nums; }
@media (max-width: 40rem) { article li { grid-template-columns: minmax(0, 1fr); } dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: 0.6rem; } }
`;
