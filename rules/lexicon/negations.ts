import { list } from "./list.ts";

/** Words that deny what follows them in their clause. */
export const NEGATIONS = list(`
  not n't n’t nt no never none nobody nothing nowhere neither nor without cannot lack lacks lacked lacking unable hardly
  barely rarely seldom scarcely unless avoid avoids avoided avoiding`);

/** Words that deny what one is said to do behind them: to fail to, failure to. */
export const REFUSALS = list("fail failure refuse refusal decline forget neglect omit");
