import type { VNode } from "preact";
import { EvidenceTable } from "./evidence-table.tsx";
import { NotePath } from "./note-pane.tsx";
import type { HeldClaim, Open } from "./wire.ts";

interface Given {
  readonly held: HeldClaim;
  readonly onOpen: (open: Open) => void;
}

/** A claim that is held back beside what the base says nearest to it, why it is held, and what it rests on. */
export function HeldPane({ held, onOpen }: Given): VNode {
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
