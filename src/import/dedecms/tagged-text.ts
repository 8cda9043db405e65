/** Tags of DedeCMS inside of a column's text: `{dede:img text='…'} /uploads/1.jpg {/dede:img}`. */

export interface TaggedText {
  attributes: Record<string, string>;
  text: string;
}

/** Attributes stand in single or double quotes, over several lines; those of older versions have backslashes before them. */
export function taggedTexts(text: string, tag: "img" | "link" | "specnote"): TaggedText[] {
  const parts = text.split(new RegExp(`\\{/dede:${tag}\\}`, "i"));
  const opening = new RegExp(`\\{dede:${tag}(?!\\w)([^}]{0,5000})\\}`, "i");
  // What follows the last closing tag belongs to none.
  return parts.slice(0, -1).flatMap((part) => {
    const found = opening.exec(part);
    if (!found) return [];
    const [whole, attributes = ""] = found;
    return { attributes: attributesOf(attributes), text: part.slice(found.index + whole.length).trim() };
  });
}

function attributesOf(text: string): Record<string, string> {
  const pairs = text.replace(/\\+(['"])/g, "$1").matchAll(/([a-z]+)\s*=\s*(['"])([\s\S]*?)\2/gi);
  return Object.fromEntries(
    [...pairs].map(([, name = "", , value = ""]) => [name.toLowerCase(), value.trim()]),
  );
}
