const TRACKING = /^(?:utm_\w+|ref|source|ref_src|fbclid|gclid|mc_cid|mc_eid)$/i;

/**
 * A web address in the form under which two notes of one page agree: https, lower-case host without `www.`, no
 * fragment, no tracking parameters, the others sorted, no slash at the end. null for what is no http address.
 */
export function canonicalUrl(written: string): string | null {
  if (!URL.canParse(written)) return null;
  const url = new URL(written);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  const port = url.port === "" ? "" : `:${url.port}`;
  const host = url.hostname.replace(/^www\./, "");
  if (host === "") return null;
  for (const name of [...url.searchParams.keys()])
    if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const query = url.searchParams.toString();
  let path = url.pathname;
  while (path.endsWith("/")) path = path.slice(0, -1);
  return `https://${host}${port}${path}${query === "" ? "" : `?${query}`}`;
}
