/** The addresses that the tags of a text name, as far as a file may stand behind them. */

const attribute =
  /\s(?:src|href|data|poster|background|data-src|data-original|original|zoomfile|file)\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'<>]{1,2000}))/gi;

/** Each once, in their order; more than a text needs to have are passed over. */
export function addressesIn(html: string): string[] {
  const found = new Set<string>();
  for (const [, double, single, bare] of html.matchAll(attribute)) {
    const address = (double ?? single ?? bare ?? "").replace(/&amp;/g, "&").trim();
    if (address !== "" && !/^(javascript|mailto|tel|about):|^#/i.test(address) && !isPage(address)) {
      found.add(address);
    }
  }
  return [...found];
}

/** Of links there are more to pages than to files, and a page is none, though a file may lie where it stood. */
function isPage(address: string): boolean {
  if (/^data:/i.test(address)) return false;
  const path = address.replace(/[?#].*$/s, "");
  return path.endsWith("/") || /\.(s?html?|xhtml|php\d?|aspx?|jspx?)$/i.test(path);
}
