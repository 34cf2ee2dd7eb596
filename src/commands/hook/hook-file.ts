import { accessSync, constants, lstatSync } from "node:fs";
import { textFile } from "../../files/text-file.ts";
import { callsWinnow, isCurrentHook, isOwnHook } from "./hook-script.ts";

/** What stands where git looks for the pre-commit hook. */
export type HookFile =
  | { readonly kind: "absent" }
  /** The hook as `winnow init` writes it. git passes over a hook that is not executable. */
  | { readonly kind: "current"; readonly executable: boolean }
  /** One that another version of winnow wrote, or that someone changed. */
  | { readonly kind: "changed"; readonly executable: boolean }
  | { readonly kind: "foreign"; readonly executable: boolean; readonly calls: boolean };

/** @param path of the hook, whatever lies there */
export function readHookFile(path: string): HookFile {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return { kind: "absent" };
  const executable = isExecutable(path);
  const text = textFile(path) ?? "";
  if (isCurrentHook(text)) return { kind: "current", executable };
  if (isOwnHook(text)) return { kind: "changed", executable };
  return { kind: "foreign", executable, calls: callsWinnow(text) };
}

/** Whether git, or a shell, would run a file. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
