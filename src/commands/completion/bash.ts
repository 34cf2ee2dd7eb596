import { type CompletedCommand, quoted, sharedFlags, spellings } from "./words.ts";

/** The script by which bash (3.2 and newer) completes. Where it offers nothing, bash offers files. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const shared = sharedFlags(commands);
  const takingValue = shared.filter(({ value }) => value !== null).flatMap(spellings);
  const names = commands.map(({ name }) => name);
  return `# Completes winnow in bash: put this into ~/.bashrc
#   eval "$(winnow completion bash)"
_winnow() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command= index words=
  # Bash takes --flag=value apart at the equals sign.
  if [ "$word" = = ]; then
    word=
  elif [ "$before" = = ]; then
    before=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      ${takingValue.join(" | ")}) ((index++)) ;;
      -* | =) ;;
      *) command=\${COMP_WORDS[index]}; break ;;
    esac
  done
  COMPREPLY=()
  case $command:$before in
${commands.flatMap(valueCases).join("\n")}
  esac
  case $command:$word in
    :-*) words=${quoted([...shared.flatMap(spellings), "--version"].join(" "))} ;;
    :*) words=${quoted(names.join(" "))} ;;
${commands.flatMap(wordCases).join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o bashdefault -o default -F _winnow winnow
`;
}

/** What follows a flag that takes a value; no words of ours for what bash knows better. */
function valueCases({ name, flags }: CompletedCommand): string[] {
  return flags.flatMap((flag) => {
    if (flag.value === null) return [];
    const pattern = spellings(flag)
      .map((spelling) => `${name}:${spelling}`)
      .join(" | ");
    if (flag.value.kind !== "words") return [`    ${pattern}) return ;;`];
    const words = quoted(flag.value.words.join(" "));
    return [`    ${pattern}) COMPREPLY=($(compgen -W ${words} -- "$word")); return ;;`];
  });
}

function wordCases({ name, flags, operands }: CompletedCommand): string[] {
  const flagWords = quoted(flags.flatMap(spellings).join(" "));
  const cases = [`    ${name}:-*) words=${flagWords} ;;`];
  if (operands.kind === "words")
    cases.push(`    ${name}:*) words=${quoted(operands.words.join(" "))} ;;`);
  return cases;
}
