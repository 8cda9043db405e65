/** One line on the terminal that tells how far long work has come. */
interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** @returns a function that replaces the line; an empty text takes it away */
export function progressLine(terminal: Terminal, silent: boolean): (line: string) => void {
  if (silent || !terminal.isTTY) return () => {};
  return (line) => void terminal.write(`\r\x1b[2K${line}`);
}
