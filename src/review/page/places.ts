import { useEffect, useState } from "preact/hooks";
import { type Client, type Trouble, troubleOf } from "./client.ts";
import type { Place } from "./wire.ts";

const NO_PLACE: Trouble = {
  kind: "trouble",
  message: "No other note has a place for it.",
  hint: null,
};

export interface Places {
  /** None until they are found. */
  readonly found: readonly Place[];
  /** Which of them is looked at. */
  readonly at: number;
  look(at: number): void;
}

/**
 * The other notes that a change could go to.
 * @param operation the change; null while nobody asks
 * @param ready settles once all that was chosen has arrived
 * @param onNone is told why there is none to be offered
 */
export function usePlaces(
  client: Client,
  operation: string | null,
  ready: () => Promise<void>,
  onNone: (why: Trouble) => void,
): Places {
  const [found, setFound] = useState<readonly Place[]>([]);
  const [at, look] = useState(0);
  useEffect(() => {
    if (operation === null) return;
    let isWanted = true;
    const asked = ready().then(() => client.places(operation));
    asked.then(
      (places) => isWanted && (places.length === 0 ? onNone(NO_PLACE) : setFound(places)),
      (error) => isWanted && onNone(troubleOf(error)),
    );
    return () => {
      isWanted = false;
      setFound([]);
      look(0);
    };
  }, [client, operation]);
  return { found, at, look };
}
