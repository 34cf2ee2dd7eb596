/** What kind of expected failure this is; each ends the command with exit code 2. */
export type WinnowErrorCode =
  | "USAGE"
  | "CONFIG_INVALID"
  | "NOT_A_REPOSITORY"
  | "GIT_FAILED"
  | "UNREADABLE"
  | "EDIT_INVALID"
  | "PLAN_INVALID"
  | "EXPRESSION_INVALID"
  | "BUSY";

/** An expected failure, told to the user in one line, with a hint at what to do about it. */
export class WinnowError extends Error {
  readonly code: WinnowErrorCode;
  readonly hint: string | null;

  constructor(code: WinnowErrorCode, message: string, hint: string | null = null, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "WinnowError";
    this.code = code;
    this.hint = hint;
  }
}
