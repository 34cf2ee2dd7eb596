import { PALETTE } from "../report/palette.ts";
import { PAGE_STYLE } from "./page-style.ts";

/**
 * The page a review is made on, without anything of the base: its script asks for that.
 * @param script the bundled script, in which no `</script` stands
 * @param nonce what the server's policy allows this style and this script by
 */
export function pageHtml(script: string, nonce: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>winnow review</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${PALETTE}${PAGE_STYLE}</style>
</head>
<body>
<div id="page"><noscript>This page needs JavaScript; winnow review without --web does not.</noscript></div>
<script nonce="${nonce}">${script}</script>
</body>
</html>
`;
}
