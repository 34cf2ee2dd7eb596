import { parseDocument } from "yaml";
import { z } from "zod";
import type { Bundle, Contract } from "./bundle.ts";
import { glossary, glossaryOf, joinedGlossary } from "./manifest-glossary.ts";
import { type Glossary, NO_GLOSSARY } from "./records/record-table.ts";
import { readTolerantly } from "./tolerant.ts";

const OPENS = /^ {0,3}(?:`{3,}|~{3,}) ?(?:ya?ml|json)?$/;
const CLOSES = /^ {0,3}(?:`{3,}|~{3,})$/;

/** The glossary in a contract's section `Glossary`: a code block of YAML or JSON with the same keys as in a manifest. */
export function readContractGlossary(section: string): Glossary {
  const block = codeBlock(section);
  if (block === null) return NO_GLOSSARY;
  const document = parseDocument(block, { schema: "core", merge: false, prettyErrors: false });
  if (document.errors.length > 0) return NO_GLOSSARY;
  try {
    const { value } = readTolerantly(z.object(glossary), document.toJS({ maxAliasCount: 0 }), "");
    return value === null ? NO_GLOSSARY : glossaryOf(value);
  } catch {
    // Aliases are refused by throwing.
    return NO_GLOSSARY;
  }
}

/** What the first code block holds; null where there is none that ends. */
function codeBlock(section: string): string | null {
  const lines = section.split("\n").map((line) => line.trimEnd());
  const open = lines.findIndex((line) => OPENS.test(line));
  const close = lines.findIndex((line, index) => index > open && CLOSES.test(line));
  return open === -1 || close === -1 ? null : lines.slice(open + 1, close).join("\n");
}

/** A bundle whose glossary also has what its contract says; what the run itself says counts before that. */
export function underContract(bundle: Bundle, contract: Contract | null): Bundle {
  if (contract === null) return bundle;
  return { ...bundle, glossary: joinedGlossary(bundle.glossary, contract.glossary) };
}
