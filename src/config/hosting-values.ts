/** Values of `hosting` that could break a server's configuration, or the site behind it, and those that cannot. */
import { isSitePath, strictlyDecoded } from "../shared/urls.ts";

/** What stands for something else in the files of one server or another. */
const special = /[\s\\"'`<>|^${}[\]#:]|\p{Cc}/u;

/** A path of this site with `*` at its end, or with a query, or with neither. */
export function isRedirectFrom(value: string): boolean {
  const [written = "", query] = value.split(/\?(.*)/s);
  const path = strictlyDecoded(written);
  if (path === undefined || !isSitePath(path) || special.test(path) || path === "/*") return false;
  if (query !== undefined && (path.includes("*") || /[\s\\"'`<>|^${}#]/.test(query))) return false;
  const parts = path.slice(1).split("/");
  return /^[^*?]*(\/\*)?$/.test(path) && !parts.some(isStep);
}

function isStep(part: string): boolean {
  return part === "." || part === "..";
}

/** Whatever readers wrote behind the path must not become a host's name. */
export function isRedirectTo(value: string): boolean {
  const bare = value.replace(":splat", "x");
  if (/[\s\\"'`<>|^${}*]/.test(value) || bare.includes(":splat") || /^\/:splat/.test(value)) return false;
  if (isSitePath(value)) return true;
  return /^https?:\/\/[^/:@?#]+(:\d+)?(\/|$)/i.test(value) && URL.canParse(bare);
}

export function isHeaderPath(value: string): boolean {
  const bare = value.replace("*", "");
  return (
    isSitePath(value.replace(/^\/\*/, "/")) && !special.test(bare) && !bare.includes("*") && !/[?]/.test(bare)
  );
}

/** A token of HTTP (RFC 9110), but for the headers with which a server itself says how a file is sent. */
export function isHeaderName(name: string): boolean {
  return (
    /^[a-z][a-z0-9-]*$/i.test(name) &&
    !/^(connection|content-encoding|content-length|content-range|date|location|server|set-cookie|trailer|transfer-encoding|vary)$/i.test(
      name,
    )
  );
}

/** On one line, without what nginx, Caddy or Apache would take for a variable. */
export function isHeaderValue(value: string): boolean {
  return /^[ -~]+$/.test(value) && !/[\\$`{}%]/.test(value);
}

/** A URI, as RFC 9116 has it. */
export function isContact(value: string): boolean {
  return /^(mailto:[^\s@]+@[^\s@]+|tel:\+?[\d-]+|https:\/\/\S+)$/.test(value);
}

/** A day of the calendar. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
}
