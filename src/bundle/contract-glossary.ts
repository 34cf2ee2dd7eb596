import { parseDocument } from "yaml";
import { z } from "zod";
import type { Bundle, Contract } from "./bundle.ts";
import { glossary, glossaryOf, joinedGlossary } from "./manifest-glossary.ts";
import { type Glossary, NO_GLOSSARY } from "./records/record-table.ts";
import { readTolerantly } from "./tolerant.ts";

const BLOCK =
  /^ {0,3}(?:`{3,}|~{3,})[ \t]*(?:ya?ml|json)?[ \t]*\n([\s\S]*?)^ {0,3}(?:`{3,}|~{3,})/m;

/** The glossary in a contract's section `Glossary`: a code block of YAML or JSON with the same keys as in a manifest. */
export function readContractGlossary(section: string): Glossary {
  const block = BLOCK.exec(section)?.[1];
  if (block === undefined) return NO_GLOSSARY;
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

/** A bundle whose glossary also has what its contract says; what the run itself says counts before that. */
export function underContract(bundle: Bundle, contract: Contract | null): Bundle {
  if (contract === null) return bundle;
  return { ...bundle, glossary: joinedGlossary(bundle.glossary, contract.glossary) };
}
