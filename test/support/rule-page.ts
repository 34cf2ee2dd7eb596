/** One file of an example. */
export interface ExampleFile {
  readonly path: string;
  readonly text: string;
  readonly encoding: "utf8" | "latin1";
}

/** What stands under one `###` heading of a page: files, and how many findings its rule gives for them. */
export interface Example {
  readonly name: string;
  readonly files: readonly ExampleFile[];
  /** Texts by path once every fix has been made, where the page says so. */
  readonly fixed: ReadonlyMap<string, string>;
  readonly expected: number;
}

/** The `##` headings of a page, in order. */
export function pageHeadings(page: string): string[] {
  const prose = page.replace(/^(`{3,})[\s\S]*?^\1$/gm, "");
  return [...prose.matchAll(/^## (.+)$/gm)].map((match) => match[1]!);
}

/** The examples of a rule's page. */
export function pageExamples(page: string): Example[] {
  const [, examples = ""] = page.split("\n## Examples\n");
  return examples
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const name = part.slice(0, part.indexOf("\n"));
      const fences = [...part.matchAll(/^(`{3,})\w+ (.+)\n([\s\S]*?)^\1$/gm)];
      const all = fences.map(([, , info, text]) => ({ flags: flagsOf(info!), text: text! }));
      const read = all.filter(({ flags }) => !flags.has("fixed"));
      return {
        name,
        files: read.map(({ flags, text }) => ({
          path: flags.get("file")!,
          text: text.repeat(Number(flags.get("repeat") ?? 1)),
          encoding: flags.get("encoding") === "latin1" ? ("latin1" as const) : ("utf8" as const),
        })),
        fixed: new Map(
          all
            .filter(({ flags }) => flags.has("fixed"))
            .map(({ flags, text }) => [flags.get("file")!, text]),
        ),
        expected: read.reduce((sum, { flags }) => sum + Number(flags.get("expect") ?? 0), 0),
      };
    });
}

function flagsOf(info: string): Map<string, string> {
  return new Map(info.split(" ").map((flag) => flag.split("=") as [string, string]));
}
