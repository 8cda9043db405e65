/** Structured data (JSON-LD) in another script: its texts are converted, its addresses lead to the same version. */

import { jsonForScript } from "../shared/html.ts";
import { outsideMarks } from "../shared/marks.ts";

export interface JsonTarget {
  text: (words: string) => string;
  linkTo(address: string): string;
  language: string;
}

/** @returns the JSON as it was where it cannot be read */
export function convertJsonLd(json: string, target: JsonTarget): string {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return json;
  }
  const visit = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => visit(item, key));
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, visit(item, name)]));
    }
    if (typeof value !== "string" || key === "@type" || key === "@context") return value;
    if (key === "inLanguage") return target.language;
    return /^(https?:\/)?\//.test(value) ? target.linkTo(value) : outsideMarks(value, target.text);
  };
  return jsonForScript(visit(data, ""));
}
