import * as commands from "../../src/commands/open-judge.ts";
import { remembered } from "../../src/text/remembered.ts";

const once = remembered(() => commands.openJudge());

/** What compares statements, loaded once a file of tests. */
export const openJudge = () => once("");
