import { spawn } from "node:child_process";

/** Shows an address in the person's browser. Whether that works out is not waited for: the address is told as well. */
export function openBrowser(address: string): void {
  const program = process.platform === "darwin" ? "open" : "xdg-open";
  const child = spawn(program, [address], { detached: true, stdio: "ignore" });
  child.on("error", () => {});
  child.unref();
}
