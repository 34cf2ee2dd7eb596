import { list } from "./list.ts";

/** Words that deny what follows them in their clause. */
export const NEGATIONS = list(`
  not n't no never none nobody nothing nowhere neither nor without cannot lack lacks lacked lacking unable hardly
  barely rarely seldom scarcely avoid avoids avoided avoiding`);

/** Verbs that deny what one is said to do behind them. */
export const REFUSALS = list("fail refuse decline forget neglect omit");
