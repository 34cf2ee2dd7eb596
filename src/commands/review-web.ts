import { readFileSync } from "node:fs";
import { pageHtml } from "../review/page-html.ts";
import type { ExitCode, Terminal } from "./command.ts";
import { openReview } from "./deciding/open-review.ts";
import { reviewable } from "./deciding/reviewable.ts";
import type { Given } from "./flags.ts";
import { winnowFolder } from "./kept-base.ts";
import { openBrowser } from "./open-browser.ts";
import { writePageRedirect } from "./page-redirect.ts";
import { type Endpoint, servePage } from "./page-server.ts";
import { CHOOSE, FINISH, openDesk, type ReviewDesk } from "./review-desk.ts";
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
  const [proposal] = reviewable(review, given);
  if (proposal === undefined) {
    terminal.err("No proposal waits.\n");
    return 0;
  }
  const desk = await openDesk(session, terminal, review, proposal);
  const script = readFileSync(new URL("review-page.js", terminal.program), "utf8");
  const { url, seen, ended } = await servePage(
    (nonce) => pageHtml(script, nonce),
    endpointsOf(desk),
  );
  terminal.err(
    `Review ${proposal.id} in a browser on this machine; Ctrl-C ends it, and keeps what was chosen:\n`,
  );
  terminal.out(`${url}\n`);
  if (given.switches.has("open")) {
    const redirect = writePageRedirect(winnowFolder(session.repository.commonDirectory), url);
    void seen.then(redirect.remove);
    openBrowser(redirect.file);
  }
  await ended;
  return 0;
}

function endpointsOf(desk: ReviewDesk): Endpoint[] {
  return [
    { method: "GET", path: "/api/review", answer: () => desk.overview() },
    ...desk.operations.flatMap((id): Endpoint[] => {
      const path = `/api/changes/${encodeURIComponent(id)}`;
      return [
        { method: "GET", path, answer: () => desk.view(id) },
        { method: "GET", path: `${path}/places`, answer: () => desk.places(id) },
      ];
    }),
    { method: "POST", path: "/api/choose", answer: (body) => desk.choose(CHOOSE.parse(body)) },
    { method: "POST", path: "/api/finish", answer: (body) => desk.finish(FINISH.parse(body)) },
    { method: "POST", path: "/api/end", last: true, answer: () => ({}) },
  ];
}
