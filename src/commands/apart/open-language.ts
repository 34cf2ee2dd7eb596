import { apartFile } from "./apart-file.ts";

type Language = typeof import("../open-language.ts");

const language = apartFile<Language>("language.cjs");

/** What the bundled program has in place of `../open-language.ts`: the same, loaded when it is called. */
export const openLanguage: Language["openLanguage"] = () => language().openLanguage();
