/** Conversions without a cache, for tests that need no portal around them. */
import { type Conversions, loadConversions } from "../../src/conversion/conversions.ts";
import { type VariantCode, versionsOf } from "../../src/conversion/version.ts";
import type { WordRule } from "../../src/conversion/word-rule.ts";

/** Of a portal in Simplified. Quotation marks stay, so that OpenCC alone is at work where there are no rules. */
export function conversionsFor(codes: VariantCode[] = [], rules: WordRule[] = []): Promise<Conversions> {
  return loadConversions({ versions: versionsOf("zh-Hans", codes), quotes: "curly", rules });
}
