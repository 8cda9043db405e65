/** The text of a file that may not be there. */
import { readFileSync } from "node:fs";

/** @returns "" where there is no such file @throws where it cannot be read */
export function textOfFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
