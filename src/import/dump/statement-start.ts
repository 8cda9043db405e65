/** Where the next statement of a dump begins after one that made no sense: at the start of a line, with words of its own. */

const statement =
  /^([ \t]*(?:E_[DC]\("?)?)(?:INSERT\s+(?:IGNORE\s+)?INTO|REPLACE\s+INTO|CREATE\s+TABLE|DROP\s+TABLE|ALTER\s+TABLE|(?:UN)?LOCK\s+TABLES|DELIMITER|\/\*M?!)/i;

/** Bytes in which the words stand. */
const width = 60;

export interface StatementStart {
  isFound: boolean;
  /** Where it begins, or where to look again once there are more bytes. */
  at: number;
}

/** The first statement on a line after the one at `from`. */
export function nextStatement(bytes: Buffer, from: number, isLast: boolean): StatementStart {
  for (let line = bytes.indexOf(0x0a, from); line >= 0; line = bytes.indexOf(0x0a, line + 1)) {
    if (line + 1 + width > bytes.length && !isLast) return { isFound: false, at: line };
    const [, before] = statement.exec(bytes.toString("latin1", line + 1, line + 1 + width)) ?? [];
    if (before !== undefined) return { isFound: true, at: line + 1 + before.length };
  }
  return { isFound: false, at: bytes.length };
}
