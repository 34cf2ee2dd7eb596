import { indexBase } from "../base/base-index.ts";
import { dialectOf } from "../base/dialect.ts";
import { effectiveRules, effectiveSettings, overrideCount } from "../config/effective.ts";
import { worktreeRevision } from "../files/worktree-revision.ts";
import { commitRevision } from "../git/revision.ts";
import { jsonText } from "../report/json-text.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Command, Terminal } from "./command.ts";
import { configText, type EffectiveConfig } from "./config-text.ts";
import { chosenValue, type Given } from "./flags.ts";
import { pathWithin } from "./lint-scope.ts";
import { noteStatus } from "./note-status.ts";
import { print } from "./output.ts";
import { CATALOGUE } from "./read-config.ts";
import { CHOICE_FLAGS, ruleChoice } from "./rule-flags.ts";
import { isReadForBase, openSession, type Session } from "./session.ts";

const FORMATS = ["stylish", "json"] as const;

/** `winnow config`: what holds for the base, or for one file, and who says so. */
export const config: Command = {
  face: {
    name: "config",
    operands: "[FILE]",
    summary: "Show what is configured, for the base or one note, and where each value comes from.",
    flags: [
      { name: "schema", value: null, help: "print the JSON Schema of the configuration file" },
      ...CHOICE_FLAGS,
    ],
    formats: FORMATS,
  },
  async run(given, terminal) {
    if (given.switches.has("schema")) {
      const { configJsonSchema } = await import("../config/json-schema.ts");
      print(given, terminal, configJsonSchema(CATALOGUE));
      return 0;
    }
    const format = chosenValue(given, "format", FORMATS);
    const [file = null, ...more] = given.operands;
    if (more.length > 0) throw new WinnowError("USAGE", "name one file, or none");
    const session = await openSession(given, terminal, "detached");
    try {
      const effective = await effectiveConfig(session, given, terminal, file);
      print(given, terminal, format === "json" ? configJson(effective) : configText(effective));
      return 0;
    } finally {
      await session.close();
    }
  },
};

async function effectiveConfig(
  session: Session,
  given: Given,
  terminal: Terminal,
  file: string | null,
): Promise<EffectiveConfig> {
  const { repository, config: own } = session;
  const path = file === null ? null : pathWithin(repository.root, terminal, file);
  const choice = ruleChoice(given);
  const revision = repository.bare
    ? await commitRevision(repository, "HEAD")
    : await worktreeRevision(repository, isReadForBase);
  const filter = await session.filterFor(revision);
  return {
    path: own.path,
    settings: effectiveSettings(own),
    overrides: overrideCount(own),
    rules: effectiveRules(own, CATALOGUE, choice, path),
    dialect: dialectOf(indexBase(await session.loadBase(revision))),
    note: path === null ? null : noteStatus(path, repository.root, revision, filter, own),
  };
}

function configJson({ path, settings, rules, dialect, note }: EffectiveConfig): string {
  const { kind, because, links } = dialect;
  const traced = settings.map(({ name, value, origin }) => [name, { value, origin }]);
  const document = {
    version: 1,
    file: path,
    note,
    dialect: { kind, because, links },
    settings: Object.fromEntries(traced),
    rules: rules.map(({ id, severity, level, origin, options }) => ({
      rule: id,
      severity,
      raised: level === "raised",
      origin,
      options: Object.fromEntries(
        options.map((each) => [each.name, { value: each.value, origin: each.origin }]),
      ),
    })),
  };
  return `${jsonText(document, 2)}\n`;
}
