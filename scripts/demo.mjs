// The main job on the sample base: copies kb/ into a scratch repository and shows every step with its command.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("..", import.meta.url));
const winnow = join(project, "dist/winnow.cjs");
const scratch = mkdtempSync(join(tmpdir(), "winnow-demo-"));
const bold = (text) => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[22m` : text);

cpSync(join(project, "kb"), scratch, { recursive: true });
const identity = ["-c", "user.name=Demo", "-c", "user.email=demo@example.org"];
const git = (...words) =>
  execFileSync("git", words, { cwd: scratch, stdio: ["ignore", "pipe", "inherit"] }).toString();
git("init", "--quiet", "--initial-branch=main");
git("add", "--all");
git(...identity, "commit", "--quiet", "--message=The sample base");

/** Runs one command as a reader would type it, under its own heading, and gives its exit code. */
function show(why, command, ...words) {
  console.log(`\n${bold(`# ${why}`)}\n${bold(`$ ${[command, ...words].join(" ")}`)}\n`);
  const program =
    command === "winnow" ? [process.execPath, winnow, ...words] : [command, "--no-pager", ...words];
  const { status } = spawnSync(program[0], program.slice(1), { cwd: scratch, stdio: "inherit" });
  return status;
}

console.log(`The sample base is in ${scratch}, a git repository of its own.`);
show("What is wrong in it as it stands", "winnow", "lint");
if (
  show(
    "What four agents' bundles change in it, and why, on a branch of its own",
    "winnow",
    "consolidate",
  ) !== 0
)
  process.exit(1);
const branch = git("for-each-ref", "--format=%(refname:short)", "refs/heads/winnow/")
  .trim()
  .split("\n")[0];
const id = branch.replace("winnow/", "");
show("The proposal proves that nothing was lost", "winnow", "verify", id);
show("The change a person reviews", "git", "diff", `main...${branch}`, "--", "*.md");
show("Its commits", "git", "log", "--format=%h %s", `main..${branch}`);
console.log(`
${bold("# To decide on it")}
$ cd ${scratch}
$ alias winnow="node '${winnow}'"
$ winnow accept ${id}                 # all of it; --only OP takes a part
$ winnow reject ${id} --reason "…"    # what is rejected stays away
`);
