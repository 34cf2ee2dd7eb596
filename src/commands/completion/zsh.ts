import {
  type CompletedCommand,
  type CompletedFlag,
  type Expected,
  quoted,
  sharedFlags,
  spellings,
} from "./words.ts";

/** The script by which zsh completes, as a file `_winnow` of its function path or evaluated. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  const described = commands.map(({ name, summary }) => quoted(`${name}:${escaped(summary)}`));
  return `#compdef winnow
# Completes winnow in zsh: put this into ~/.zshrc, after compinit
#   eval "$(winnow completion zsh)"
_winnow() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -C \\
${sharedFlags(commands).flatMap(flagSpecs).join("\n")}
    '1: :->command' '*:: :->rest' && return
  case $state in
    command)
      local -a commands
      commands=(
${described.map((each) => `        ${each}`).join("\n")}
      )
      _describe command commands ;;
    rest)
      case $words[1] in
${commands.map(commandCase).join("\n")}
      esac ;;
  esac
}
if [ "$funcstack[1]" = _winnow ]; then
  _winnow "$@"
else
  compdef _winnow winnow
fi
`;
}

function commandCase({ name, flags, operands }: CompletedCommand): string {
  return `        ${name})
          _arguments \\
${flags.flatMap(flagSpecs).join("\n")}
            ${quoted(`*:${action(operands)}`)} ;;`;
}

/** What _arguments is told of a flag, a line for each way to write it. */
function flagSpecs(flag: CompletedFlag): string[] {
  const { help, value } = flag;
  const written = spellings(flag);
  return written.map((spelling) => {
    // A flag with a value may be given again; one without says all at once.
    const others = value === null ? `(${written.join(" ")})` : "*";
    const joined = value !== null && spelling.startsWith("--") ? "=" : "";
    const after = value === null ? "" : `:${action(value)}`;
    return `    ${quoted(`${others}${spelling}${joined}[${escaped(help)}]${after}`)} \\`;
  });
}

/** The message and the action of a value. */
function action(expected: Expected): string {
  switch (expected.kind) {
    case "words":
      return `value:(${expected.words.join(" ")})`;
    case "file":
      return "file:_files";
    case "folder":
      return "folder:_files -/";
    case "text":
      return "value:";
  }
}

function escaped(text: string): string {
  return text.replace(/[\\[\]:]/g, "\\$&");
}
