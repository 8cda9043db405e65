/** The format of a log, found by its first line that is of any; the log is read in it from then on. */
import { caddyFormat } from "./caddy-format.ts";
import { cloudFrontFormat } from "./cloudfront-format.ts";
import { combinedFormat } from "./combined-format.ts";
import { cosFormat } from "./cos-format.ts";
import { jsonFormat } from "./json-format.ts";
import type { Request } from "./request.ts";

const formats = [combinedFormat, jsonFormat, caddyFormat, cloudFrontFormat, cosFormat];

export interface LogReader {
  /** Undefined as long as no line was understood. */
  format: string | undefined;
  /** @returns undefined for a line that says nothing in the log's format */
  read(line: string): Request | undefined;
}

export function logReader(): LogReader {
  let readers = formats.map(({ name, reader }) => ({ name, read: reader() }));
  return {
    format: undefined,
    read(line) {
      for (const reader of readers) {
        const request = reader.read(line);
        if (!request) continue;
        readers = [reader];
        this.format = reader.name;
        return request;
      }
      return undefined;
    },
  };
}

/** A remark of the server, or nothing: no request that could be missed. */
export function isRemark(line: string): boolean {
  return line === "" || line.startsWith("#");
}
