import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ZodError } from "zod";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { PAGE_PATH, refusalOf, type Served } from "./page-guard.ts";
import { tell } from "./tell.ts";

/** What the server answers to one method and path. */
export interface Endpoint {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** Whether the server ends once this is answered. */
  readonly last?: true;
  /** @throws ZodError for a body that it does not take, WinnowError for what can't be done: both are told to the page. */
  answer(body: unknown): unknown;
}

export interface PageServer {
  /** Where the page is, with the token in the part of the address that is never sent. */
  readonly url: string;
  /** Settles once someone who knows the token has asked for something. */
  readonly seen: Promise<void>;
  /** Settles once the server has ended. */
  readonly ended: Promise<void>;
}

const LOOPBACK = "127.0.0.1";
const MOST_BYTES = 256 * 1024;
/** A browser on this machine sends what it sends at once: whoever takes longer, in milliseconds, holds a connection for nothing. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 30_000 };

/**
 * Serves a page and what it asks for, to this machine alone, on a free port.
 * @param page the page's HTML, for a nonce that its style and script carry
 * @param endpoints what there is to be asked for at the moment
 */
export async function servePage(
  page: (nonce: string) => string,
  endpoints: () => readonly Endpoint[],
): Promise<PageServer> {
  const token = randomBytes(32).toString("base64url");
  const server = createServer(TIMEOUTS);
  const seen = new Promise<void>((resolve) => {
    server.on("request", (request, response) => {
      const { port } = server.address() as AddressInfo;
      const answered = endpoints();
      const methods = new Map(answered.map(({ path, method }) => [path, method]));
      void respond(request, response, {
        served: { host: `${LOOPBACK}:${port}`, token, methods },
        page,
        endpoints: answered,
        whenSeen: resolve,
        whenLast: () => end(server),
      });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, LOOPBACK, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${LOOPBACK}:${port}/#${token}`,
    seen,
    ended: new Promise((resolve) => server.once("close", resolve)),
  };
}

function end(server: Server): void {
  server.close();
  server.closeAllConnections();
}

interface Serving {
  readonly served: Served;
  readonly page: (nonce: string) => string;
  readonly endpoints: readonly Endpoint[];
  whenSeen(): void;
  whenLast(): void;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { served, page, endpoints, whenSeen, whenLast }: Serving,
): Promise<void> {
  const { method = "", url = "", headers } = request;
  const refusal = refusalOf(
    {
      method,
      target: url,
      host: headers.host,
      origin: headers.origin,
      site: one(headers["sec-fetch-site"]),
      contentType: headers["content-type"],
      token: one(headers["x-winnow-token"]),
    },
    served,
  );
  if (refusal !== null) {
    request.resume();
    return send(response, refusal.status, { message: refusal.message, hint: null });
  }
  if (url === PAGE_PATH) return sendPage(response, page);
  const endpoint = endpoints.find(({ path }) => path === url)!;
  whenSeen();
  try {
    const body = endpoint.method === "GET" ? null : await bodyOf(request);
    if (body === TOO_LARGE)
      return send(response, 413, { message: "too much was sent", hint: null });
    const answer = await endpoint.answer(body);
    if (endpoint.last) response.once("close", whenLast);
    send(response, 200, answer);
  } catch (error) {
    sendError(response, error);
  }
}

function sendError(response: ServerResponse, error: unknown): void {
  if (error instanceof WinnowError) {
    send(response, 409, { message: visible(error.message), hint: error.hint });
  } else if (error instanceof ZodError || error instanceof SyntaxError) {
    send(response, 400, { message: "that is not what is read here", hint: null });
  } else {
    tell(error);
    send(response, 500, { message: "unexpected failure: the terminal tells of it", hint: null });
  }
}

const TOO_LARGE = Symbol("too large");

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  // What is over the limit is read to its end, and forgotten: else the browser would not hear the answer.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  if (size > MOST_BYTES) return TOO_LARGE;
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

function one(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === "string" ? header : undefined;
}

const HEADERS = {
  "Cache-Control": "no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

function sendPage(response: ServerResponse, page: (nonce: string) => string): void {
  const nonce = randomBytes(16).toString("base64url");
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  response.writeHead(200, {
    ...HEADERS,
    "Content-Security-Policy": policy,
    "Content-Type": "text/html; charset=utf-8",
  });
  response.end(page(nonce));
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    ...HEADERS,
    "Content-Security-Policy": "default-src 'none'",
    "Content-Type": "application/json",
  });
  response.end(JSON.stringify(body));
}
