import { list } from "./list.ts";

/** Words that tell of how many something holds, or how often. */
export const QUANTIFIERS = {
  all: list(
    "all every each always everyone everybody everything everywhere invariably universally entirely",
  ),
  most: list("most mostly usually majority"),
  some: list("some sometimes several occasionally someone something somewhere various"),
  few: list("few rarely seldom hardly scarcely minority"),
  none: list("no none never nobody nothing nowhere neither"),
};
