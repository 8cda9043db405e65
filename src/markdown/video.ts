/** `::: video film.mp4 标题`: a film beside the article, or one on a host that the portal trusts. */
import type { Token } from "markdown-it";
import { escapeHtml } from "../shared/html.ts";
import { isExternal, withBase } from "../shared/urls.ts";
import type { ContainerKind } from "./container-kind.ts";
import { labels } from "./labels.ts";
import { findFile } from "./local-files.ts";
import { videoHost, videoMissing } from "./picture-problems.ts";
import type { Rendering } from "./rendering.ts";

const playable = /\.(mp4|m4v|webm|ogv)$/i;
/** What a player needs; not `allow-top-navigation`, with which it could lead the reader away. */
const sandbox = "allow-scripts allow-same-origin allow-presentation allow-popups";

export const video: ContainerKind = {
  name: "video",
  open(words, box, rendering) {
    const { address, title } = partsOf(words);
    const player = isExternal(address)
      ? embedded(address, title, box, rendering)
      : played(address, title, box, rendering);
    return `<figure class="video">\n${player}`;
  },
  close(words, { line }) {
    const { address, title } = partsOf(words);
    const end = isExternal(address) ? "</div>\n" : "</video>\n";
    return `${end}${title ? `<figcaption>${line(title, null)}</figcaption>\n` : ""}</figure>\n`;
  },
};

function partsOf(words: string): { address: string; title: string } {
  const [address = "", ...title] = words.split(/[\s\u3000]+/);
  return { address, title: title.join(" ") };
}

function played(address: string, title: string, box: Token, rendering: Rendering): string {
  const { context, problems, placeOf } = rendering;
  const found = playable.test(address) ? findFile(address, context) : { missing: true as const };
  const file = "path" in found ? context.assets.file(found.path) : undefined;
  if (!file) {
    const nearest = "nearest" in found ? found.nearest : undefined;
    problems.push(videoMissing(placeOf(box.map, address, ":::"), { address, nearest }));
  }
  const url = file ? ` src="${escapeHtml(withBase(context.site.basePath, file.url))}"` : "";
  return `<video${url} controls preload="metadata"${title ? ` title="${rendering.line(title, box.map)}"` : ""}>\n`;
}

/** The words between the marks follow the frame, since a frame cannot tell whether it plays. */
function embedded(address: string, title: string, box: Token, rendering: Rendering): string {
  const { context, problems, placeOf } = rendering;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:" || !context.site.videoHosts.includes(url.host)) {
    problems.push(videoHost(placeOf(box.map, address), { address, hosts: context.site.videoHosts }));
    return '<div class="video-words">\n';
  }
  const frame = `<iframe src="${escapeHtml(url.href)}" title="${rendering.line(title || labels[context.script].video, box.map)}" loading="lazy" allowfullscreen sandbox="${sandbox}" referrerpolicy="strict-origin-when-cross-origin"></iframe>`;
  return `${frame}\n<div class="video-words">\n`;
}
