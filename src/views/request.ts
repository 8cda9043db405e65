/** Request: what one line of an access log says, whoever wrote the log. */
export interface Request {
  /** Milliseconds since 1970 UTC. */
  time: number;
  /** Of the site that was asked, with its port or not; empty where the log does not name it. */
  host: string;
  /** Of the visitor; kept nowhere. */
  address: string;
  /** In capitals. */
  method: string;
  /** Path and query as they were sent, percent-encoded. */
  target: string;
  status: number;
  /** Undefined where the format has no such field, empty where the visitor sent none. */
  agent: string | undefined;
  /** Empty where there is none. */
  referrer: string;
}

/** How one kind of server writes its lines. */
export interface LogFormat {
  name: string;
  /** A reader for one log, since a log's head may say what its columns are; undefined for a line that is not of the format. */
  reader(): (line: string) => Request | undefined;
}

/** What servers write where there is nothing. */
export function unlessNothing(field: string | undefined): string {
  return field === undefined || field === "-" ? "" : field;
}
