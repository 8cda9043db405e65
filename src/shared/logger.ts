/** Where a command writes; passed in so that tests can listen. */
export interface Logger {
  info(line: string): void;
  error(line: string): void;
}
