/** Links to other sites that lead nowhere any more, as those sites say themselves. Nothing of it keeps a build from publishing. */
import { defineRule, type Place, type Problem } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";
import { decoded } from "../shared/urls.ts";
import { type Asking, askLinks } from "./ask-links.ts";
import type { FoundLink } from "./found-links.ts";
import { faults, judge, type Reply } from "./judge-reply.ts";
import type { LinkAnswers } from "./link-answers.ts";

interface Broken {
  href: string;
  /** A status or a fault. */
  because: number | string;
}

const deadExternalLink = defineRule<Broken>({
  id: "check/dead-link",
  severity: "warning",
  zh: ({ href, because }) => ({
    what: `链接“${quoted(href)}”已经失效（${because === faults.noSuchHost ? "没有这个主机" : because}）。`,
    why: "读者点了会打不开。",
    fix: "请改成现在的地址，或者去掉这个链接。",
  }),
  en: ({ href, because }) => ({
    what: `The link "${quoted(href)}" is dead (${because === faults.noSuchHost ? "no such host" : because}).`,
    why: "Readers meet nothing there.",
    fix: "Write the address that holds now, or take the link out.",
  }),
});

const failingLink = defineRule<Broken>({
  id: "check/failing-link",
  severity: "warning",
  zh: ({ href, because }) => ({
    what: `链接“${quoted(href)}”现在打不开（${reason(because).zh}）。`,
    why: "对方网站也许只是一时故障，也许已经关闭。",
    fix: "请自己打开看看，过一天再检查一次；一直打不开的话，请改地址或者去掉这个链接。",
  }),
  en: ({ href, because }) => ({
    what: `The link "${quoted(href)}" cannot be opened now (${reason(because).en}).`,
    why: "The other site may be down for a while, or for good.",
    fix: "Open it yourself and check again in a day; if it stays so, correct the address or take the link out.",
  }),
});

const movedLink = defineRule<{ href: string; to: string }>({
  id: "check/moved-link",
  severity: "warning",
  zh: ({ href, to }) => ({
    what: `链接“${quoted(href)}”已经永久搬到别处。`,
    why: "读者每次都要多等一次跳转，旧地址哪天停用，链接就断了。",
    fix: `请改成 ${to} 。`,
  }),
  en: ({ href, to }) => ({
    what: `The link "${quoted(href)}" has moved for good.`,
    why: "Readers wait for a redirect each time, and the link breaks on the day the old address is given up.",
    fix: `Write ${to} instead.`,
  }),
});

const noNetwork = defineRule<{ hosts: number }>({
  id: "check/no-network",
  severity: "warning",
  zh: ({ hosts }) => ({
    what: `链接指向的 ${hosts} 个网站没有一个回答。`,
    why: "多半是这台电脑没有连上网络，所以不知道哪些链接坏了。",
    fix: "请连上网络，再检查一次。",
  }),
  en: ({ hosts }) => ({
    what: `Not one of the ${hosts} sites that are linked to has answered.`,
    why: "Most likely this machine has no network, so nobody knows which links are broken.",
    fix: "Connect it and check again.",
  }),
});

function quoted(href: string): string {
  return shown(decoded(href));
}

function reason(because: number | string): { zh: string; en: string } {
  if (because === faults.timeout) return { zh: "等了很久没有回应", en: "no answer in time" };
  const code = String(because);
  if (/CERT|TLS|SSL|EPROTO|UNABLE_TO|SIGNATURE/.test(code)) {
    return { zh: `证书或加密有问题：${code}`, en: `its certificate or encryption is at fault: ${code}` };
  }
  return typeof because === "number"
    ? { zh: code, en: code }
    : { zh: `连不上：${code}`, en: `no connection: ${code}` };
}

/** With fewer, it may well be the sites. */
const hostsForDoubt = 3;

/** A check that is broken off has not asked in vain. */
const answersBetweenSavings = 50;

/** @param onProgress is told how many addresses are known, of how many */
export async function externalLinkProblems(
  links: readonly FoundLink[],
  answers: LinkAnswers,
  asking: Asking,
  onProgress: (done: number, total: number) => void,
): Promise<Problem[]> {
  const addresses = [...new Set(links.map(({ address }) => address))];
  const replies = new Map<string, Reply>();
  const unknown = addresses.filter((address) => {
    const kept = answers.of(address);
    if (kept) replies.set(address, kept);
    return !kept;
  });
  const fresh = new Map<string, Reply>();
  let hasAnswer = false;
  await askLinks(unknown, asking, (address, reply) => {
    fresh.set(address, reply);
    hasAnswer ||= reply.status !== undefined;
    if (reply.fault !== faults.leftAlone) answers.add(address, reply);
    if (hasAnswer && fresh.size % answersBetweenSavings === 0) answers.save();
    onProgress(replies.size + fresh.size, addresses.length);
  });
  const hosts = new Set(unknown.map((address) => new URL(address).host)).size;
  const isOffline = !hasAnswer && hosts >= hostsForDoubt;
  if (fresh.size > 0 && !isOffline) answers.save();
  const known = isOffline ? replies : new Map([...replies, ...fresh]);
  return [
    ...(isOffline ? [noNetwork({ file: "content/site.yaml", line: 1, column: 1 }, { hosts })] : []),
    ...links.flatMap(({ href, place, address }) => problemOf(href, place, known.get(address) ?? {})),
  ];
}

function problemOf(href: string, place: Place, reply: Reply): Problem[] {
  const verdict = judge(reply);
  if (verdict.is === "dead") return [deadExternalLink(place, { href, because: verdict.because })];
  if (verdict.is === "failing") return [failingLink(place, { href, because: verdict.because })];
  if (verdict.is !== "moved") return [];
  const [fragment = ""] = /#.*$/s.exec(href) ?? [];
  return [movedLink(place, { href, to: verdict.to.includes("#") ? verdict.to : verdict.to + fragment })];
}
