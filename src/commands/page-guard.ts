import { createHash, timingSafeEqual } from "node:crypto";

/** What a request says of itself, as far as it decides whether it is answered. */
export interface Asked {
  readonly method: string;
  /** As sent: the path, and the query where there is one. */
  readonly target: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`: what browsers say about who asks. */
  readonly site: string | undefined;
  readonly contentType: string | undefined;
  readonly token: string | undefined;
}

/** What a page's server goes by. */
export interface Served {
  /** `127.0.0.1:PORT`, as the browser sends it. */
  readonly host: string;
  readonly token: string;
  /** Methods by path. */
  readonly methods: ReadonlyMap<string, "GET" | "POST">;
}

export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** The page itself, which holds nothing of the base: anyone on this machine may have it. */
export const PAGE_PATH = "/";

/**
 * Why a request is refused; null where it may be answered. Another site that the browser shows can send requests here,
 * and another program can too: neither knows the token, which went to the person's terminal alone.
 */
export function refusalOf(asked: Asked, { host, token, methods }: Served): Refusal | null {
  if (asked.host !== host) return { status: 421, message: "another host was asked for" };
  const method = asked.target === PAGE_PATH ? "GET" : methods.get(asked.target);
  if (method === undefined) return { status: 404, message: "there is nothing of that name" };
  if (asked.method !== method) return { status: 405, message: `only ${method} is answered here` };
  if (asked.target === PAGE_PATH) return null;
  if (asked.site !== undefined && asked.site !== "same-origin") {
    return { status: 403, message: "another site asks" };
  }
  if (!isSame(asked.token ?? "", token)) return { status: 401, message: "the token is not right" };
  if (method === "GET") return null;
  if (asked.origin !== `http://${host}`) return { status: 403, message: "another origin asks" };
  if (asked.contentType !== "application/json") {
    return { status: 415, message: "only application/json is read" };
  }
  return null;
}

/** Takes as long for a token that is nearly right as for any other. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
