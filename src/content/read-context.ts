/** What reading one file draws on; made once for all of them. */
import type { Site } from "../config/site.ts";
import type { DateReader } from "./article-date.ts";
import type { CategoryIndex } from "./category-choice.ts";
import type { FileFinder } from "./file-references.ts";

export interface ReadContext {
  site: Site;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** The same in the portal's zone, for messages. */
  nowText: string;
  readDate: DateReader;
  categories: CategoryIndex;
  findFile: FileFinder;
  /** Slugs of all topics. */
  topics: ReadonlySet<string>;
}

/** A Markdown file as it lies on disk. */
export interface SourceFile {
  /** Path under the portal's root, with forward slashes. */
  file: string;
  /** Absolute folder. */
  directory: string;
  /** Undefined when it could not be read. */
  text: string | undefined;
}
