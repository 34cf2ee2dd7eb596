import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { TemporaryRepository } from "./repository.ts";
import { PROGRAM } from "./winnow.ts";

/** `winnow review --web`, running. */
export interface ReviewPage {
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  /** What it wrote so far, to either stream. */
  said(): string;
  /** Settles with the exit code once it has ended. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

/** Starts the built program on a repository and waits until it tells where the page is. */
export async function startReview(
  repository: TemporaryRepository,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<ReviewPage> {
  const child: ChildProcess = spawn(process.execPath, [PROGRAM, "review", "--web", ...args], {
    cwd: repository.root,
    env: { ...repository.environment, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const found = /http:\/\/\S+/.exec(said);
      if (found !== null && said.endsWith("\n")) resolve(found[0]);
    };
    child.stdout!.on("data", hear);
    child.stderr!.on("data", hear);
    void ended.then((code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
  const { origin, hash } = new URL(url);
  return {
    url,
    origin,
    token: hash.slice(1),
    said: () => said,
    ended,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
