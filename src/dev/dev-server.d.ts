/** The part of Eleventy's dev server that Newspark uses; it ships no types. */
declare module "@11ty/eleventy-dev-server" {
  import type { IncomingMessage, Server, ServerResponse } from "node:http";

  type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  export default class EleventyDevServer {
    static getServer(
      name: string,
      directory: string,
      options: {
        port?: number;
        showAllHosts?: boolean;
        messageOnStart?: () => string | false;
        middleware?: Middleware[];
        logger?: Record<"info" | "log" | "error", (line: string) => void>;
      },
    ): EleventyDevServer;
    server: Server;
    _serverListen(port: number): void;
    serve(port: number): void;
    ready(): Promise<void>;
    /** Brings the files, if one of them is the open page, into it; else reloads it. */
    reloadFiles(paths: string[]): void;
    reload(event: { subtype?: "css"; files: string[]; build: { templates: unknown[] } }): void;
    close(): Promise<void>;
  }
}
