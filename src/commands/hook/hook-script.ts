import { shellQuote } from "../../text/shell-quote.ts";

/** By this line a hook is known as winnow's own. */
const MARK = "# winnow's pre-commit hook:";

/**
 * The pre-commit hook, for any POSIX shell. It passes only when winnow looked: where there is no winnow, or it could not
 * be started, the commit fails with a word on why.
 * @param bin where npm links winnow, from the top of the worktree
 */
export function hookScript(bin: string): string {
  return `#!/bin/sh
${MARK} checks the notes that git is about to commit, and fails when it could not look.
# To commit all the same: git commit --no-verify

bin=${shellQuote(bin)}

# The winnow of this worktree, of the main worktree, on PATH, or one that npx has; nothing is fetched.
if [ -x "$bin" ]; then
  set -- "./$bin"
elif shared=$(git rev-parse --path-format=absolute --git-common-dir) && [ -x "$shared/../$bin" ]; then
  set -- "$shared/../$bin"
elif command -v winnow >/dev/null 2>&1; then
  set -- winnow
elif npx --offline --no-install winnow --version >/dev/null 2>&1; then
  set -- npx --offline --no-install winnow
else
  echo "winnow: the pre-commit hook finds no winnow in node_modules, on PATH or by npx: nothing was checked" >&2
  echo "  install it (npm ci does where package.json names it), or commit unchecked: git commit --no-verify" >&2
  exit 2
fi

"$@" lint --staged
code=$?
case $code in
  0 | 1 | 2 | 130) ;;
  *)
    echo "winnow: $1 ended with code $code: nothing was checked" >&2
    command -v node >/dev/null 2>&1 || echo "  node is not on the PATH that git gives its hooks" >&2
    ;;
esac
exit $code
`;
}

/** Whether a hook is as this winnow writes it, wherever npm links winnow. */
export function isCurrentHook(text: string): boolean {
  return withoutBin(text) === withoutBin(hookScript(""));
}

/** Whether a hook is that of some version of winnow, changed since or not. */
export function isOwnHook(text: string): boolean {
  return text.includes(`\n${MARK}`);
}

/** Whether a script or settings file calls winnow, comments apart. */
export function callsWinnow(text: string): boolean {
  return text.split(/\r?\n/).some((line) => /^\s*[^#\s]/.test(line) && /\bwinnow\b/.test(line));
}

function withoutBin(text: string): string {
  return text.replace(/^bin=.*$/m, "bin=");
}
