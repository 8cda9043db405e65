/** Tags of DedeCMS inside of a column's text: `{dede:img text='…'} /uploads/1.jpg {/dede:img}`. */

export interface TaggedText {
  attributes: Record<string, string>;
  text: string;
}

/** Attributes stand in single or double quotes, over several lines; those of older versions have backslashes before them. */
export function taggedTexts(text: string, tag: "img" | "link" | "specnote"): TaggedText[] {
  const pattern = new RegExp(`\\{dede:${tag}\\b([^}]*)\\}([\\s\\S]*?)\\{/dede:${tag}\\}`, "gi");
  return [...text.matchAll(pattern)].map(([, attributes = "", inner = ""]) => ({
    attributes: Object.fromEntries(
      [...attributes.replace(/\\+(['"])/g, "$1").matchAll(/([a-z]+)\s*=\s*(['"])([\s\S]*?)\2/gi)].map(
        ([, name = "", , value = ""]) => [name.toLowerCase(), value.trim()],
      ),
    ),
    text: inner.trim(),
  }));
}
