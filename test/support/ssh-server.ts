/** An ssh server on the loopback address, with keys and a configuration of its own; nothing of the user's is read or changed. */
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Afterwards, scratchFolder } from "./scratch.ts";

const sshd = "/usr/sbin/sshd";

/** Why there can be none on this machine. */
export function lacksSsh(): string | false {
  for (const program of [sshd, "ssh", "ssh-keygen", "rsync"]) {
    if (spawnSync(program, ["--version"]).error) return `there is no ${program}`;
  }
  return false;
}

export interface SshServer {
  port: number;
  user: string;
  /** For ssh and rsync: a key and a known host. */
  rsh: string;
  /** The same, to a port that leads to the server by a detour. */
  rshTo(port: number): string;
  /** The same, by somebody who has never seen the server, or whom it does not let in. */
  rshOfStranger: string;
  rshWithoutKey: string;
}

export async function sshServer(test: Afterwards): Promise<SshServer> {
  const folder = scratchFolder(test);
  const at = (name: string) => join(folder, name);
  for (const key of ["host", "user", "other"])
    spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", at(key)]);
  writeFileSync(at("authorized"), readFileSync(at("user.pub")));
  chmodSync(folder, 0o700);
  const port = await freePort();
  const settings = [
    `Port ${port}`,
    "ListenAddress 127.0.0.1",
    `HostKey ${at("host")}`,
    `AuthorizedKeysFile ${at("authorized")}`,
    `PidFile ${at("pid")}`,
    ...["StrictModes no", "UsePAM no", "PasswordAuthentication no", "KbdInteractiveAuthentication no"],
    "PermitRootLogin yes",
    // The user's shell would read what is there for the user.
    `SetEnv HOME=${folder}`,
  ];
  writeFileSync(at("sshd_config"), `${settings.join("\n")}\n`);
  // Debian's sshd wants this folder; only root can make it, and only root needs it.
  if (process.getuid?.() === 0) spawnSync("mkdir", ["-p", "/run/sshd"]);
  const server = spawn(sshd, ["-D", "-e", "-f", at("sshd_config")], { stdio: "ignore" });
  test.after(() => void server.kill());
  for (let patience = 0; patience < 100 && !(await answers(port)); patience++) await setTimeout(50);
  const hostKey = readFileSync(at("host.pub"), "utf8").split(" ").slice(0, 2).join(" ");
  const rshFor = (name: string, known: string, key: string) => {
    writeFileSync(at(`known-${name}`), known);
    const config = [
      `UserKnownHostsFile ${at(`known-${name}`)}`,
      ...["GlobalKnownHostsFile none", "IdentitiesOnly yes", "LogLevel ERROR"],
      `IdentityFile ${at(key)}`,
    ];
    writeFileSync(at(`config-${name}`), `${config.join("\n")}\n`);
    return `ssh -F ${at(`config-${name}`)}`;
  };
  const rshTo = (to: number) => rshFor(String(to), `[127.0.0.1]:${to} ${hostKey}\n`, "user");
  return {
    ...{ port, user: userInfo().username, rsh: rshTo(port), rshTo },
    rshOfStranger: rshFor("stranger", "", "user"),
    rshWithoutKey: rshFor("keyless", `[127.0.0.1]:${port} ${hostKey}\n`, "other"),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}
