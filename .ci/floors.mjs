// Floors that measured figures keep above: a file of nested names whose numbers only rise from commit to commit. A name
// "atMost" or "called" is a ceiling, which only falls.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const CEILINGS = new Set(["atMost", "called"]);

/** Reads a file of floors and holds it against all that earlier commits set; a history that was cut short tells of fewer. */
export function readFloors(file) {
  if (file === undefined) return { floors: {}, lowered: [] };
  const floors = JSON.parse(readFileSync(file, "utf8"));
  const now = new Map(leaves(floors));
  const git = (...words) =>
    execFileSync("git", words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const commits = git("log", "--format=%H", "--diff-filter=AM", "--", file).trim().split("\n").filter(Boolean);
  const lowered = commits.flatMap((commit) => {
    const earlier = JSON.parse(git("show", `${commit}:./${file}`));
    return leaves(earlier)
      .filter(([name, value]) => !now.has(name) || fell(name, value, now.get(name)))
      .map(([name, value]) => `${name} was ${value} in ${commit.slice(0, 8)}`);
  });
  return { floors, lowered };
}

/** What a figure is short of, as a line; null where it holds or nothing was asked of it. */
export function shortfall(name, value, floor) {
  if (floor?.atLeast !== undefined && !(value >= floor.atLeast)) return `${name} is ${value}, below ${floor.atLeast}`;
  if (floor?.atMost !== undefined && !(value <= floor.atMost)) return `${name} is ${value}, above ${floor.atMost}`;
  return null;
}

/** Tells of what fell short, and has the process end non-zero for it. */
export function endBelow(failures) {
  if (failures.length === 0) return;
  process.stderr.write(`below their floors: ${failures.join("; ")}\n`);
  process.exitCode = 1;
}

function leaves(tree, prefix = "") {
  return Object.entries(tree).flatMap(([key, value]) => {
    const name = prefix === "" ? key : `${prefix} ${key}`;
    return typeof value === "object" ? leaves(value, name) : [[name, value]];
  });
}

function fell(name, before, now) {
  return CEILINGS.has(name.split(" ").at(-1)) ? now > before : now < before;
}
