import type { Quantity } from "../claim/claim.ts";
import { isOutcome } from "../claim/other-case.ts";
import { readQuantities } from "../claim/quantity/read-quantities.ts";
import { readSequence } from "../claim/sequence.ts";
import { slice } from "../text/range.ts";
import { sentences } from "../text/sentences.ts";
import { terms as termsIn } from "../text/tokens.ts";
import type { Bundle } from "./bundle.ts";

export type ScopeKind = "setting" | "size" | "seeds" | "dataset" | "model";

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
 * What limits the claims of a bundle: its setting, sizes, seeds, data sets and models, as it says itself. Limitations are
 * read first, then what the report says of its set-up; what is said twice stands once. A claim limits itself alone, in its
 * own words: its sizes are not those of the others. General patterns, so some is missed.
 */
export function readScope(bundle: Bundle): readonly ScopeTerm[] {
  const texts = [
    ...bundle.limitations.map((text, index) => ({
      text,
      path: "manifest.json",
      pointer: `/limitations/${index}`,
    })),
    ...(bundle.report === null
      ? []
      : [{ text: setUp(bundle, bundle.report.text), path: bundle.report.path, pointer: "" }]),
  ];
  const terms = new Map<string, ScopeTerm>();
  for (const { text, path, pointer } of texts) {
    for (const { key, text: phrase, kind } of termsOf(text)) {
      if (!terms.has(key)) terms.set(key, { text: phrase, kind, from: { path, pointer } });
    }
  }
  return [...terms.values()].slice(0, MAX_TERMS);
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

/** A report's sentences that give no outcome and repeat no claim: the sizes in one that does are that result's own. */
function setUp({ claims }: Bundle, markdown: string): string {
  const claimed = new Set(claims.map(({ text }) => termsIn(text).join(" ")));
  const text = prose(markdown);
  return sentences(text)
    .map((range) => slice(text, range))
    .filter((sentence) => !claimed.has(termsIn(sentence).join(" ")))
    .filter((sentence) => !readSequence(sentence).numbers.some(isOutcome))
    .join("\n");
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
