/** A bare text in one version of the portal. */
import { chosen, outsideMarks, unmarked } from "../shared/marks.ts";
import type { Converter } from "./converter.ts";

/**
 * @param marked may hold the marks of `shared/marks.ts`; what is returned holds none
 * @param index of the version
 * @param converter undefined where the text is the version's already
 */
export function textInVersion(marked: string, index: number, converter: Converter | undefined): string {
  const own = chosen(marked, index);
  return unmarked(converter ? outsideMarks(own, converter.convert) : own);
}
