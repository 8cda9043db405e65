/**
 * Redirects in the order in which they have the word on each host: of whole addresses with their query, then of paths whatever the
 * query, then of what begins with a path. Servers look each of these up in tables, one for each status.
 */
import { groupBy } from "../shared/group-by.ts";
import type { RedirectStatus } from "./hosting.ts";
import { encoded, type RedirectRule } from "./redirect-rules.ts";

type RedirectKind = "queries" | "paths" | "stars";

export interface RedirectTable {
  kind: RedirectKind;
  status: RedirectStatus;
  /** As files and variables are called, `paths-301`. */
  name: string;
  rules: RedirectRule[];
}

export function redirectTables(rules: readonly RedirectRule[]): RedirectTable[] {
  return kinds.flatMap((kind) => {
    const ofKind = rules.filter((rule) => kindOf(rule) === kind);
    return [...groupBy(ofKind, ({ status }) => [status])].map(([status, ofStatus]) => ({
      ...{ kind, status, name: `${kind}-${status}` },
      rules: ofStatus,
    }));
  });
}

/** The same for hosts that go through them one by one. */
export function inTurn(rules: readonly RedirectRule[]): RedirectRule[] {
  return kinds.flatMap((kind) => rules.filter((rule) => kindOf(rule) === kind));
}

const kinds: readonly RedirectKind[] = ["queries", "paths", "stars"];

function kindOf({ splat, query }: RedirectRule): RedirectKind {
  if (splat) return "stars";
  return query === undefined ? "paths" : "queries";
}

/** What is looked up: the address as it came where the query matters, the path in letters where not. */
export function keyOf({ path, query }: RedirectRule): string {
  return query === undefined ? path : `${encoded(path)}?${query}`;
}

/**
 * A query that did not matter is passed on, unless the target has one itself.
 * @param passedOn the server's words for `?` and what the reader sent behind it, empty where that was nothing
 */
export function targetOf({ query, to }: RedirectRule, passedOn: string): string {
  return query === undefined && !/[?#]/.test(to) ? to + passedOn : to;
}
