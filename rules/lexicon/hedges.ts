import { list } from "./list.ts";

/** Words by which an author says that something need not be so. */
export const HEDGES = list(`
  may might could can perhaps maybe possibly probably presumably apparently seemingly potentially arguably plausibly
  conceivably likely seem appear suggest hint tend tentatively tentative preliminary roughly somewhat`);
