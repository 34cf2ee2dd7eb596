import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A claim of the page with what the page says that the audit says of it. */
export interface PageClaim {
  readonly claim: string | { readonly text: string };
  readonly text: string;
  readonly verdict: string;
  /** A piece of what the audit found, or the value it gives; "" where the page says none. */
  readonly why: string;
}

export interface BundlesPage {
  readonly text: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, string>>;
  readonly claims: readonly PageClaim[];
}

const FILE = /^`([\w./]+)`[^\n]*:\n\n```\w+\n([\s\S]*?)\n```$/gm;
const CLAIM = /^```json\n((?:(?!```)[\s\S])*?)\n```\n\n→ (\w+)(?:: (.+))?$/gm;

/** Reads docs/bundles.md: the files it shows, and its claims with the verdicts it states. */
export function bundlesPage(): BundlesPage {
  const text = readFileSync(join(import.meta.dirname, "../../docs/bundles.md"), "utf8");
  const { "manifest.json": manifest = "{}", ...files } = Object.fromEntries(
    [...text.matchAll(FILE)].map(([, path = "", body = ""]) => [path, `${body}\n`]),
  );
  const claims = [...text.matchAll(CLAIM)].map(
    ([, body = "", verdict = "", why = ""]): PageClaim => {
      const claim: PageClaim["claim"] = JSON.parse(body);
      return { claim, text: typeof claim === "string" ? claim : claim.text, verdict, why };
    },
  );
  return { text, manifest: JSON.parse(manifest), files, claims };
}
