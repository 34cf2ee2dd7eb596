import type { VNode } from "preact";
import type { Trouble } from "./client.ts";

/** What went wrong, and what to do about it. */
export function TroubleBox({ trouble }: { readonly trouble: Trouble | null }): VNode | null {
  if (trouble === null) return null;
  return (
    <p class="trouble" role="alert">
      {trouble.message}
      {trouble.hint === null ? null : <span class="soft"> {trouble.hint}</span>}
    </p>
  );
}
