import { readFileSync } from "node:fs";
import { pageHtml } from "../review/page-html.ts";
import type { ExitCode, Terminal } from "./command.ts";
import { openReview } from "./deciding/open-review.ts";
import { reviewable } from "./deciding/reviewable.ts";
import { CHOOSE, FINISH } from "./desk-choices.ts";
import type { Given } from "./flags.ts";
import { openBrowser } from "./open-browser.ts";
import { type Endpoint, servePage } from "./page-server.ts";
import { openDesk, type ReviewDesk } from "./review-desk.ts";
import type { Session } from "./session.ts";

/**
 * `winnow review --web`: serves a page on this machine on which a person decides on a proposal, until they say they are
 * done there or stop it here. What they chose is kept as they go.
 */
export async function reviewOnPage(
  session: Session,
  terminal: Terminal,
  given: Given,
): Promise<ExitCode> {
  const review = await openReview(session);
  const [proposal] = reviewable(review.proposals, given);
  if (proposal === undefined) {
    terminal.err("No proposal waits.\n");
    return 0;
  }
  const desk = await openDesk(session, terminal, review, proposal);
  const script = readFileSync(new URL("review-page.js", terminal.program), "utf8");
  const { url, ended } = await servePage((nonce) => pageHtml(script, nonce), endpointsOf(desk));
  terminal.err(
    `Review ${proposal.id} in a browser on this machine; Ctrl-C ends it, and keeps what was chosen:\n`,
  );
  terminal.out(`${url}\n`);
  if (given.switches.has("open")) openBrowser(url);
  await ended;
  return 0;
}

function endpointsOf(desk: ReviewDesk): Endpoint[] {
  return [
    { method: "GET", path: "/api/review", answer: () => desk.overview() },
    ...desk.operations.map(
      (id): Endpoint => ({
        method: "GET",
        path: `/api/changes/${encodeURIComponent(id)}`,
        answer: () => desk.view(id),
      }),
    ),
    { method: "POST", path: "/api/choose", answer: (body) => desk.choose(CHOOSE.parse(body)) },
    { method: "POST", path: "/api/finish", answer: (body) => desk.finish(FINISH.parse(body)) },
    { method: "POST", path: "/api/end", last: true, answer: () => ({}) },
  ];
}
