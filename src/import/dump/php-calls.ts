/**
 * The statements in PHP files of EmpireBak: each is a string in double quotes handed to a function, `E_D("replace into …");`,
 * `E_C("CREATE TABLE …");`. Inside of it `\` and `$` are escaped once more. Line ends are kept, so that lines stay countable.
 */

const quote = 0x22;
const backslash = 0x5c;
const newline = 0x0a;

/** Longer than anything that has to be seen at once. */
const carried = 8;

/** Gives the SQL of the PHP read so far, each statement with its `;`. */
export function phpCalls() {
  let rest: Buffer = Buffer.alloc(0);
  let isInside = false;

  function statements(bytes: Buffer, until: number): Buffer {
    const out: number[] = [];
    let at = 0;
    while (at < until) {
      const byte = bytes[at] as number;
      if (!isInside) {
        if (opensCall(bytes, at)) {
          isInside = true;
          at += 5;
          continue;
        }
        if (byte === newline) out.push(byte);
        at++;
      } else if (byte === backslash) {
        const next = bytes[at + 1];
        // The other escapes of PHP mean the same in MySQL, which undoes them later.
        if (next === backslash || next === 0x24) out.push(next);
        else if (next !== undefined) out.push(byte, next);
        at += 2;
      } else if (byte === newline && opensCall(bytes, at + 1)) {
        // The call before was cut off; its statement is left unfinished for whoever reads on.
        out.push(byte);
        at += 6;
      } else if (byte === quote) {
        isInside = false;
        out.push(0x3b);
        at++;
      } else {
        out.push(byte);
        at++;
      }
    }
    rest = bytes.subarray(at);
    return Buffer.from(out);
  }

  return {
    push(chunk: Buffer): Buffer {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      return statements(bytes, Math.max(0, bytes.length - carried));
    },
    end: () => statements(rest, rest.length),
  };
}

function opensCall(bytes: Buffer, at: number): boolean {
  return (
    bytes[at] === 0x45 &&
    bytes[at + 1] === 0x5f &&
    (bytes[at + 2] === 0x44 || bytes[at + 2] === 0x43) &&
    bytes[at + 3] === 0x28 &&
    bytes[at + 4] === quote
  );
}
