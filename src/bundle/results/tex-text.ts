const SIGNS: Readonly<Record<string, string>> = {
  pm: "±",
  times: "×",
  cdot: "×",
  approx: "≈",
  sim: "~",
  le: "≤",
  leq: "≤",
  ge: "≥",
  geq: "≥",
  rightarrow: "→",
  to: "→",
  infty: "∞",
  quad: " ",
  qquad: " ",
};

/** TeX as its reader sees it, as far as a cell of a table needs it: signs for commands, and no marks of its own. */
export function plainTex(tex: string): string {
  if (!/[\\${}~]/.test(tex)) return tex;
  return tex
    .replace(/\\([a-zA-Z]+)\*?/g, (_, name: string) => SIGNS[name] ?? "")
    .replace(/\\([%&_#$])/g, "$1")
    .replace(/\\[,;:! ]/g, " ")
    .replace(/\$([^$]{0,300})\$/g, "$1")
    .replace(/[{}]/g, "")
    .replaceAll("~", " ")
    .replace(/ {2,}/g, " ")
    .trim();
}
