import { devNull } from "node:os";
import { resolve } from "node:path";

/** The variables a git process is started with; nothing else reaches it. */
export type Environment = Readonly<Record<string, string>>;

type Variables = Readonly<Record<string, string | undefined>>;

/** What git needs of its surroundings, and where the user says that settings lie. An allow-list: git has too many switches to deny them one by one. */
const KEPT = [
  "PATH",
  "HOME",
  "USER",
  "LOGNAME",
  "XDG_CONFIG_HOME",
  "XDG_CACHE_HOME",
  "TMPDIR",
  "TMP",
  "TEMP",
  "TZ",
  "SYSTEMROOT",
  "USERPROFILE",
  "SUDO_UID",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CEILING_DIRECTORIES",
] as const;

/** What git tells a hook about the commit being made: `git commit -a` keeps its index in a file of its own. */
const HOOK_PATHS = [
  "GIT_DIR",
  "GIT_INDEX_FILE",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_OBJECT_DIRECTORY",
  "GIT_QUARANTINE_PATH",
] as const;
const HOOK_VALUES = ["GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_PREFIX"] as const;

/** Objects are read as they are, nothing is fetched or asked, no lock is taken for a mere look. `safe.directory` is never among these. */
const FIXED: Environment = {
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_GRAFT_FILE: devNull,
  GIT_NO_LAZY_FETCH: "1",
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_LITERAL_PATHSPECS: "1",
  LC_ALL: "C",
};

/**
 * The environment for the repository whose hook is running: git's own state passes through, with paths made
 * absolute, since git reads a relative one from wherever it is started and then silently finds nothing.
 * @param directory where the hook was started.
 */
export function hookEnvironment(variables: Variables, directory: string): Environment {
  const state: Record<string, string> = { ...chosen(variables, HOOK_VALUES) };
  for (const [name, path] of Object.entries(chosen(variables, HOOK_PATHS))) {
    state[name] = resolve(directory, path);
  }
  return { ...chosen(variables, KEPT), ...state, ...FIXED };
}

/** The environment for every other use: no state of a git process around it leaks in. */
export function detachedEnvironment(variables: Variables): Environment {
  return { ...chosen(variables, KEPT), ...FIXED };
}

/**
 * The environment for reaching a remote: all that the user has set for that (an agent, a proxy, a token), without the
 * state of a git process around it. It never asks anyone.
 */
export function transportEnvironment(variables: Variables): Environment {
  const state: ReadonlySet<string> = new Set([...HOOK_PATHS, ...HOOK_VALUES]);
  const names = Object.keys(variables).filter((name) => !state.has(name));
  return { ...chosen(variables, names), GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
}

function chosen(variables: Variables, names: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = variables[name];
    if (value !== undefined) found[name] = value;
  }
  return found;
}
