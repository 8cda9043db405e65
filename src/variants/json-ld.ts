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
  // In its place, since every page has this twice and more, and nobody else has seen it.
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === "string") {
      if (key === "@type" || key === "@context") return value;
      if (key === "inLanguage") return target.language;
      return /^(https?:\/)?\//.test(value) ? target.linkTo(value) : outsideMarks(value, target.text);
    }
    if (Array.isArray(value)) for (let i = 0; i < value.length; i++) value[i] = visit(value[i], key);
    else if (typeof value === "object" && value !== null) {
      const node = value as Record<string, unknown>;
      for (const name of Object.keys(node)) node[name] = visit(node[name], name);
    }
    return value;
  };
  return jsonForScript(visit(data, ""));
}
