import type { VNode } from "preact";
import { EvidenceTable } from "./evidence-table.tsx";
import { NotePath } from "./note-pane.tsx";
import type { Change, ChangeView, Chosen, Open, Run } from "./wire.ts";
import { KINDS } from "./words.ts";

interface Given {
  readonly change: Change;
  readonly chosen: Chosen | undefined;
  readonly run: Run | undefined;
  /** The change as the person leaves it; null until it is there. */
  readonly view: ChangeView | null;
  readonly onOpen: (open: Open) => void;
}

/** Why the change is proposed: the claim, what bears it out, and what speaks against it. */
export function Rationale({ change, chosen, run, view, onOpen }: Given): VNode {
  const { claim, belief, reason, confidence, evidence, alternatives, sides } = change;
  const rows = view?.rows ?? change.rows;
  return (
    <aside class="rationale" aria-label="Why it is proposed">
      <p class="kind">
        {KINDS[change.kind]} <span class="soft">confidence {confidence.toFixed(2)}</span>
      </p>
      {claim === null || sides !== null ? null : (
        <blockquote class="claim">{claim.text}</blockquote>
      )}
      {sides === null ? null : (
        <dl class="sides">
          <dt>The note says</dt>
          <dd>{sides.standing}</dd>
          <dt>Against it comes in</dt>
          <dd>{sides.against}</dd>
        </dl>
      )}
      <Verdict change={change} chosen={chosen} />
      {claim === null ? null : (
        <section>
          <h3>What it rests on</h3>
          {rows === null ? (
            <Evidence evidence={evidence} />
          ) : (
            <EvidenceTable rows={rows} onOpen={onOpen} />
          )}
          {view?.objection == null ? null : <p class="objection">{view.objection}</p>}
          <p>
            <button type="button" class="opens" onClick={() => onOpen({ kind: "report" })}>
              the report at this sentence
            </button>
          </p>
        </section>
      )}
      <section>
        <h3>What the base would hold</h3>
        <p>{belief}</p>
      </section>
      <section>
        <h3>Why here</h3>
        <p>{reason}</p>
      </section>
      {alternatives.length === 0 ? null : (
        <section>
          <h3>Where else it might go</h3>
          <ul class="alternatives">
            {alternatives.map(({ path, score }) => (
              <li key={path}>
                <NotePath path={path} /> <span class="soft">{score.toFixed(2)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {claim === null ? null : (
        <section>
          <h3>The run it comes from</h3>
          <p>
            <code>{claim.run}</code>
          </p>
          {run === undefined ? null : <Findings run={run} />}
        </section>
      )}
    </aside>
  );
}

/** The values of a run's results, each with where it stands. */
export function Evidence({ evidence }: Pick<Change, "evidence">): VNode {
  return (
    <ul class="evidence">
      {evidence.map(({ path, pointer, quote }) => (
        <li key={`${path}#${pointer}`}>
          <span class="value">{quote}</span>
          <code>
            {path}#{pointer}
          </code>
        </li>
      ))}
    </ul>
  );
}

function Verdict({ change, chosen }: Pick<Given, "change" | "chosen">): VNode | null {
  if (change.decided !== null)
    return <p class="verdict decided">Settled before: {change.decided}</p>;
  if (chosen === undefined) return null;
  if (chosen.verdict === "reject") {
    return <p class="verdict rejected">You reject it: {chosen.reason}</p>;
  }
  return (
    <p class="verdict accepted">
      You accept it{chosen.text === null ? "" : " in your own words"}
      {chosen.to === null ? "" : `, in ${chosen.to}`}
      {chosen.reason === undefined
        ? ""
        : `, though its run does not bear them out: ${chosen.reason}`}
      .
    </p>
  );
}

function Findings({ run: { findings } }: { readonly run: Run }): VNode {
  if (findings === null) {
    return (
      <p class="soft">Its bundle does not lie where the configuration says: not audited again.</p>
    );
  }
  if (findings.length === 0) return <p class="soft">The audit finds nothing wrong with it.</p>;
  return (
    <ul class="findings">
      {findings.map(({ rule, severity, message, place }) => (
        <li class={severity} key={`${place}${rule}${message}`}>
          <span class="severity">{severity}</span> {message}{" "}
          <span class="soft">
            {rule}, <code>{place}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}
