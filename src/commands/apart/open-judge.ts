import { apartFile } from "./apart-file.ts";

type Judges = typeof import("../open-judge.ts");

const judges = apartFile<Judges>("judge.cjs");

/** What the bundled program has in place of `../open-judge.ts`: the same, loaded when it is called. */
export const openJudge: Judges["openJudge"] = (...given) => judges().openJudge(...given);

/** The one that remembers. */
export const openRememberingJudge: Judges["openRememberingJudge"] = (...given) =>
  judges().openRememberingJudge(...given);
