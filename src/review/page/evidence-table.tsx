import type { VNode } from "preact";
import type { Open, Row } from "./wire.ts";

interface Given {
  readonly rows: readonly Row[];
  /** Opens a place of the run; null where there is none to open. */
  readonly onOpen: ((open: Open) => void) | null;
}

/** What the words for a sign are, for who does not see it. */
const MEANINGS = { supported: "borne out", unbound: "not found", refuted: "refuted" } as const;

/** Each piece of a claim, what the results give for it, and whether they bear it out. */
export function EvidenceTable({ rows, onOpen }: Given): VNode {
  if (rows.length === 0) {
    return <p class="soft">Nothing in these words can be held against the run's results.</p>;
  }
  return (
    <table class="assertions">
      <thead>
        <tr>
          <th scope="col">says</th>
          <th scope="col">results</th>
          <th scope="col">
            <span class="announced">borne out</span>
          </th>
        </tr>
      </thead>
      {rows.map((row, index) => (
        <RowOf key={`${index}${row.says}`} row={row} onOpen={onOpen} />
      ))}
    </table>
  );
}

function RowOf({ row, onOpen }: { readonly row: Row } & Pick<Given, "onOpen">): VNode {
  const { verdict, mark, says, gives, how, remarks, expressions, places } = row;
  const [first] = places;
  return (
    <tbody class={verdict}>
      <tr>
        <th scope="row">{says}</th>
        <td>{gives}</td>
        <td class="mark">
          <span role="img" aria-label={MEANINGS[verdict]} title={MEANINGS[verdict]}>
            {mark}
          </span>
        </td>
      </tr>
      {how === "" && remarks.length === 0 ? null : (
        <tr class="how">
          <td colSpan={3}>
            {first === undefined || onOpen === null ? (
              how
            ) : (
              <button
                type="button"
                class="opens"
                onClick={() => onOpen({ kind: "value", ...first })}
              >
                {how}
              </button>
            )}
            {remarks.map((remark) => (
              <p key={remark}>{remark}</p>
            ))}
            {expressions.length === 0 ? null : (
              <details>
                <summary>expression</summary>
                {expressions.map((each) => (
                  <code key={each}>{each}</code>
                ))}
              </details>
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
}
