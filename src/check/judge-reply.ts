/**
 * What the answer of another site says about a link to it. Whatever may be meant for machines alone, such as a refusal, says
 * nothing about what readers will meet.
 */

export interface Reply {
  /** Of the last answer, where one came. */
  status?: number;
  /** Why none came: a code of Node's, or one of `faults`. */
  fault?: string;
  /** Where permanent redirects have led, before any that are not. */
  movedTo?: string;
}

export const faults = {
  timeout: "timeout",
  noSuchHost: "ENOTFOUND",
  tooManyRedirects: "redirects",
  /** The host kept others waiting before, and was left alone. */
  leftAlone: "left-alone",
  unclear: "unclear",
} as const;

/** Nobody can tell whether they are the fault of this machine, or what a browser would get. */
const tellNothing = new Set<string>([
  ...[faults.tooManyRedirects, faults.leftAlone, faults.unclear],
  ...["EAI_AGAIN", "EAI_FAIL", "ENETUNREACH", "ENETDOWN", "EADDRNOTAVAIL", "EACCES", "EPERM", "EMFILE"],
]);

export type Verdict =
  | { is: "good" | "unknown" }
  | { is: "moved"; to: string }
  | { is: "dead" | "failing"; because: number | string };

export function judge({ status, fault, movedTo }: Reply): Verdict {
  if (fault === faults.noSuchHost) return { is: "dead", because: fault };
  if (fault !== undefined)
    return tellNothing.has(fault) ? { is: "unknown" } : { is: "failing", because: fault };
  if (status === undefined) return { is: "unknown" };
  if (status >= 200 && status < 300)
    return movedTo === undefined ? { is: "good" } : { is: "moved", to: movedTo };
  if (status === 404 || status === 410) return { is: "dead", because: status };
  if (status >= 500 && status < 600) return { is: "failing", because: status };
  return { is: "unknown" };
}
