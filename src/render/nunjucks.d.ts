/** The part of Nunjucks that Newspark uses; Eleventy's fork ships no types. */
declare module "@11ty/nunjucks" {
  export class FileSystemLoader {
    constructor(directories: string[], options?: { noCache?: boolean });
  }
  export class Environment {
    constructor(
      loader: FileSystemLoader,
      options?: {
        autoescape?: boolean;
        throwOnUndefined?: boolean;
        trimBlocks?: boolean;
        lstripBlocks?: boolean;
      },
    );
    render(name: string, context: object): string;
  }
  const nunjucks: { FileSystemLoader: typeof FileSystemLoader; Environment: typeof Environment };
  export default nunjucks;
}
