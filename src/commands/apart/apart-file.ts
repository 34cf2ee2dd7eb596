import { join } from "node:path";
import { requireCompiled } from "../../store/compiled-file.ts";
import { BUILD } from "../../version.ts";

/** Loads a file that is bundled apart when it is first asked for; it is the same for all who ask. */
export function apartFile<Exports>(name: string): () => Exports {
  let loaded: Exports | null = null;
  return () => {
    loaded ??= load(name) as Exports;
    return loaded;
  };
}

function load(name: string): unknown {
  const file = requireCompiled(join(__dirname, name), BUILD);
  // By then all of its code has run that this process takes.
  if (!file.isKept) process.once("exit", () => file.keep());
  return file.exports;
}
