/** A file of its own, so that it can be bundled as one: the model of a language is large. */
export { englishTokens as openLanguage } from "../claim/language.ts";
