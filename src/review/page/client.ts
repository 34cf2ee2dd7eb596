import type { Excerpt } from "../excerpt.ts";
import type {
  ChangeView,
  Check,
  Checked,
  Choices,
  Choose,
  Finish,
  Finished,
  Listed,
  Open,
  Overview,
  Place,
  Refused,
  Take,
} from "./wire.ts";

/** What the page asks of the program that serves it. */
export interface Server {
  /** The proposals that wait. */
  proposals(): Promise<readonly Listed[]>;
  /** What is asked about one of them. */
  review(proposal: string): Client;
  end(): Promise<unknown>;
}

/** What is asked about the proposal under review. */
export interface Client {
  overview(): Promise<Overview>;
  view(operation: string): Promise<ChangeView>;
  places(operation: string): Promise<readonly Place[]>;
  check(operation: string, check: Check): Promise<Checked>;
  take(operation: string, take: Take): Promise<ChangeView>;
  open(operation: string, open: Open): Promise<Excerpt>;
  choose(choose: Choose): Promise<Choices>;
  finish(finish: Finish): Promise<Finished>;
}

/** Something that was asked for and not done, for the person to read. */
export interface Trouble extends Refused {
  readonly kind: "trouble";
}

const GONE: Trouble = {
  kind: "trouble",
  message: "winnow does not run any more.",
  hint: "Start winnow review --web again: what you chose is kept.",
};

/** @param token as the address that the terminal told had it */
export function connect(token: string): Server {
  async function ask<Answer>(
    method: "GET" | "POST",
    path: string,
    body?: unknown,
  ): Promise<Answer> {
    const sent =
      method === "GET"
        ? {}
        : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body ?? {}) };
    const response = await fetch(path, {
      method,
      ...sent,
      headers: { ...sent.headers, "X-Winnow-Token": token },
    }).catch(() => null);
    if (response === null) throw GONE;
    const answer = await response.json();
    if (!response.ok) throw { kind: "trouble", ...(answer as Refused) } satisfies Trouble;
    return answer as Answer;
  }
  return {
    proposals: () => ask("GET", "/api/proposals"),
    review(proposal) {
      const root = `/api/proposals/${encodeURIComponent(proposal)}`;
      const at = (operation: string) => `${root}/changes/${encodeURIComponent(operation)}`;
      return {
        overview: () => ask("GET", root),
        view: (operation) => ask("GET", at(operation)),
        places: (operation) => ask("GET", `${at(operation)}/places`),
        check: (operation, check) => ask("POST", `${at(operation)}/check`, check),
        take: (operation, take) => ask("POST", `${at(operation)}/take`, take),
        open: (operation, open) => ask("POST", `${at(operation)}/open`, open),
        choose: (choose) => ask("POST", `${root}/choose`, choose),
        finish: (finish) => ask("POST", `${root}/finish`, finish),
      };
    },
    end: () => ask("POST", "/api/end"),
  };
}

/** What to tell of an error that was caught. */
export function troubleOf(error: unknown): Trouble {
  const isTrouble = typeof error === "object" && error !== null && "kind" in error;
  return isTrouble ? (error as Trouble) : { kind: "trouble", message: String(error), hint: null };
}
