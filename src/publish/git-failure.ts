/** What git refused, in words. */
import { withoutPassword } from "./git-address.ts";
import { PublishRefused } from "./publish-refused.ts";
import { lastWords, type ProgramRun } from "./run-program.ts";

/** A push came too late: somebody else's commit is on the branch. */
export function isMoved({ stderr }: ProgramRun): boolean {
  return /\((fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref|incorrect old value)/i.test(
    stderr,
  );
}

/** @param url is hidden where git repeats it */
export function gitFailure({ stderr }: ProgramRun, name: string, url: string): PublishRefused {
  const said = withoutPassword(lastWords(stderr.replaceAll(url, withoutPassword(url))));
  const isLocked =
    /Authentication failed|could not read Username|Permission denied|Host key verification|access denied/i.test(
      stderr,
    );
  const hint = isLocked
    ? {
        zh: "请检查登录方式：git 不会在这里问密码，要用 SSH 密钥，或者事先配好的凭据助手（credential helper）。",
        en: "Check how git logs in: it asks for no password here, so it needs an SSH key or a credential helper that was set up before.",
      }
    : {
        zh: "请照它说的检查网络、地址、权限和磁盘，再运行一次。",
        en: "Check the network, the address, permissions and the disk as it says, and run again.",
      };
  return new PublishRefused(
    {
      zh: `git 没能往 ${name} 发布，那里还是原来的网站：${said}。${hint.zh}`,
      en: `git could not publish to ${name}, which is as it was: ${said}. ${hint.en}`,
    },
    false,
  );
}
