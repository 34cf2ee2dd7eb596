import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/** One file before and after. */
export interface FileChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Changes as `git apply` and `patch` take them. */
export function unifiedDiff(changes: readonly FileChange[]): string {
  return changes
    .map(({ path, before, after }) =>
      createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      }),
    )
    .join("");
}
