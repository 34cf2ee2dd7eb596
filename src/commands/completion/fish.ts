import { type CompletedCommand, type CompletedFlag, type Expected, sharedFlags } from "./words.ts";

/** The script by which fish completes. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  const none = `not __fish_seen_subcommand_from ${names}`;
  return `# Completes winnow in fish: put this into ~/.config/fish/completions/winnow.fish
#   winnow completion fish | source
complete -c winnow -e
complete -c winnow -f
${commands.map(({ name, summary }) => line(none, `-a ${name} -d ${quotedForFish(summary)}`)).join("\n")}
${sharedFlags(commands)
  .map((flag) => line(none, flagWords(flag)))
  .join("\n")}
${commands.flatMap(commandLines).join("\n")}
`;
}

function commandLines({ name, flags, operands }: CompletedCommand): string[] {
  const seen = `__fish_seen_subcommand_from ${name}`;
  const own = operands.kind === "words" ? values(operands) : "-F";
  return [line(seen, own), ...flags.map((flag) => line(seen, flagWords(flag)))];
}

function line(condition: string, rest: string): string {
  return `complete -c winnow -n ${quotedForFish(condition)} ${rest}`;
}

function flagWords({ name, short, help, value }: CompletedFlag): string {
  const letter = short === null ? "" : `-s ${short} `;
  const own = `${letter}-l ${name} -d ${quotedForFish(help)}`;
  return value === null ? own : `${own} -r ${values(value)}`;
}

function values(expected: Expected): string {
  switch (expected.kind) {
    case "words":
      return `-f -a ${quotedForFish(expected.words.join(" "))}`;
    case "file":
      return "-F";
    case "folder":
      return "-f -a '(__fish_complete_directories)'";
    case "text":
      return "-f";
  }
}

/** In fish's single quotes only the quote and the backslash are escaped. */
function quotedForFish(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
