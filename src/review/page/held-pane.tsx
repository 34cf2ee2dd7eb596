import type { VNode } from "preact";
import { EvidenceTable } from "./evidence-table.tsx";
import { NotePath } from "./note-pane.tsx";
import type { Chosen, HeldClaim, Open } from "./wire.ts";
import { TAKEN_AS } from "./words.ts";

interface Given {
  readonly held: HeldClaim;
  readonly chosen: Chosen | undefined;
  readonly onOpen: (open: Open) => void;
}

/** A claim that is held back beside what the base says nearest to it, why it is held, and what it rests on. */
export function HeldPane({ held, chosen, onOpen }: Given): VNode {
  const { text, run, reason, rows, nearest } = held;
  return (
    <main class="note-pane held-pane" aria-label="A claim that is held back">
      <header>
        <h2>Held back</h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label="The claim">
        <div class="beside">
          <figure>
            <figcaption>The run says</figcaption>
            <blockquote>{text}</blockquote>
          </figure>
          <figure>
            <figcaption>
              {nearest === null ? (
                "Nearest in the base"
              ) : (
                <>
                  <NotePath path={nearest.path} />{" "}
                  <span class="section">§ {nearest.section ?? "opening"}</span>
                </>
              )}
            </figcaption>
            {nearest === null ? (
              <p class="soft">No note comes near.</p>
            ) : (
              <blockquote>{nearest.text}</blockquote>
            )}
          </figure>
        </div>
        {chosen === undefined ? null : <Verdict chosen={chosen} />}
        <h3>Why it is held</h3>
        <p>{reason}</p>
        {rows === null ? null : (
          <>
            <h3>What it rests on</h3>
            <EvidenceTable rows={rows} onOpen={onOpen} />
          </>
        )}
        <p>
          <button type="button" class="opens" onClick={() => onOpen({ kind: "report" })}>
            the report at this sentence
          </button>
        </p>
        <h3>The run it comes from</h3>
        <p>
          <code>{run}</code>
        </p>
      </section>
    </main>
  );
}

function Verdict({ chosen }: { readonly chosen: Chosen }): VNode {
  if (chosen.verdict === "reject") {
    return <p class="verdict rejected">You drop it: {chosen.reason}</p>;
  }
  const { as = "statement", text, reason } = chosen;
  return (
    <p class="verdict accepted">
      You take it in {TAKEN_AS[as]}
      {text === null ? "" : `: ${text}`}
      {reason === undefined ? "" : ` (though its run does not bear it out: ${reason})`}
    </p>
  );
}
