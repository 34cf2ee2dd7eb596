import type { Quantity } from "../claim/claim.ts";
import { readQuantities } from "../claim/quantity/read-quantities.ts";
import { slice } from "../text/range.ts";
import { sentences } from "../text/sentences.ts";
import { terms as termsIn } from "../text/tokens.ts";
import type { Bundle, BundleClaim } from "./bundle.ts";

export type ScopeKind = "setting" | "size" | "seeds" | "dataset" | "model" | "caution";

/** Something that limits what the claims of a bundle hold for, as a short phrase. */
export interface ScopeTerm {
  readonly text: string;
  readonly kind: ScopeKind;
  readonly from: { readonly path: string; readonly pointer: string };
}

interface Found {
  readonly at: number;
  readonly text: string;
  readonly kind: ScopeKind;
  /** Two terms with the same key say the same; the first one stays. */
  readonly key: string;
}

const MAX_TERMS = 12;
/** The share of a claim's terms in a sentence that tells the same. */
const SAME_TELLING = 0.7;
const LONGEST_CAUTION = 160;

/** What makes a measured number better than it would be on data nobody has seen. */
const TOO_GOOD =
  /\bleak|\bcontaminat|\bseen (?:during|in|before|by)\b|\b(?:tuned|chosen|selected|picked|fitted|calibrated) on (?:the )?(?:same|test|evaluation|held-out)|\bsame (?:questions|items|examples|samples|data|split|set) (?:as|that|for)|\boverlaps? (?:with|between)\b|\bnot held out\b|\bno held-out\b/i;

const SETTINGS: readonly { readonly pattern: RegExp; readonly text: string }[] = [
  { pattern: /(?<!\bnon-|\bbeyond )\bsynthetic\b/gi, text: "synthetic" },
  { pattern: /\bsimulat(?:ed|ions?)\b/gi, text: "simulated" },
  { pattern: /\btoy\b/gi, text: "toy" },
  { pattern: /\bsmall[- ]scale\b/gi, text: "small scale" },
  { pattern: /\bsmall sample\b/gi, text: "small sample" },
  { pattern: /\bsingle (?:run|dataset|model|domain|task|language)\b/gi, text: "" },
];

/** Nouns of the field whose number says how large a study was. */
const COUNTED =
  /^(?:sample|example|feature|configuration|config|condition|trial|task|dataset|model|problem|prompt|question|participant|annotator|class|classe|episode|game|document|sentence|image|run|repetition|replicate|experiment|step|epoch|iteration|fold|language|domain|item|pair|token|parameter|seed)$/;

const SEEDS = /\b(?:single|one|1)(?: fixed)?(?: random)? seed\b|\bn ?= ?1 seed\b/gi;

const DATASETS =
  /\b(?:Fashion-)?MNIST\b|\bCIFAR-?100?\b|\bImageNet\b|\b(?:Super)?GLUE\b|\bMMLU(?:-Pro)?\b|\bGSM8K\b|\bMATH-?\d+\b|\bHumanEval\b|\bMBPP\b|\bSQuAD\b|\bM?NLI\b|\bSST-?2\b|\bTruthfulQA\b|\bHellaSwag\b|\bARC-(?:Easy|Challenge)\b|\bBIG-bench\b|\bSWE-bench\b|\bWikiText-?\d*\b|\bGPQA\b|\bIMDB\b|\bCommonsenseQA\b|\bBoolQ\b/g;
const NAMED_DATASET =
  /(?<![\p{L}\d])(?:the )?(\p{Lu}[\p{L}\d]{0,40}(?:-[\p{L}\d]{1,40}){0,4}) (?:dataset|data set|benchmark|corpus|test set)\b/gu;
const MODELS =
  /\b(?:GPT|Claude|Llama|LLaMA|Gemini|Gemma|Qwen|Mistral|Mixtral|Pythia|Phi|DeepSeek|OLMo|Falcon|BERT|RoBERTa|T5|ResNet|ViT|Opus|Sonnet|Haiku)(?:[- ](?:base|small|medium|large|mini|nano|xl|[Vv]?\d+(?:\.\d+)*[bBoM]?(?![%\d])))*(?![\w])/g;
/** A capital at a sentence's start does not make a word a name. */
const NOT_NAMES =
  /^(?:The|This|That|Our|A|An|Each|One|Single|Small|Large|Synthetic|Same|New|Test|Training|Evaluation|Validation|Every|No|Limited|Toy|Simple|Fixed)$/;

/**
 * What limits all claims of a bundle: its setting, sizes, seeds, data sets and models as its limitations state them, and
 * what speaks against trusting its numbers, such as a leak. What is said twice stands once. General patterns, so some is
 * missed.
 */
export function readScope({ limitations }: Pick<Bundle, "limitations">): readonly ScopeTerm[] {
  return onceEach(
    limitations.map((text, index) => ({
      text,
      path: "manifest.json",
      pointer: `/limitations/${index}`,
      isLimitation: true,
    })),
  );
}

/**
 * What limits one claim: what it says of its own scope, its caveats, the sentence of the report that tells it, and the
 * limitations of its bundle. What the report says elsewhere is about something else.
 */
export function claimScope(bundle: Bundle, claim: BundleClaim): readonly ScopeTerm[] {
  const own = [...claim.scope.values(), ...claim.caveats].map((text) => ({
    text,
    path: "manifest.json",
    pointer: claim.pointer,
    isLimitation: true,
  }));
  const told = tellingSentences(bundle, claim).map((text) => ({
    text,
    path: bundle.report!.path,
    pointer: "",
    isLimitation: false,
  }));
  return [
    ...new Map(
      [...onceEach([...own, ...told]), ...readScope(bundle)].map((term) => [term.text, term]),
    ).values(),
  ];
}

interface Source {
  readonly text: string;
  readonly path: string;
  readonly pointer: string;
  readonly isLimitation: boolean;
}

function onceEach(sources: readonly Source[]): ScopeTerm[] {
  const terms = new Map<string, ScopeTerm>();
  for (const { text, path, pointer, isLimitation } of sources) {
    const caution = isLimitation ? cautionOf(text) : null;
    for (const { key, text: phrase, kind } of [
      ...termsOf(text),
      ...(caution === null ? [] : [caution]),
    ]) {
      if (!terms.has(key)) terms.set(key, { text: phrase, kind, from: { path, pointer } });
    }
  }
  return [...terms.values()].slice(0, MAX_TERMS);
}

/** A limitation that says why the numbers may be too good, in its own words; null where it says no such thing. */
function cautionOf(limitation: string): Found | null {
  const said = limitation
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?<![.\s])[.\s]+$/, "");
  if (!TOO_GOOD.test(said) || said.length > LONGEST_CAUTION) return null;
  const text = /^\p{Lu}\p{Ll}|^A /u.test(said) ? said[0]!.toLowerCase() + said.slice(1) : said;
  return { at: 0, text, kind: "caution", key: text };
}

function termsOf(text: string): Found[] {
  const found: Found[] = [];
  for (const { pattern, text: phrase } of SETTINGS) {
    for (const match of text.matchAll(pattern)) {
      const said = phrase || match[0].toLowerCase().replace("single", "one");
      found.push({ at: match.index, text: said, kind: "setting", key: said });
    }
  }
  for (const match of text.matchAll(SEEDS)) {
    found.push({ at: match.index, text: "one seed", kind: "seeds", key: "seed" });
  }
  for (const quantity of readQuantities(text)) {
    const size = sizeOf(quantity);
    if (size !== null) found.push(size);
  }
  for (const match of text.matchAll(DATASETS)) {
    found.push({ at: match.index, text: match[0], kind: "dataset", key: match[0].toLowerCase() });
  }
  for (const match of text.matchAll(NAMED_DATASET)) {
    const name = match[1]!;
    if (!NOT_NAMES.test(name))
      found.push({ at: match.index, text: name, kind: "dataset", key: name.toLowerCase() });
  }
  for (const match of text.matchAll(MODELS)) {
    found.push({ at: match.index, text: match[0], kind: "model", key: match[0].toLowerCase() });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** A count of a noun of the field: `500 samples`, `5 seeds`, `10-class` as 10 classes. */
function sizeOf({ start, text, value, unit }: Quantity): Found | null {
  if (value.kind !== "number" || unit.kind !== "count") return null;
  const noun = unit.noun.replace(/^classes$/, "class").replace(/(?<!s)s$/, "");
  if (!COUNTED.test(noun)) return null;
  const one = value.number === 1;
  if (noun === "seed")
    return { at: start, text: one ? "one seed" : `${text} seeds`, kind: "seeds", key: "seed" };
  const plural = noun === "class" ? "classes" : `${noun}s`;
  return { at: start, text: one ? `one ${noun}` : `${text} ${plural}`, kind: "size", key: noun };
}

/** The sentences of a report that tell what a claim does, nearly in its words. */
function tellingSentences({ report }: Bundle, claim: BundleClaim): string[] {
  if (report === null) return [];
  const wanted = new Set(termsIn(claim.text));
  const text = prose(report.text);
  return sentences(text)
    .map((range) => slice(text, range))
    .filter((sentence) => {
      const said = new Set(termsIn(sentence));
      const shared = [...wanted].filter((term) => said.has(term)).length;
      return wanted.size > 0 && shared / wanted.size >= SAME_TELLING;
    });
}

/** A report without its code blocks and tables. */
function prose(markdown: string): string {
  let fenced = false;
  return markdown
    .split("\n")
    .filter((line) => {
      const fence = /^ {0,3}(?:```|~~~)/.test(line);
      if (fence) fenced = !fenced;
      return !fence && !fenced && !/^\s*\|/.test(line);
    })
    .join("\n");
}
