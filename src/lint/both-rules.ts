import type { OptionFaces, OptionsOf } from "./options.ts";
import { defineRule, type OpenBundle, type Rule } from "./rule.ts";

/** A rule for bundles that reports what two find: the first one's name and summary, either's findings. */
export function bothRules(first: Rule, second: Rule): Rule {
  return defineRule({
    ...first,
    scope: "bundle",
    *check(view: OpenBundle, options: OptionsOf<OptionFaces>) {
      for (const rule of [first, second]) {
        if (rule.scope === "bundle") yield* rule.check(view, options);
      }
    },
  });
}
