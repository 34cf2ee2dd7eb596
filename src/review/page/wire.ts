import type { Root } from "hast";
import type { OperationKind } from "../../plan/plan.ts";
import type { HeldAs } from "../../proposal/choice.ts";
import type { Hunk } from "../source-diff.ts";

/*
 * What goes between the page and the program that serves it. All texts but `editable` are safe to show: what they hid is
 * written out.
 */

/** A proposal that waits. */
export interface Listed {
  readonly id: string;
  /** How many of its changes wait. */
  readonly changes: number;
  /** The runs it takes in. */
  readonly runs: readonly string[];
}

/** One proposal under review. */
export interface Overview {
  readonly proposal: string;
  /** Who decides. */
  readonly person: string;
  /** How many other proposals are open. */
  readonly others: number;
  /** In the order in which they are best looked at; those of one note follow each other. */
  readonly changes: readonly Change[];
  readonly runs: readonly Run[];
  /** Claims that came in and change nothing. */
  readonly held: readonly HeldClaim[];
  readonly choices: Choices;
  /** How often the changes were laid out: what is chosen is for them as they were shown, and not for others. */
  readonly laying: number;
}

/** By operation; one without an entry waits. */
export type Choices = Readonly<Record<string, Chosen>>;

/** What is to be done with a change. */
export type Chosen =
  /**
   * `text`: its words as the person left them; null where they stay. `to`: the note they moved it to; null where it goes
   * to the one proposed. `reason`: why these words stand though their run does not bear them out; absent where it does.
   * `as`: of a claim that is held, as what it comes in.
   */
  | {
      readonly verdict: "accept";
      readonly as?: HeldAs;
      readonly text: string | null;
      readonly to: string | null;
      readonly reason?: string;
    }
  | { readonly verdict: "reject"; readonly reason: string };

/** One decision to be made. */
export interface Change {
  readonly id: string;
  readonly kind: OperationKind;
  readonly path: string;
  readonly section: string | null;
  readonly claim: { readonly text: string; readonly run: string; readonly pointer: string } | null;
  /** Its words as they may be edited, without what does not show; null where it brings none. */
  readonly editable: string | null;
  readonly belief: string;
  readonly reason: string;
  /** 0..1. */
  readonly confidence: number;
  /** What each piece of the claim rests on; null in proposals of older versions, which have the bare values. */
  readonly rows: readonly Row[] | null;
  readonly evidence: readonly {
    readonly path: string;
    readonly pointer: string;
    readonly quote: string;
  }[];
  readonly alternatives: readonly { readonly path: string; readonly score: number }[];
  /** Whether it could go to another note. */
  readonly movable: boolean;
  /** Of a contradiction: what stood, and what came in against it. */
  readonly sides: { readonly standing: string; readonly against: string } | null;
  /** What someone decided on it before, in a sentence; null while it waits. */
  readonly decided: string | null;
}

/** A piece of a claim, what the results give for it, and whether they bear it out. */
export interface Row {
  readonly verdict: "supported" | "unbound" | "refuted";
  readonly mark: string;
  readonly says: string;
  readonly gives: string;
  readonly how: string;
  readonly remarks: readonly string[];
  readonly expressions: readonly string[];
  /** Where its values stand, the first of them; none where nothing was found. */
  readonly places: readonly { readonly path: string; readonly pointer: string }[];
}

/** A claim that is held back, beside what the base says nearest to it. */
export interface HeldClaim {
  readonly id: string;
  readonly text: string;
  readonly run: string;
  readonly reason: string;
  readonly rows: readonly Row[] | null;
  /** The words to begin with where it is put right. */
  readonly corrected: string;
  readonly nearest: {
    readonly path: string;
    readonly section: string | null;
    readonly text: string;
  } | null;
}

/** Words that a person is about to give a change. */
export interface Check {
  /** As the overview had it. */
  readonly laying: number;
  readonly text: string;
}

/** As what a claim that is held may come in, and in which words; null for its own. */
export interface Take {
  /** As the overview had it. */
  readonly laying: number;
  readonly as: HeldAs;
  readonly text: string | null;
}

/** How such words stand against the run they speak for. */
export interface Checked {
  /** Null where they say what was proposed, or nothing can be checked. */
  readonly rows: readonly Row[] | null;
  /** What speaks against them, in a sentence; null where nothing does. */
  readonly objection: string | null;
}

/** What of a run is to be shown: a value in its file, or the report where it says the claim. */
export type Open =
  | { readonly kind: "value"; readonly path: string; readonly pointer: string }
  | { readonly kind: "report" };

/** An agent's run that claims come from. */
export interface Run {
  readonly id: string;
  /** What the audit found; null where the bundle is not to be found any more. */
  readonly findings: readonly RunFinding[] | null;
}

export interface RunFinding {
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  /** The file of the bundle, and the line. */
  readonly place: string;
}

/** A note with one change in it, beside those others of the note that are not rejected. */
export interface ChangeView {
  /** Where the person wants it, else where it was proposed. */
  readonly path: string;
  readonly section: string | null;
  readonly note: Root;
  readonly diff: readonly Hunk[];
  /** Whether its words come out as prose: markup around them may swallow them. */
  readonly reads: boolean;
  /** Its words as they may be edited there, without what does not show; null where it brings none. */
  readonly editable: string | null;
  /** What each piece of its words rests on, as the person left them. */
  readonly rows: readonly Row[] | null;
  /** What speaks against the words that the person gave it; null where nothing does. */
  readonly objection: string | null;
  /** What the person changed of it; null where it is as it was proposed. */
  readonly own: OwnChange | null;
}

/** What sets a change apart from the one that was proposed. */
export interface OwnChange {
  /** Where it was proposed to go, if the person moved it; else null. */
  readonly from: { readonly path: string; readonly section: string | null } | null;
  /** Its words against those proposed; none where they are the same. */
  readonly words: readonly Hunk[];
}

/** Another note that has a place for a change. */
export interface Place {
  /** The note, as it is to be named for moving the change there. */
  readonly to: string;
  /** How near it is, 0..1. */
  readonly score: number;
  /** The words it would be accepted with; null where they stay as they were proposed. */
  readonly text: string | null;
  readonly view: ChangeView;
}

export interface Choose {
  /** As the overview had it. */
  readonly laying: number;
  readonly operation: string;
  /** null takes back what was chosen. */
  readonly chosen: Chosen | null;
}

/** What the person looked over before they said to carry it out: that and nothing else is. */
export interface Finish {
  /** As the overview had it. */
  readonly laying: number;
  readonly choices: Choices;
}

/** What finishing comes to: an outcome, or, before anything is carried out, which of the changes had a flaw planted in it. */
export type Finished = Outcome | PlantedTold;

/** A planted flaw for which something was chosen. Its change waits as it was proposed; the other choices are kept. */
export interface PlantedTold {
  readonly kind: "planted";
  readonly operation: string;
  readonly isCaught: boolean;
  /** What became of it, and what it was for, in sentences. */
  readonly verdict: string;
  readonly explained: string;
  /** The claim as it was shown, and as the run makes it. */
  readonly shown: string;
  readonly said: string;
  readonly evidence: Change["evidence"];
}

/** What came of a review. */
export interface Outcome {
  readonly kind: "outcome";
  /** The commit that took in what was accepted; null where nothing was. */
  readonly commit: string | null;
  readonly accepted: number;
  readonly rejected: number;
  readonly waiting: number;
  readonly branch: string;
  /** What others decided in the meantime, which stands; a sentence each. */
  readonly before: readonly string[];
}

/** Why something was not done, and what to do about it. */
export interface Refused {
  readonly message: string;
  readonly hint: string | null;
}
