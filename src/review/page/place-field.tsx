import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { NotePath } from "./note-pane.tsx";
import type { Places } from "./places.ts";
import type { Place } from "./wire.ts";

interface Given {
  readonly places: Places;
  readonly onMove: (place: Place) => void;
  readonly onCancel: () => void;
}

/** The other notes that a change could go to: the arrows look at each, Enter moves it there, Escape leaves it. */
export function PlaceField({ places: { found, at, look }, onMove, onCancel }: Given): VNode {
  const form = useRef<HTMLFormElement>(null);
  const place = found[at];
  const isFound = place !== undefined;
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>(isFound ? "input" : "button:last-child")?.focus();
  }, [isFound]);
  return (
    <form
      ref={form}
      class="decision-bar field"
      onSubmit={(event) => {
        event.preventDefault();
        if (isFound) onMove(place);
      }}
    >
      <fieldset class="places">
        <legend>Where else may it go? The note shows how it reads there.</legend>
        {found.map(({ to, score, view: { path, section } }, index) => (
          <label key={to}>
            <input type="radio" name="place" checked={index === at} onChange={() => look(index)} />
            <NotePath path={path} /> <span class="section">§ {section ?? "opening"}</span>{" "}
            <span class="soft">{score.toFixed(2)}</span>
          </label>
        ))}
      </fieldset>
      <div class="buttons">
        <button type="submit" class="primary" disabled={!isFound}>
          Accept it there <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={onCancel}>
          Leave it <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}
