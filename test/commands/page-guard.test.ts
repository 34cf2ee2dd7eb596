import { describe, expect, test } from "vitest";
import { type Asked, refusalOf } from "../../src/commands/page-guard.ts";

const SERVED = {
  host: "127.0.0.1:4000",
  token: "right",
  methods: new Map([
    ["/api/review", "GET"],
    ["/api/choose", "POST"],
  ] as const),
};

const READ: Asked = {
  method: "GET",
  target: "/api/review",
  host: "127.0.0.1:4000",
  origin: undefined,
  site: "same-origin",
  contentType: undefined,
  token: "right",
};

const WRITE: Asked = {
  ...READ,
  method: "POST",
  target: "/api/choose",
  origin: "http://127.0.0.1:4000",
  contentType: "application/json",
};

describe("a request", () => {
  test.each<[string, Asked]>([
    ["reads", READ],
    ["writes", WRITE],
    ["reads from a browser that does not say who asks", { ...READ, site: undefined }],
    [
      "gets the page by a link from elsewhere, which holds nothing",
      { ...READ, target: "/", token: undefined, site: "cross-site" },
    ],
  ])("is answered that %s", (_, asked) => {
    expect(refusalOf(asked, SERVED)).toBeNull();
  });

  test.each<[string, Asked, number]>([
    ["by another name of this machine", { ...READ, host: "localhost:4000" }, 421],
    ["by a name that leads here", { ...READ, host: "evil.example:4000" }, 421],
    ["by another port", { ...READ, host: "127.0.0.1:4001" }, 421],
    ["without a host", { ...READ, host: undefined }, 421],
    ["for the page by another host", { ...READ, target: "/", host: "evil.example" }, 421],
    ["without a token", { ...READ, token: undefined }, 401],
    ["with a wrong token", { ...READ, token: "wrong" }, 401],
    ["with a part of the token", { ...READ, token: "righ" }, 401],
    ["with the token in the query", { ...READ, target: "/api/review?token=right" }, 404],
    ["from another site", { ...READ, site: "cross-site" }, 403],
    ["from another page of this machine", { ...READ, site: "same-site" }, 403],
    ["to write by GET", { ...WRITE, method: "GET" }, 405],
    ["to read by POST", { ...READ, method: "POST" }, 405],
    ["by a method of its own", { ...READ, method: "OPTIONS" }, 405],
    ["to write from no origin", { ...WRITE, origin: undefined }, 403],
    ["to write from an origin that is hidden", { ...WRITE, origin: "null" }, 403],
    ["to write from another origin", { ...WRITE, origin: "http://evil.example" }, 403],
    ["to write from https", { ...WRITE, origin: "https://127.0.0.1:4000" }, 403],
    ["to write plain text", { ...WRITE, contentType: "text/plain" }, 415],
    ["to write a form", { ...WRITE, contentType: "application/x-www-form-urlencoded" }, 415],
    ["to write without a type", { ...WRITE, contentType: undefined }, 415],
    ["for what there is not", { ...READ, target: "/etc/passwd" }, 404],
    ["for a name every object has", { ...READ, target: "__proto__" }, 404],
  ])("is refused that asks %s", (_, asked, status) => {
    expect(refusalOf(asked, SERVED)?.status).toBe(status);
  });
});
