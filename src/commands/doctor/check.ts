/** One thing the doctor looked at. */
export interface Check {
  readonly name: string;
  /** `note`: worth knowing, nothing is wrong. `problem`: winnow does not do its work until it is mended. */
  readonly state: "ok" | "note" | "problem";
  readonly message: string;
  /** What mends or clears it, a command where one does; null where there is nothing to do. */
  readonly help: string | null;
}

export function ok(name: string, message: string): Check {
  return { name, state: "ok", message, help: null };
}

export function note(name: string, message: string, help: string | null = null): Check {
  return { name, state: "note", message, help };
}

export function problem(name: string, message: string, help: string | null): Check {
  return { name, state: "problem", message, help };
}
