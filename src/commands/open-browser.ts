import { spawn } from "node:child_process";

/** Shows a file in the person's browser. Whether that works out is not waited for: the page's address is told as well. */
export function openBrowser(file: string): void {
  const program = process.platform === "darwin" ? "open" : "xdg-open";
  const child = spawn(program, [file], { detached: true, stdio: "ignore" });
  child.on("error", () => {});
  child.unref();
}
