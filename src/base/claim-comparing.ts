import type { Comparison } from "../claim/compare.ts";
import type { TableComparer } from "../claim/compare-tables.ts";
import { type Abbreviations, abbreviationsIn, spelledOut } from "../claim/defined-abbreviations.ts";
import type { Lexicon } from "../claim/lexicon.ts";
import type { Divergence } from "../claim/restatement.ts";
import type { ReadStatement } from "../claim/statement.ts";
import { remembered } from "../text/remembered.ts";
import type { Allowance } from "./allowance.ts";
import type { BaseIndex } from "./base-index.ts";
import { type ChosenStatements, type ClaimPair, claimPairing } from "./claim-pairs.ts";
import type { Note } from "./note.ts";

/**
 * What it takes to tell how statements stand. It is handed in with all it does, so that nothing of it needs to be
 * loaded where no two statements are to be compared.
 */
export interface ClaimJudge {
  readonly compare: (a: string, b: string) => Comparison;
  readonly tables: TableComparer;
  /** Whether anything in two statements could clash: told without the language, which takes long to load. */
  readonly couldClash: (a: string, b: string) => boolean;
  /** In what two statements that are nearly one differ; null where they are not. */
  readonly divergences: (a: string, b: string) => readonly Divergence[] | null;
  readonly read: ReadStatement;
  readonly lexicon: Lexicon;
}

/** Loads what it takes to tell how statements stand, when that is first asked. */
export type OpenJudge = () => ClaimJudge;

/** Pairs and compares the claims of a base. */
export interface ClaimComparing {
  /**
   * The claims of a note beside those like them, in it and in others, as far as an allowance goes; the one first by path
   * and place comes first.
   * @param chosen claims of which one must be in each pair; null where any will do
   */
  readonly pairsOf: (
    path: string,
    chosen: ChosenStatements | null,
    allowance: Allowance,
  ) => Iterable<ClaimPair>;
  /** How two claims stand; null where nothing in them could clash. */
  readonly comparison: (pair: ClaimPair, allowance: Allowance) => Comparison | null;
  /** In what two claims that are nearly one differ; null where they are not. */
  readonly divergences: (pair: ClaimPair, allowance: Allowance) => readonly Divergence[] | null;
  /** What compares tables, loaded with the call. */
  readonly tables: () => TableComparer;
}

/** Terms that two claims share that are nearly one, and of the longer one: most are told apart by these alone. */
const LEAST_SHARED = 5;
const LEAST_SHARE = 0.5;

/** Prepares to compare the claims of a base; each pair is compared once, whichever note asks. */
export function claimComparing(index: BaseIndex, openJudge: OpenJudge): ClaimComparing {
  // Loaded when a pair is there to be compared: most commits bring none.
  let opened: ClaimJudge | null = null;
  function judge(): ClaimJudge {
    opened ??= openJudge();
    return opened;
  }
  const pairClaims = claimPairing(index);
  const compared = new Map<string, Comparison>();
  const defined = remembered((path: string) => abbreviationsOf(index.note(path)));
  /** The texts of two claims, each with the abbreviations that its own note, or else the other, defines. */
  function texts({ own, other }: ClaimPair): readonly [string, string] {
    const [ofOwn, ofOther] = [defined(own.note.path), defined(other.note.path)];
    const [a, b] = [own.statement.text, other.statement.text];
    if (ofOwn.size + ofOther.size === 0) return [a, b];
    return [
      spelledOut(a, b, new Map([...ofOther, ...ofOwn])),
      spelledOut(b, a, new Map([...ofOwn, ...ofOther])),
    ];
  }
  return {
    *pairsOf(path, chosen, allowance) {
      const note = index.note(path);
      if (note === null) return;
      for (const pair of pairClaims(note, chosen, allowance)) yield inOrder(pair);
    },
    comparison(pair, allowance) {
      const [a, b] = texts(pair);
      if (!judge().couldClash(a, b)) return null;
      // A pair that is known already costs as much: what a note may take must not depend on what came before it.
      allowance.spend(a.length * b.length);
      const key = `${a}\0${b}`;
      const known = compared.get(key);
      if (known !== undefined) return known;
      const found = judge().compare(a, b);
      compared.set(key, found);
      return found;
    },
    divergences(pair, allowance) {
      if (!sharesMost(pair.own.terms, pair.other.terms)) return null;
      const [a, b] = texts(pair);
      allowance.spend(a.length * b.length);
      return judge().divergences(a, b);
    },
    tables: () => judge().tables,
  };
}

/** The abbreviations that a note defines in any of its statements. */
export function abbreviationsOf(note: Note | null): Abbreviations {
  return abbreviationsIn(note?.facts.statements.map(({ text }) => text) ?? []);
}

function sharesMost(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((term) => b.has(term)).length;
  return shared >= LEAST_SHARED && shared >= LEAST_SHARE * Math.max(a.size, b.size);
}

/** The statement of the note that comes first by path, then by place, as the first of the two. */
function inOrder(pair: ClaimPair): ClaimPair {
  const { own, other } = pair;
  const isFirst =
    own.note.path < other.note.path ||
    (own.note.path === other.note.path && own.statement.range.start <= other.statement.range.start);
  return isFirst ? pair : { own: other, other: own };
}
