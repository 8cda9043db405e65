/** What stands in a body in the place of an embedded player: a film, a link, or nothing but the report of a loss. */
import type { Block, Link } from "./body-model.ts";
import { fileLink, pageLink, pathOf } from "./links.ts";
import { playable, playedBy } from "./players.ts";
import type { Reading } from "./reading.ts";
import type { SourceElement } from "./source-tree.ts";

export function playerBlocks(element: SourceElement, reading: Reading): Block[] {
  const played = playedBy(element);
  if (!played) {
    if (element.name !== "iframe") reading.losses.push({ kind: "player", text: element.name });
    return [];
  }
  const { kind, address, title } = played;
  if (kind === "page" && /\.swf$/i.test(pathOf(address))) {
    // No browser shows it any more, and the portal refuses to publish it.
    reading.losses.push({ kind: "player", text: address });
    return [];
  }
  const https = address.replace(/^(https?:)?\/\//i, "https://");
  const host = /^https:\/\/([^/?#]+)/.exec(https)?.[1]?.toLowerCase() ?? "";
  if (kind === "page" && reading.videoHosts?.includes(host))
    return [{ kind: "video", address: https, title }];
  const link = kind === "media" ? fileLink(address, "media", reading) : pageAddress(address, reading);
  if (link?.file && playable.test(pathOf(link.address)))
    return [{ kind: "video", address: link.address, title }];
  reading.losses.push({ kind: "player", text: address });
  if (!link) return [];
  const text = title || (kind === "media" ? "视频" : "嵌入的内容");
  return [
    {
      kind: "paragraph",
      centred: false,
      pieces: [{ kind: "text", text, marks: new Set(), small: false, link }],
    },
  ];
}

function pageAddress(address: string, reading: Reading): Link | undefined {
  return /^(https?:)?\/\/|^\//i.test(address) ? pageLink(address, reading) : undefined;
}
