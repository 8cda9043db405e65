/** The part of Eleventy 3 that Newspark uses; Eleventy ships no types. */
declare module "@11ty/eleventy" {
  export interface EleventyConfig {
    addPlugin(plugin: (config: EleventyConfig) => void | Promise<void>): void | Promise<void>;
    addTemplate(path: string, content: string, data: Record<string, unknown>): void;
    addLayoutAlias(from: string, to: string): void;
    addWatchTarget(path: string, options?: { resetConfig?: boolean }): void;
    setLibrary(engine: string, library: unknown): void;
    setTemplateFormats(formats: string[]): void;
    setInputDirectory(path: string): void;
    setOutputDirectory(path: string): void;
    setLayoutsDirectory(path: string): void;
    setIncludesDirectory(path: string): void;
    setDataDirectory(path: string): void;
    setUseGitIgnore(use: boolean): void;
    on(
      event: "eleventy.after",
      listener: (run: {
        directories: { output: string };
        results: { outputPath: string | false; content: string }[];
      }) => Promise<void>,
    ): void;
  }
  /** Of Eleventy's inside; `render-pages.ts` says why. */
  interface Template {
    addComputedData(data: object): Promise<void>;
    resolveRemainingComputedData(data: object): Promise<void>;
    renderPageEntry(entry: object): Promise<string>;
    _cacheRenderedTransformsAndLayoutsPromise: Promise<string> | undefined;
  }
  export interface PageEntry {
    template: Template;
    data: Record<string, unknown>;
    inputPath: string;
    outputPath: string | false;
  }
  interface TemplateEntry {
    /** The cascade before anything of it is computed. */
    data: Record<string, unknown>;
    _pages: PageEntry[];
  }
  export default class Eleventy {
    constructor(
      input: string | undefined,
      output: string | undefined,
      options: {
        configPath: string;
        quietMode?: boolean;
        config?: (config: object) => void;
      },
    );
    directories: { output: string };
    /** After `init`. */
    config: {
      transforms: Record<string, (content: string, outputPath: string | false) => string | Promise<string>>;
    };
    logger: { overrideLogger(logger: Record<"log" | "info" | "warn" | "error", () => void>): void };
    /** While pages are made. */
    writer: { templateMap: { getMap(): TemplateEntry[] } };
    init(): Promise<void>;
    toJSON(): Promise<unknown>;
  }
}
