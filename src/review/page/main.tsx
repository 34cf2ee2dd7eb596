import { render } from "preact";
import { connect } from "./client.ts";
import { Start } from "./start.tsx";

const TOKEN = "token";

/** The token from the address, kept for a reload and taken out of what the browser shows and remembers. */
function takeToken(): string {
  const given = location.hash.slice(1);
  if (given !== "") {
    sessionStorage.setItem(TOKEN, given);
    history.replaceState(null, "", "/");
  }
  return sessionStorage.getItem(TOKEN) ?? "";
}

const root = document.querySelector("#page");
if (root !== null) render(<Start server={connect(takeToken())} />, root);
