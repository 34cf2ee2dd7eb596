import { list } from "./list.ts";

/** Words by which someone says what is to be reached; what follows need not have been. */
export const GOALS = list(`
  goal aim objective mission purpose target intention intent ambition aspiration seek strive intend endeavor endeavour
  hope want try attempt task`);

/** Words for doing something on purpose or by habit. */
export const PRACTISINGS = list(`
  use employ utilize practise practice exploit exhibit display engage resort rely adopt commit apply perform indulge attempt
  deploy undertake pursue`);

/** Words for keeping from doing something. */
export const AVOIDINGS = list("avoid shun eschew forgo forswear abstain refrain abandon renounce");

/** Ways of doing something: a reward hacking trick is reward hacking, a reward hacking benchmark is not. */
export const WAYS = list(`
  trick tactic strategy behavior behaviour technique exploit method attempt approach practice practise scheme shortcut way
  move act action conduct habit ploy manoeuvre maneuver`);

/** Names for whoever did something, where the context says who they are. */
export const DOERS = list(`
  agent model system ai assistant participant team member worker it they he she we author one researcher`);
