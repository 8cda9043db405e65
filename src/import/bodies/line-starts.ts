/** What would make a line of text a list, a heading, a box or a rule is escaped at the beginning of the line. */

/** @param block the lines of a paragraph */
export function withEscapedStarts(block: string): string {
  return block.split("\n").map(escapedStart).join("\n");
}

function escapedStart(line: string, index: number): string {
  if (/^(#{1,6}|[-+*])([ \t]|\\?$)/.test(line) || /^(>|~~~|:::|([-*_])[ \t]*(\2[ \t]*){2,}$)/.test(line))
    return `\\${line}`;
  if (/^\d{1,9}[.)]([ \t]|\\?$)/.test(line)) return line.replace(/[.)]/, "\\$&");
  // A full-width colon cannot be escaped by a backslash.
  if (/^[:：]{3}/.test(line)) return line.startsWith(":") ? `\\${line}` : `&#xff1a;${line.slice(1)}`;
  if (index > 0 && /^[|:\s-]*-[|:\s-]*\\?$/.test(line)) return `\\${line}`;
  return line;
}
