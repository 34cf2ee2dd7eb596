import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire, Module, wrap } from "node:module";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/** A file of the program that has been run. */
export interface CompiledFile {
  readonly exports: unknown;
  /** Whether its code came from an earlier process. */
  readonly isKept: boolean;
  /** Keeps what was compiled of it so far for the next process. */
  keep(): void;
}

const CHECKSUM_BYTES = 4;

/**
 * Runs a CommonJS file of the program as `require` would, but with the code that an earlier process kept: to compile
 * it anew takes longer than all a hook does. Node 20 has no way of its own (`module.enableCompileCache` came with 22).
 * What is kept lies beside the file, never where a repository could bring it along: whoever may write there may write
 * the program as well. It is used only if it is whole, and of this file, this build, this Node; V8 rejects what was
 * made by another V8 or under other flags. As with `require`, a file is run once: the long way of a hook goes on with
 * what the quick one loaded, and the language's model, which changes as it is loaded, can't be loaded again.
 * @param build tells the file's content from any other
 */
export function requireCompiled(file: string, build: string): CompiledFile {
  const require = createRequire(file);
  const loaded = require.cache[file];
  if (loaded !== undefined) return { exports: loaded.exports, isKept: true, keep: () => {} };
  const kept = `${file}.${build}-${process.version}-${process.arch}.code`;
  const cachedData = soundCode(kept);
  // The build writes it in nothing but ASCII, which needs no decoding.
  const source = wrap(readFileSync(file, "latin1"));
  const script = new Script(source, {
    filename: file,
    ...(cachedData !== null && { cachedData }),
  });
  const module = new Module(file);
  const run = script.runInThisContext() as (...scope: unknown[]) => void;
  run.call(module.exports, module.exports, require, module, file, dirname(file));
  module.loaded = true;
  require.cache[file] = module;
  return {
    exports: module.exports,
    isKept: cachedData !== null && script.cachedDataRejected === false,
    keep: () => keepCode(kept, basename(file), script.createCachedData()),
  };
}

/** What was kept; null where there is nothing, or it is damaged. */
function soundCode(path: string): Buffer | null {
  try {
    const bytes = readFileSync(path);
    const code = bytes.subarray(CHECKSUM_BYTES);
    return bytes.readUInt32LE(0) === crc32(code) ? code : null;
  } catch {
    return null;
  }
}

/** Writes it whole or not at all, in place of what other builds left; a folder that can't be written to costs time only. */
function keepCode(path: string, name: string, code: Buffer): void {
  const temporary = `${path}-${process.pid}`;
  try {
    const checksum = Buffer.alloc(CHECKSUM_BYTES);
    checksum.writeUInt32LE(crc32(code));
    writeFileSync(temporary, Buffer.concat([checksum, code]), { flag: "wx" });
    renameSync(temporary, path);
    const folder = dirname(path);
    for (const other of readdirSync(folder)) {
      const isOld = other.startsWith(`${name}.`) && other.endsWith(".code");
      if (isOld && other !== basename(path)) rmSync(join(folder, other), { force: true });
    }
  } catch {
    rmSync(temporary, { force: true });
  }
}
