/** What a body needs to know of the portal around it. */
import type { Site } from "../config/site.ts";
import type { Conversions } from "../conversion/conversions.ts";
import type { Script } from "../conversion/version.ts";
import type { WordRule } from "../conversion/word-rule.ts";
import type { AssetCollector } from "../images/collector.ts";

/** What a body asks of the rest of the portal, so that it can be asked again whether the answers are still the same. */
export interface PortalQuestions {
  /** Site path of a content file, given by its path under the root: `content/news/a/b.md`. */
  toUrl(file: string): string | undefined;
  /** Whether readers can open that file's page, so that a link to it may stand. */
  isPublished(file: string): boolean;
  /** Whether the site has a page or a file of `public/` at a site path. */
  knowsPath(path: string): boolean;
}

export interface BodyContext extends PortalQuestions {
  /** Path under the root, with forward slashes. */
  file: string;
  /** A stand-alone page or a topic, which has no further pages. */
  onePage?: boolean;
  /** Line in the file, from 1, on which the Markdown begins. */
  firstLine: number;
  /** Absolute folder of the file. */
  directory: string;
  /** Absolute folder of the portal. */
  root: string;
  site: Site;
  assets: AssetCollector;
  /** That the body is written in. */
  script: Script;
  conversions: Pick<Conversions, "choose">;
  /** What the front matter says of single words. */
  rules: readonly WordRule[];
}
