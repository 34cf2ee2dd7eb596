import { setImmediate } from "node:timers/promises";
import { createContext, Script } from "node:vm";

/**
 * Does work that keeps the process from anything else until it is done, such as comparing all claims of a base, so that
 * Ctrl-C is heeded meanwhile. A handler of signals would wait for the end of it: only node's own watch over a script stops
 * what runs. The work is lost then, and the process's handlers are called.
 */
export async function interruptible<Value>(work: () => Value): Promise<Value> {
  const script = new Script("work()");
  const context = createContext({ work });
  // A signal that came before is for the handlers, which are not there while the work is done. Between one turn and the
  // next the loop looks for signals; this very turn may come after it did.
  await setImmediate();
  await setImmediate();
  try {
    return script.runInContext(context, { breakOnSigint: true, displayErrors: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException)?.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED")
      process.emit("SIGINT");
    throw error;
  }
}
