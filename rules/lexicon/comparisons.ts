import { list } from "./list.ts";

/** Words that put their subject before their object. */
export const WINS = list(`
  outperform beat surpass exceed outdo outscore outrank outclass best top dominate superior preferable preferred`);

/** Words that put their subject behind their object. */
export const LOSSES = list("underperform trail lag inferior");

/** Words between the two that are compared, after "higher", "better" or "less". */
export const AGAINST = list("than versus vs relative compared");
