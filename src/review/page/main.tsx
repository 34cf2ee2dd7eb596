import { render } from "preact";
import { App } from "./app.tsx";
import { connect, troubleOf } from "./client.ts";
import { TroubleBox } from "./trouble-box.tsx";

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

async function start(root: Element): Promise<void> {
  const client = connect(takeToken());
  try {
    render(<App client={client} overview={await client.overview()} />, root);
  } catch (error) {
    const { message, hint } = troubleOf(error);
    const told = hint ?? "Open the very address that winnow review --web printed in the terminal.";
    render(<TroubleBox trouble={{ kind: "trouble", message, hint: told }} />, root);
  }
}

const root = document.querySelector("#page");
if (root !== null) void start(root);
