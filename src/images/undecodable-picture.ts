/** A picture whose beginning looks sound but whose pixels cannot be read, which shows only when it is made smaller. */
export class UndecodablePicture extends Error {
  /** Absolute path of the picture. */
  readonly path: string;
  readonly reason: string;
  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.path = path;
    this.reason = reason;
  }
}
