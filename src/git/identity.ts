import type { Person } from "../proposal/ports.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Repository } from "./repository.ts";
import { tryGit } from "./run.ts";

/**
 * The person that git would name as the author of a commit made here.
 * @param variables of the process: `GIT_AUTHOR_NAME` and `GIT_AUTHOR_EMAIL` count as they do for git
 * @throws WinnowError USAGE when git knows nobody.
 */
export async function personHere(
  repository: Repository,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<Person> {
  const { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email } = variables;
  const { code, output } = await tryGit({
    directory: repository.root,
    environment: {
      ...repository.environment,
      ...(name ? { GIT_AUTHOR_NAME: name } : {}),
      ...(email ? { GIT_AUTHOR_EMAIL: email } : {}),
    },
    args: ["-c", "user.useConfigOnly=true", "var", "GIT_AUTHOR_IDENT"],
  });
  const found = /^([^<]*) <([^>]*)> \d{1,12} [+-]\d{4}\n?$/.exec(output.toString("utf8"));
  if (code === 0 && found !== null) return { name: found[1]!, email: found[2]! };
  throw new WinnowError(
    "USAGE",
    "git does not know who decides here",
    'git config user.name "Your Name" && git config user.email you@example.org',
  );
}
