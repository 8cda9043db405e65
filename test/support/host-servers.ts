/** Real servers on the loopback address, each a child of the test with all its files in a scratch folder. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Afterwards, scratchFolder, writeFiles } from "./scratch.ts";

export interface Answer {
  status: number;
  /** Names in small letters; values of one that comes twice are joined, and of what Apache says of itself the path alone. */
  headers: Record<string, string>;
  body: Buffer;
}

/** @param path goes to the server as it is */
export type Ask = (path: string, headers?: Record<string, string>) => Promise<Answer>;

export interface ServerSetup {
  /** Absolute folder of the site. */
  site: string;
  /** The files that Newspark makes for this server. */
  pack: ReadonlyMap<string, string>;
}

type ServerName = "nginx" | "caddy" | "apache";

const programs: Record<ServerName, string> = { nginx: "nginx", caddy: "caddy", apache: "apache2" };

/** Undefined where the program is there. */
export function missingServer(name: ServerName): string | undefined {
  const folders = ["/usr/sbin", "/usr/bin", "/usr/local/bin", "/usr/local/sbin"];
  const there = folders.some((folder) => existsSync(join(folder, programs[name])));
  return there ? undefined : `${programs[name]} is not installed`;
}

export interface RunningServer {
  ask: Ask;
  stop(): void;
}

/** Starts a server and waits until it answers. @param folder empty, for all that it writes */
export async function startServer(
  name: ServerName,
  folder: string,
  setup: ServerSetup,
): Promise<RunningServer> {
  // A server that was started by root serves as somebody else.
  for (const path of [folder, setup.site]) chmodSync(path, 0o755);
  const port = await freePort();
  const args = { nginx: nginxArguments, caddy: caddyArguments, apache: apacheArguments }[name](
    folder,
    port,
    setup,
  );
  const child = spawn(programs[name], args, {
    env: { PATH: "/usr/sbin:/usr/bin:/usr/local/bin:/usr/local/sbin", HOME: folder, XDG_DATA_HOME: folder },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const stop = () => void child.kill();
  const errors = join(folder, "errors");
  const said = wordsOf(child, () => (existsSync(errors) ? readFileSync(errors, "utf8") : ""));
  // Apache names itself in every redirect; behind nginx or a CDN the others' have to stay without a host.
  const ask = askAt(port, name === "apache" ? `http://127.0.0.1:${port}` : "");
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}:\n${said()}`);
    const answer = await ask("/").catch(() => undefined);
    if (answer) return { ask, stop };
    await sleep(50);
  }
  stop();
  throw new Error(`${name} does not answer:\n${said()}`);
}

function wordsOf(child: ChildProcess, more: () => string): () => string {
  let words = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    words += chunk.toString();
  });
  return () => words + more();
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function askAt(port: number, origin: string): Ask {
  return (path, headers = {}) =>
    new Promise((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port, path, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(response.headers).map(([name, value]) => [
                name,
                String(value).replace(`${origin}/`, "/"),
              ]),
            ),
            body: Buffer.concat(chunks),
          }),
        );
      });
      asked.on("error", reject);
      asked.end();
    });
}

/** The module lies where Debian puts it, if it is installed at all. */
const brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

export const nginxHasBrotli = existsSync(brotliModule);

function nginxArguments(folder: string, port: number, { site, pack }: ServerSetup): string[] {
  writeFiles(join(folder, "newspark"), Object.fromEntries(pack));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  writeFiles(folder, {
    "nginx.conf": [
      nginxHasBrotli ? `load_module ${brotliModule};` : "",
      `pid ${folder}/pid;`,
      "error_log stderr warn;",
      "daemon off;",
      "master_process off;",
      "events { }",
      "http {",
      "access_log off;",
      ...temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`),
      "include newspark/http.conf;",
      "server {",
      `listen 127.0.0.1:${port};`,
      `root ${site};`,
      "include newspark/server.conf;",
      "}",
      "}",
      "",
    ].join("\n"),
  });
  return ["-c", join(folder, "nginx.conf"), "-p", folder];
}

function caddyArguments(folder: string, port: number, { site, pack }: ServerSetup): string[] {
  writeFiles(join(folder, "newspark"), Object.fromEntries(pack));
  writeFiles(folder, {
    Caddyfile: [
      "{\n\tadmin off\n\tauto_https off\n}",
      `http://127.0.0.1:${port} {`,
      "\tbind 127.0.0.1",
      `\troot * ${site}`,
      "\timport newspark/site.caddy",
      "}",
      "",
    ].join("\n"),
  });
  return ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"];
}

/** With what Debian's own configuration says of the endings `.br` and `.gz`, which is not what is wanted here. */
function apacheArguments(folder: string, port: number, { site, pack }: ServerSetup): string[] {
  writeFiles(site, Object.fromEntries(pack));
  mkdirSync(join(folder, "logs"), { recursive: true });
  const modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "autoindex"];
  writeFiles(folder, {
    types: "",
    "apache.conf": [
      ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
      `ServerRoot ${folder}`,
      "ServerName 127.0.0.1",
      `Listen 127.0.0.1:${port}`,
      `PidFile ${folder}/pid`,
      `DefaultRuntimeDir ${folder}`,
      `ErrorLog ${folder}/errors`,
      `TypesConfig ${folder}/types`,
      "AddLanguage br .br",
      "AddType application/x-gzip .gz .tgz",
      ...(process.getuid?.() === 0 ? ["User #65534", "Group #65534"] : []),
      `DocumentRoot ${site}`,
      `<Directory ${site}>`,
      "Options Indexes FollowSymLinks",
      "AllowOverride FileInfo",
      "Require all granted",
      "</Directory>",
      "",
    ].join("\n"),
  });
  return ["-X", "-f", join(folder, "apache.conf")];
}

/** Whether nginx takes a configuration. */
export function nginxVerdict(test: Afterwards, setup: ServerSetup): string {
  const folder = scratchFolder(test);
  const args = nginxArguments(folder, 1, setup);
  return spawnSync(programs.nginx, ["-t", "-q", ...args], { encoding: "utf8" }).stderr;
}
