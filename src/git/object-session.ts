import { WinnowError } from "../text/winnow-error.ts";
import { type ObjectFormat, type ObjectType, objectId } from "./object-id.ts";
import type { StartedGit } from "./run.ts";

/** One git process that answers for object after object, each hashed again. */
export interface ObjectSession {
  /** The id a name stands for (`HEAD^{tree}`); null where there is none. The name must hold no line break. */
  idOf(name: string): Promise<string | null>;
  /** @throws WinnowError GIT_FAILED when it is missing, has more than 16 MiB or does not hash to its id. */
  read(id: string): Promise<{ readonly type: ObjectType; readonly bytes: Buffer }>;
  close(): void;
}

interface Request {
  readonly id: string | null;
  readonly settle: (header: string, bytes: Buffer | null) => void;
  readonly fail: (error: Error) => void;
}

/** Larger objects are for a run that takes its time. */
const MOST_BYTES = 1 << 24;
const HEADER = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/;

/**
 * Asks one process; what is asked meanwhile is answered in order.
 * @param objects as `startObjects` gives it
 */
export function openObjectSession({ child }: StartedGit, format: ObjectFormat): ObjectSession {
  child.stderr.resume();
  const waiting: Request[] = [];
  let received: Buffer = Buffer.alloc(0);
  let failure: Error | null = null;

  function stop(error: Error): void {
    failure = error;
    for (const request of waiting.splice(0)) request.fail(error);
  }
  function ask(
    command: string,
    id: string | null,
  ): Promise<{ header: string; bytes: Buffer | null }> {
    return new Promise((resolve, reject) => {
      if (failure !== null) return reject(failure);
      waiting.push({ id, settle: (header, bytes) => resolve({ header, bytes }), fail: reject });
      child.stdin.write(`${command}\n`);
    });
  }
  child.on("error", (cause) =>
    stop(new WinnowError("GIT_FAILED", "git could not be started", null, cause)),
  );
  child.on("close", () =>
    stop(new WinnowError("GIT_FAILED", "git cat-file ended before its time")),
  );
  child.stdin.on("error", () => {});
  child.stdout.on("data", (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    for (
      let next = answer(received, waiting[0]);
      next !== null;
      next = answer(received, waiting[0])
    ) {
      received = received.subarray(next.length);
      waiting.shift()!.settle(next.header, next.bytes);
    }
    if (received.length > MOST_BYTES) {
      stop(new WinnowError("GIT_FAILED", `an object has more than ${MOST_BYTES} bytes`));
      child.kill();
    }
  });

  return {
    async idOf(name) {
      const { header } = await ask(`info ${name}`, null);
      return HEADER.exec(header)?.[1] ?? null;
    },
    async read(id) {
      const { header, bytes } = await ask(`contents ${id}`, id);
      const type = HEADER.exec(header)?.[2] as ObjectType | undefined;
      if (type === undefined || bytes === null || objectId(format, type, bytes) !== id) {
        throw new WinnowError("GIT_FAILED", `object ${id} is missing or damaged`, "run: git fsck");
      }
      return { type, bytes };
    },
    close() {
      child.stdin.end();
      child.unref();
    },
  };
}

interface Answer {
  readonly header: string;
  readonly bytes: Buffer | null;
  /** Bytes of output it takes up. */
  readonly length: number;
}

/** The first whole answer in the output: a header line, and for contents the bytes and a line feed. */
function answer(received: Buffer, request: Request | undefined): Answer | null {
  const end = request === undefined ? -1 : received.indexOf(10);
  if (end === -1) return null;
  const header = received.toString("latin1", 0, end);
  const size = HEADER.exec(header)?.[3];
  if (request?.id === null || size === undefined) return { header, bytes: null, length: end + 1 };
  const length = end + 1 + Number(size) + 1;
  if (received.length < length) return null;
  return { header, bytes: received.subarray(end + 1, length - 1), length };
}
