/** Front matter as an editor would write it: a key a line, lists in brackets, quotation marks only where YAML needs them. */
import { Document } from "yaml";

/** Undefined and empty lists are left out; the order is that of the keys. */
export type FrontMatterValues = Record<string, unknown>;

export function frontMatterText(values: FrontMatterValues): string {
  const document = new Document({});
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    document.set(key, document.createNode(value, { flow: true, aliasDuplicateObjects: false }));
  }
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}
