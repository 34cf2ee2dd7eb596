import { readFileSync } from "node:fs";
import { pageHtml } from "../review/page-html.ts";
import { winnowFolder } from "../store/winnow-folder.ts";
import type { ExitCode, Terminal } from "./command.ts";
import { openForDeciding } from "./deciding/open-review.ts";
import { CHECK, CHOOSE, FINISH, OPEN, TAKE } from "./desk-choices.ts";
import type { Given } from "./flags.ts";
import { openBrowser } from "./open-browser.ts";
import { writePageRedirect } from "./page-redirect.ts";
import { type Endpoint, servePage } from "./page-server.ts";
import type { ReviewDesk } from "./review-desk.ts";
import { type ReviewDesks, reviewDesks } from "./review-desks.ts";
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
  const desks = reviewDesks(session, terminal, given, await openForDeciding(session, terminal));
  const found = await desks.list();
  const [first] = found;
  if (first === undefined) {
    terminal.err("No proposal waits.\n");
    return 0;
  }
  // What stands in the way of any review is told here rather than on the page.
  await desks.open(first.id);
  const script = readFileSync(new URL("review-page.js", terminal.program), "utf8");
  const { url, seen, ended } = await servePage(
    (nonce) => pageHtml(script, nonce),
    () => endpointsOf(desks),
  );
  const what = found.length === 1 ? first.id : `${found.length} proposals`;
  terminal.err(
    `Review ${what} in a browser on this machine; Ctrl-C ends it, and keeps what was chosen:\n`,
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

function endpointsOf(desks: ReviewDesks): Endpoint[] {
  const list: Endpoint = { method: "GET", path: "/api/proposals", answer: () => desks.list() };
  const opening = [...desks.listed()].map(
    (id): Endpoint => ({
      method: "GET",
      path: pathOf(id),
      answer: async () => (await desks.open(id)).overview(),
    }),
  );
  const opened = [...desks.opened()].flatMap(([id, desk]) => endpointsOfDesk(pathOf(id), desk));
  const end: Endpoint = { method: "POST", path: "/api/end", last: true, answer: () => ({}) };
  return [list, ...opening, ...opened, end];
}

function endpointsOfDesk(root: string, desk: ReviewDesk): Endpoint[] {
  return [
    ...desk.operations.flatMap((id): Endpoint[] => {
      const path = `${root}/changes/${encodeURIComponent(id)}`;
      return [
        { method: "GET", path, answer: () => desk.view(id) },
        { method: "GET", path: `${path}/places`, answer: () => desk.places(id) },
        {
          method: "POST",
          path: `${path}/check`,
          answer: (body) => desk.check(id, CHECK.parse(body)),
        },
      ];
    }),
    ...desk.held.map((id): Endpoint => {
      const path = `${root}/changes/${encodeURIComponent(id)}/take`;
      return { method: "POST", path, answer: (body) => desk.take(id, TAKE.parse(body)) };
    }),
    ...[...desk.operations, ...desk.held].map((id): Endpoint => {
      const path = `${root}/changes/${encodeURIComponent(id)}/open`;
      return { method: "POST", path, answer: (body) => desk.open(id, OPEN.parse(body)) };
    }),
    { method: "POST", path: `${root}/choose`, answer: (body) => desk.choose(CHOOSE.parse(body)) },
    { method: "POST", path: `${root}/finish`, answer: (body) => desk.finish(FINISH.parse(body)) },
  ];
}

function pathOf(proposal: string): string {
  return `/api/proposals/${encodeURIComponent(proposal)}`;
}
