import { createHash } from "node:crypto";
import { request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { RecordedProposal } from "../../src/proposal/read-record.ts";
import type { ChangeView, Choices, Outcome, Overview } from "../../src/review/page/wire.ts";
import { fakeGit } from "../support/fake-git.ts";
import type { TemporaryRepository } from "../support/repository.ts";
import { copyOf, propose, reviewBase } from "../support/review-base.ts";
import { type ReviewPage, startReview } from "../support/review-page.ts";
import { winnow } from "../support/winnow.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly body?: string;
  readonly host?: string;
  /** Headers beside or instead of those the page itself sends; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** A request as any program can make it: `fetch` would not send all of these headers. */
function ask(page: ReviewPage, sent: Sent): Promise<Answer> {
  const { hostname, port, host } = new URL(page.origin);
  const { method = sent.body === undefined ? "GET" : "POST" } = sent;
  const usual = {
    Host: host,
    "X-Winnow-Token": page.token,
    ...(method === "GET" ? {} : { Origin: page.origin, "Content-Type": "application/json" }),
  };
  const headers = Object.entries({ ...usual, ...sent.headers }).filter(
    ([, value]) => value !== null,
  );
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        hostname: sent.host ?? hostname,
        port,
        path: sent.path,
        method,
        headers: Object.fromEntries(headers) as Record<string, string>,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const body = Buffer.concat(chunks).toString("utf8");
          resolve({ status: response.statusCode!, headers: response.headers, body });
        });
      },
    );
    asked.on("error", reject);
    asked.end(sent.body);
  });
}

/** Where the page asks about the one proposal that waits. */
const deskOf = (page: ReviewPage) =>
  `/api/proposals/${/Review (\S+) in a browser/.exec(page.said())![1]}`;

const read = async <Read>(page: ReviewPage, path: string): Promise<Read> =>
  JSON.parse((await ask(page, { path })).body) as Read;

const send = (page: ReviewPage, path: string, body: unknown) =>
  ask(page, { path, body: JSON.stringify(body) });

/** Says to carry out what was chosen. */
const finish = async (page: ReviewPage) => {
  const { choices, laying } = await read<Overview>(page, deskOf(page));
  return send(page, `${deskOf(page)}/finish`, { laying, choices });
};

/** What a draft knows the words of an operation by. */
function wordsOf(base: TemporaryRepository, proposal: string, operation: string): string {
  const record = base.git("show", `winnow/${proposal}:.winnow/records/${proposal}.json`);
  const { operations } = JSON.parse(record) as RecordedProposal;
  const { after } = operations.find(({ id }) => id === operation)!;
  return createHash("sha256").update(after).digest("hex");
}

const accepting = (operation: string, text: string | null = null) => ({
  laying: 1,
  operation,
  chosen: { verdict: "accept", text, to: null, ...(text === null ? {} : { reason: "as told" }) },
});

describe("what the page's server refuses", () => {
  let base: TemporaryRepository;
  let page: ReviewPage;
  let operation: string;

  beforeAll(async () => {
    base = reviewBase();
    propose(base);
    page = await startReview(base);
    operation = (await read<Overview>(page, deskOf(page))).changes[0]!.id;
  });

  afterAll(async () => {
    await page.stop();
    base.remove();
  });

  const choose = () => ({
    path: `${deskOf(page)}/choose`,
    body: JSON.stringify(accepting(operation)),
  });

  test.each<[string, () => Sent, number]>([
    ["has another host", () => ({ ...choose(), headers: { Host: "evil.example" } }), 421],
    ["has no token", () => ({ ...choose(), headers: { "X-Winnow-Token": null } }), 401],
    [
      "has a wrong token",
      () => ({ ...choose(), headers: { "X-Winnow-Token": "x".repeat(43) } }),
      401,
    ],
    ["has no origin", () => ({ ...choose(), headers: { Origin: null } }), 403],
    ["has a hidden origin", () => ({ ...choose(), headers: { Origin: "null" } }), 403],
    [
      "has a foreign origin",
      () => ({ ...choose(), headers: { Origin: "http://evil.example" } }),
      403,
    ],
    [
      "comes from another site",
      () => ({ ...choose(), headers: { "Sec-Fetch-Site": "cross-site" } }),
      403,
    ],
    ["is plain text", () => ({ ...choose(), headers: { "Content-Type": "text/plain" } }), 415],
    ["is a GET", () => ({ path: `${deskOf(page)}/choose`, method: "GET" }), 405],
    ["is a GET that would finish", () => ({ path: `${deskOf(page)}/finish`, method: "GET" }), 405],
    ["is a GET that would end it", () => ({ path: "/api/end", method: "GET" }), 405],
    ["is no JSON", () => ({ path: `${deskOf(page)}/choose`, body: "{" }), 400],
    ["has another shape", () => ({ path: `${deskOf(page)}/choose`, body: '{"operation":1}' }), 400],
    [
      "has a key too many",
      () => ({
        path: `${deskOf(page)}/choose`,
        body: JSON.stringify({ ...accepting(operation), force: true }),
      }),
      400,
    ],
    [
      "is too large",
      () => ({
        path: `${deskOf(page)}/choose`,
        body: JSON.stringify(accepting("x".repeat(300_000))),
      }),
      413,
    ],
    [
      "names a change there is not",
      () => ({ path: `${deskOf(page)}/choose`, body: JSON.stringify(accepting("op-00000000")) }),
      409,
    ],
    [
      "edits all words away",
      () => ({ path: `${deskOf(page)}/choose`, body: JSON.stringify(accepting(operation, "  ")) }),
      409,
    ],
    [
      "rejects without a reason",
      () => ({
        path: `${deskOf(page)}/choose`,
        body: JSON.stringify({
          laying: 1,
          operation,
          chosen: { verdict: "reject", reason: " \n" },
        }),
      }),
      409,
    ],
    [
      "finishes with nothing chosen",
      () => ({ path: `${deskOf(page)}/finish`, body: '{"laying":1,"choices":{}}' }),
      409,
    ],
  ])("changes nothing: one that %s", async (_, sent, status) => {
    const before = base.git("for-each-ref");
    expect((await ask(page, sent())).status).toBe(status);
    expect((await read<Overview>(page, deskOf(page))).choices).toEqual({});
    expect(base.git("for-each-ref")).toBe(before);
  });

  test("tells nothing of the base without the token", async () => {
    for (const path of [deskOf(page), `${deskOf(page)}/changes/${operation}`]) {
      const { status, body } = await ask(page, { path, headers: { "X-Winnow-Token": null } });
      expect({ status, body }).toEqual({ status: 401, body: expect.not.stringContaining("weak") });
    }
    expect((await ask(page, { path: "/", headers: { "X-Winnow-Token": null } })).body).not.toMatch(
      /weak-to-strong|op-[0-9a-f]{8}/,
    );
  });

  test("is not to be reached from another machine", async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    for (const { address } of others) {
      await expect(ask(page, { path: "/", host: address })).rejects.toThrow("ECONNREFUSED");
    }
    await expect(ask(page, { path: "/", host: "::1" })).rejects.toThrow("ECONNREFUSED");
  });

  test("says in each answer what a browser may do with it", async () => {
    const { headers } = await ask(page, { path: "/" });
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-[\w-]{22}'; style-src 'nonce-/);
    for (const part of ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(part);
    }
    const again = await ask(page, { path: "/" });
    expect(again.headers["content-security-policy"]).not.toBe(policy);
    const { headers: refused } = await ask(page, { path: "/nothing" });
    expect(refused).toMatchObject({
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'",
    });
  });

  test("keeps the token out of everything but the one address it tells", () => {
    expect(page.said().split(page.token)).toHaveLength(2);
    expect(page.token).toMatch(/^[\w-]{43}$/);
  });
});

describe("a review on the page", () => {
  let template: TemporaryRepository;
  let base: TemporaryRepository;
  let page: ReviewPage;

  beforeAll(() => {
    template = reviewBase();
    propose(template);
  });

  afterAll(() => template.remove());

  beforeEach(async () => {
    base = copyOf(template);
    page = await startReview(base);
  });

  afterEach(async () => {
    await page.stop();
    base.remove();
  });

  test("carries out what was chosen in one commit, leaves the rest, and ends when told", async () => {
    const { changes } = await read<Overview>(page, deskOf(page));
    const [first, second] = changes;
    await send(page, `${deskOf(page)}/choose`, accepting(first!.id));
    await send(page, `${deskOf(page)}/choose`, {
      laying: 1,
      operation: second!.id,
      chosen: { verdict: "reject", reason: "too small a sample" },
    });
    const { choices } = await read<Overview>(page, deskOf(page));
    const outcome = JSON.parse((await finish(page)).body) as Outcome;
    expect(outcome).toMatchObject({ accepted: 1, rejected: 1, waiting: changes.length - 2 });
    expect(base.git("rev-parse", "main").trim()).toBe(outcome.commit);
    expect(winnow(base, ["decisions"]).out).toContain("too small a sample");
    expect((await send(page, `${deskOf(page)}/finish`, { laying: 1, choices })).status).toBe(409);
    expect((await send(page, `${deskOf(page)}/choose`, accepting(changes[2]!.id))).status).toBe(
      409,
    );
    await send(page, "/api/end", {});
    expect(await page.ended).toBe(0);
  });

  test("goes on where it stopped", async () => {
    const { changes } = await read<Overview>(page, deskOf(page));
    const answer = await send(page, `${deskOf(page)}/choose`, accepting(changes[0]!.id));
    const kept = JSON.parse(answer.body) as Choices;
    await page.stop();
    page = await startReview(base);
    expect((await read<Overview>(page, deskOf(page))).choices).toEqual(kept);
  });

  test("keeps a change in the note it was moved to in the terminal", async () => {
    const { changes, proposal } = await read<Overview>(page, deskOf(page));
    const { id } = changes.find(({ editable }) => editable?.includes("63%"))!;
    await page.stop();
    const path = "concepts/performance-gap-recovered.md";
    const to = { path, blob: base.git("rev-parse", `HEAD:${path}`).trim() };
    const choice = { operation: id, verdict: "accept", to, text: null };
    const choices = [{ choice, words: wordsOf(base, proposal, id) }];
    base.write(`.git/winnow/reviews/${proposal}.json`, JSON.stringify({ version: 2, choices }));
    page = await startReview(base);
    expect(await read<ChangeView>(page, `${deskOf(page)}/changes/${id}`)).toMatchObject({ path });
    const text =
      "The student repeats the supervisor's wrong label on 63% of the mislabelled items.";
    const edited = { laying: 1, operation: id, chosen: { verdict: "accept", text, to: path } };
    expect((await send(page, `${deskOf(page)}/choose`, edited)).status).toBe(200);
    const elsewhere = { ...edited, chosen: { ...edited.chosen, to: "concepts/x.md" } };
    expect((await send(page, `${deskOf(page)}/choose`, elsewhere)).status).toBe(409);
    await finish(page);
    expect(base.git("show", `HEAD:${path}`)).toContain(text);
    expect(base.git("show", "HEAD:papers/weak-to-strong-generalization.md")).not.toContain("63%");
  });

  test("stays open, with all that was chosen, where it could not be carried out", async () => {
    const { changes } = await read<Overview>(page, deskOf(page));
    const { id, path } = changes[0]!;
    await send(page, `${deskOf(page)}/choose`, accepting(id));
    base.write(path, "# Changed meanwhile\n");
    const before = base.git("for-each-ref");
    const refused = await finish(page);
    expect(refused.status).toBe(409);
    expect(JSON.parse(refused.body)).toMatchObject({ message: expect.stringContaining(path) });
    expect(base.git("for-each-ref")).toBe(before);
    base.git("checkout", "--", path);
    expect((await finish(page)).status).toBe(200);
  });

  test("carries out nothing but what the person looked over", async () => {
    const { changes } = await read<Overview>(page, deskOf(page));
    const [first, second] = changes;
    const answer = await send(page, `${deskOf(page)}/choose`, accepting(first!.id));
    const choices = JSON.parse(answer.body) as Choices;
    await send(page, `${deskOf(page)}/choose`, accepting(second!.id));
    const before = base.git("for-each-ref");
    expect((await send(page, `${deskOf(page)}/finish`, { laying: 1, choices })).status).toBe(409);
    expect(base.git("for-each-ref")).toBe(before);
  });

  test("goes on with the rest where it was killed before it could answer", async () => {
    await page.stop();
    const kill = `case "$*" in *"merge --ff-only"*) "$REAL" "$@"; kill -9 $PPID; exit 1;; esac`;
    const PATH = fakeGit(base, `${kill}; exec "$REAL" "$@"`);
    page = await startReview(base, [], { PATH });
    const { changes } = await read<Overview>(page, deskOf(page));
    await send(page, `${deskOf(page)}/choose`, accepting(changes[0]!.id));
    await expect(finish(page)).rejects.toThrow();
    page = await startReview(base);
    expect(page.said()).toContain("is finished now");
    const rest = await read<Overview>(page, deskOf(page));
    expect(rest.changes.map(({ id }) => id).sort()).toEqual(
      changes
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    );
    expect(winnow(base, ["proposals"]).err).toBe("");
  });

  test("is ended although another request never does", async () => {
    const { hostname, port, host } = new URL(page.origin);
    const stalled = connect(Number(port), hostname);
    const closed = new Promise((resolve) => stalled.on("close", resolve));
    const headers = [
      `POST ${deskOf(page)}/choose HTTP/1.1`,
      `Host: ${host}`,
      `Origin: ${page.origin}`,
      `X-Winnow-Token: ${page.token}`,
      "Content-Type: application/json",
      "Content-Length: 1000",
    ];
    stalled.write(`${headers.join("\r\n")}\r\n\r\n{"operation":`);
    await read<Overview>(page, deskOf(page));
    await send(page, "/api/end", {});
    expect(await page.ended).toBe(0);
    await closed;
  });

  test("shows the words as they were edited", async () => {
    const { changes } = await read<Overview>(page, deskOf(page));
    const { id } = changes.find(({ kind }) => kind === "add")!;
    await send(page, `${deskOf(page)}/choose`, accepting(id, "In words of mine."));
    expect((await ask(page, { path: `${deskOf(page)}/changes/${id}` })).body).toContain(
      "In words of mine.",
    );
  });

  test("tells what the audit finds in a run, and that nothing is found where it lies no more", async () => {
    const { runs } = await read<Overview>(page, deskOf(page));
    expect(runs.every(({ findings }) => findings !== null)).toBe(true);
    await page.stop();
    base.git("mv", "artifacts", "elsewhere");
    page = await startReview(base);
    const later = await read<Overview>(page, deskOf(page));
    expect(later.runs.every(({ findings }) => findings === null)).toBe(true);
  });
});

describe("winnow review --web", () => {
  let base: TemporaryRepository;

  beforeEach(() => {
    base = reviewBase();
  });

  afterEach(() => base.remove());

  test("says so where no proposal waits", () => {
    const { code, err } = winnow(base, ["review", "--web"]);
    expect({ code, err }).toEqual({ code: 0, err: "No proposal waits.\n" });
  });

  test("says what to do with a proposal that went stale", () => {
    propose(base);
    const id = base.git("branch", "--format=%(refname:lstrip=3)", "--list", "winnow/*").trim();
    base.write("papers/weak-to-strong-generalization.md", "# Changed\n");
    base.commit("Change a note");
    const { code, err } = winnow(base, ["review", "--web", id]);
    expect(code).toBe(2);
    expect(err).toContain("is stale");
    expect(err).toContain("winnow consolidate proposes it anew");
  });
});
