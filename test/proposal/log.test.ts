import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logEntryPath, readLog } from "../../src/proposal/log.ts";
import { type NewLogEntry, writeLogEntry } from "../../src/proposal/log-entry.ts";
import { plantedRecord } from "../../src/proposal/planted-record.ts";
import { type RevertedOperation, rejections, whatStands } from "../../src/proposal/standing.ts";
import { encode } from "../../src/text/source.ts";

const ADA = { name: "Ada", email: "ada@example.org" };
const BEN = { name: "Ben", email: "ben@example.org" };

type Files = Map<string, Uint8Array>;

function decision(
  operation: string,
  verdict: "accepted" | "rejected",
  day: string,
  by = ADA,
): NewLogEntry {
  const reason = verdict === "rejected" ? "too thin" : "";
  return {
    kind: "decisions",
    at: `2026-11-${day}T10:00:00.000Z`,
    by,
    proposal: "p-1",
    commit: null,
    bundles: [],
    decisions: [{ operation, kind: "add", path: "a.md", text: "A claim.", verdict, reason }],
  };
}

function planted(verdict: "accepted" | "edited" | "rejected", operation: string): NewLogEntry {
  return {
    kind: "planted",
    at: "2026-11-01T10:00:00.000Z",
    by: ADA,
    proposal: "p-1",
    operation,
    flaw: "change-number",
    shown: "It is 7 %.",
    said: "It is 4 %.",
    verdict,
  };
}

/** Adds an entry to a log; gives its hash. */
function add(files: Files, entry: NewLogEntry): string {
  const reading = readLog(files);
  if (reading.kind === "damaged") throw new Error(reading.message);
  const { id, bytes } = writeLogEntry({ ...entry, version: 1, previous: [...reading.heads] });
  files.set(logEntryPath(id), bytes);
  return id;
}

function standing(files: Files, reverted: readonly RevertedOperation[] = []) {
  const reading = readLog(files);
  if (reading.kind === "damaged") throw new Error(reading.message);
  return whatStands(reading.entries, reverted);
}

function recordOf(files: Files) {
  const reading = readLog(files);
  return reading.kind === "log" ? plantedRecord(reading.entries) : undefined;
}

const DAYS = Array.from({ length: 9 }, (_, index) => `0${index + 1}`);
const OPERATIONS = Array.from({ length: 9 }, (_, index) => `op-0000000${index}`);

function longLog(): Files {
  const files: Files = new Map();
  OPERATIONS.forEach((operation, index) => {
    add(files, decision(operation, "accepted", DAYS[index]!));
  });
  return files;
}

describe("the log", () => {
  test("gives its entries in the order in which they were added, in whatever order its files come", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...longLog()], { minLength: 9 }), (files) => {
        const reading = readLog(new Map(files));
        const told = reading.kind === "log" ? reading.entries.map(({ entry }) => entry.at) : [];
        expect(told).toEqual(DAYS.map((day) => `2026-11-${day}T10:00:00.000Z`));
      }),
    );
  });

  test("is damaged when any entry but the last is taken out", () => {
    const files = longLog();
    const order = readLog(files);
    const ids = order.kind === "log" ? order.entries.map(({ id }) => id) : [];
    for (const id of ids.slice(0, -1)) {
      const without = new Map(files);
      without.delete(logEntryPath(id));
      expect(readLog(without)).toEqual({ kind: "damaged", message: `the entry ${id} is gone` });
    }
  });

  test("is damaged when any byte of it is another", () => {
    const files = [...longLog()];
    const place = fc.record({ file: fc.nat(files.length - 1), at: fc.nat(200), by: fc.nat(254) });
    fc.assert(
      fc.property(place, ({ file, at, by }) => {
        const [path, bytes] = files[file]!;
        const changed = new Uint8Array(bytes);
        changed[at % bytes.length] = (changed[at % bytes.length]! + by + 1) % 256;
        const reading = readLog(new Map([...files, [path, changed]]));
        expect(reading).toEqual({ kind: "damaged", message: `${path} was changed` });
      }),
    );
  });

  test("is damaged by a file that is no entry", () => {
    expect(readLog(new Map([["entries/aa/x.json", encode("{}")]]))).toMatchObject({
      kind: "damaged",
    });
  });

  test("forks where two clones add to it, and joins again with the next entry", () => {
    const here = longLog();
    const there = new Map(here);
    add(here, decision("op-0000000a", "rejected", "10"));
    add(there, decision("op-0000000b", "rejected", "11", BEN));
    const both = new Map([...here, ...there]);
    const forked = readLog(both);
    expect(forked.kind === "log" && forked.heads).toHaveLength(2);
    const last = add(both, decision("op-0000000c", "accepted", "12"));
    const joined = readLog(both);
    expect(joined.kind === "log" && joined.heads).toEqual([last]);
    expect(standing(both).decisions.size).toBe(12);
  });
});

describe("what became of planted flaws", () => {
  test("is read as it was written, and nothing stands by it", () => {
    const files: Files = new Map();
    add(files, planted("rejected", "op-00000001"));
    const reading = readLog(files);
    const entries = reading.kind === "log" ? reading.entries : [];
    expect(entries).toMatchObject([{ entry: planted("rejected", "op-00000001") }]);
    expect(standing(files)).toEqual({ decisions: new Map(), dismissals: new Map() });
  });

  test("is counted: what was rejected or edited was caught", () => {
    const files: Files = new Map();
    expect(recordOf(files)).toBeNull();
    add(files, decision("op-00000001", "accepted", "01"));
    add(files, planted("accepted", "op-00000002"));
    add(files, planted("edited", "op-00000003"));
    add(files, planted("rejected", "op-00000004"));
    // Shown in two places at once.
    add(files, planted("rejected", "op-00000002"));
    expect(recordOf(files)).toEqual({ caught: 2, shown: 3 });
  });
});

describe("what stands", () => {
  test("is the first decision on an operation, whoever made another one", () => {
    const files: Files = new Map();
    add(files, decision("op-00000001", "rejected", "01"));
    add(files, decision("op-00000001", "accepted", "02", BEN));
    expect(standing(files).decisions.get("op-00000001")).toMatchObject({
      verdict: "rejected",
      by: ADA,
    });
  });

  test("is nothing once it is taken back, and then the next decision", () => {
    const files: Files = new Map();
    const target = add(files, decision("op-00000001", "rejected", "01"));
    add(files, { kind: "undo", at: "2026-11-02T10:00:00.000Z", by: BEN, target, reason: "" });
    expect(standing(files).decisions.size).toBe(0);
    add(files, decision("op-00000001", "accepted", "03"));
    expect(standing(files).decisions.get("op-00000001")?.verdict).toBe("accepted");
  });

  test("is a rejection where an accepted operation was reverted, until that is taken back", () => {
    const files: Files = new Map();
    add(files, decision("op-00000001", "accepted", "01"));
    const revert = {
      operation: "op-00000001",
      kind: "add",
      commit: "c".repeat(40),
      by: BEN,
      at: "2026-11-02T10:00:00.000Z",
      subject: 'Revert "Accept a change"',
    };
    expect(rejections(standing(files, [revert])).get("op-00000001")).toBe(
      'Rejected by Ben on 2026-11-02: taken out again: Revert "Accept a change"',
    );
    const target = revert.commit;
    add(files, { kind: "undo", at: "2026-11-03T10:00:00.000Z", by: ADA, target, reason: "" });
    expect(standing(files, [revert]).decisions.size).toBe(0);
  });
});
