import { list } from "./list.ts";

/** Words that deny what follows them in their clause. */
export const NEGATIONS = list(`
  not n't no never none nobody nothing neither nor without cannot fail fails failed failing lack lacks lacked lacking
  unable hardly barely rarely seldom`);
