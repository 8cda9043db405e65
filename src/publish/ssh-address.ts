/** `ssh://user@host:port/path`: a folder on another machine. */

import { unprintable } from "../shared/shown.ts";
import { strictlyDecoded } from "../shared/urls.ts";
import { PublishRefused } from "./publish-refused.ts";

export interface SshAddress {
  /** `user@host` or `host`, as ssh takes it. */
  destination: string;
  /** `""` for what ssh is set up to use. */
  port: string;
  /** Absolute, without a slash at its end. */
  path: string;
}

/** @throws PublishRefused */
export function sshAddress(text: string): SshAddress {
  // Names that ssh or rsync would take for an option or for more than a name are none.
  const [, user = "", host = "", port = "", path = ""] =
    /^ssh:\/\/(?:([\w.][\w.-]*)@)?([a-z0-9][a-z0-9._-]*|\[[0-9a-f:]+\])(?::(\d{1,5}))?(\/[^?#]+)$/i.exec(
      text,
    ) ?? [];
  const folder = (strictlyDecoded(path) ?? "").replace(/\/+$/, "");
  if (host === "" || folder === "" || folder.search(unprintable) >= 0) throw misspelt();
  return { destination: user === "" ? host : `${user}@${host}`, port, path: folder };
}

function misspelt(): PublishRefused {
  return new PublishRefused({
    zh: "看不懂这个 ssh:// 地址，所以什么也没有发布。要写成 ssh://用户@主机/绝对路径，端口写在主机后面（主机:2222）；密码不能写在里面，请用 SSH 密钥登录。",
    en: "This ssh:// address is not understood, so nothing was published. Write ssh://user@host/absolute/path, with a port after the host if need be (host:2222); there is no place for a password, log in with an SSH key.",
  });
}
