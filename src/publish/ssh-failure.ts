/** What ssh or rsync refused, in words. Exit codes: ssh(1), rsync(1). */
import { PublishRefused, type Sentence } from "./publish-refused.ts";
import { lastWords, type ProgramRun } from "./run-program.ts";

export function sshFailure(run: ProgramRun, name: string): PublishRefused {
  const said = lastWords(run.stderr) || `exit code ${run.code}`;
  const hint = hintFor(run);
  return new PublishRefused(
    {
      zh: `没能往 ${name} 发布，读者看到的还是原来的网站，是完整的：${said}。${hint.zh}`,
      en: `Publishing to ${name} failed; readers see the site as it was, and whole: ${said}. ${hint.en}`,
    },
    false,
  );
}

function hintFor({ stderr }: ProgramRun): Sentence {
  if (/Host key verification failed|REMOTE HOST IDENTIFICATION/i.test(stderr)) return hints.hostKey;
  if (/Permission denied \(|Too many authentication/i.test(stderr)) return hints.login;
  if (/No space left|Disk quota/i.test(stderr)) return hints.full;
  if (/command not found|: not found/i.test(stderr)) return hints.missing;
  if (/Permission denied|Read-only file system/i.test(stderr)) return hints.forbidden;
  if (/can't cd to|cd: .*No such file/i.test(stderr)) return hints.noFolder;
  return hints.cut;
}

const hints: Record<"hostKey" | "login" | "full" | "missing" | "forbidden" | "noFolder" | "cut", Sentence> = {
  hostKey: {
    zh: "这台服务器的主机密钥没有登记过，或者变了。请向管理员核对指纹，再用 ssh 手工连一次记下它；这里不会跳过检查。",
    en: "The server's host key is not known here, or has changed. Compare its fingerprint with the administrator's, then connect once with ssh to note it; the check is not skipped.",
  },
  login: {
    zh: "服务器不让登录：请确认用户名，以及这台机器的 SSH 公钥已经加到那个用户的 authorized_keys 里。这里不会问密码。",
    en: "The server refused the login: check the user's name, and that this machine's public SSH key is in that user's authorized_keys. No password is asked for here.",
  },
  full: {
    zh: "服务器的磁盘满了：请腾出空间，或者用 --keep 少留几个旧版本，再运行一次。",
    en: "The server's disk is full: make room there, or keep fewer former releases with --keep, and run again.",
  },
  missing: {
    zh: "服务器上少了要用的程序：请安装 rsync。",
    en: "The server lacks a program: install rsync there.",
  },
  forbidden: {
    zh: "请让这个用户可以写那个文件夹。",
    en: "Let this user write in that folder.",
  },
  noFolder: {
    zh: "请先在服务器上建好这个文件夹，并让这个用户可以写。",
    en: "Create that folder on the server first, and let this user write in it.",
  },
  cut: {
    zh: "请检查网络和服务器；再运行一次会接着传，已经到的文件不会重传。",
    en: "Check the network and the server; run again to go on, files that have arrived are not sent again.",
  },
};
