/** `::: attachments`: files beside the article to be downloaded, with their type and size. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { activeFile, isActiveFile } from "../images/active-file.ts";
import { fileSize } from "../shared/file-size.ts";
import { escapeHtml } from "../shared/html.ts";
import { decoded, withBase } from "../shared/urls.ts";
import { boxOnly } from "./box-problems.ts";
import type { ContainerKind } from "./container-kind.ts";
import { linkMissing } from "./link-problems.ts";
import { findFile } from "./local-files.ts";
import { inlineText } from "./plain-text.ts";
import { type Rendering, renderingOf } from "./rendering.ts";

export const attachments: ContainerKind = {
  name: "attachments",
  contents(inner, box, state) {
    const files = inner.flatMap(({ children }) => linksIn(children ?? [], state));
    if (files.length === 0) {
      const { problems, placeOf } = renderingOf(state.env);
      problems.push(boxOnly(placeOf(box.map), { name: "attachments", zh: "文件链接", en: "links to files" }));
    }
    return files;
  },
  open: () => '<ul class="attachments">\n',
  close: () => "</ul>\n",
};

export function attachmentPlugin(md: MarkdownIt): void {
  md.renderer.rules.attachment = (tokens, index, _options, env) => {
    const file = tokens[index];
    return file ? attachmentItem(file, renderingOf(env)) : "";
  };
}

/** An `attachment` token a link: its address in `info`, its words in `content`. */
function linksIn(pieces: Token[], { Token }: StateCore): Token[] {
  return pieces.flatMap((piece, index) => {
    if (piece.type !== "link_open") return [];
    const end = pieces.findIndex(({ type }, at) => at > index && type === "link_close");
    const fields = {
      info: String(piece.attrGet("href") ?? ""),
      content: inlineText(pieces.slice(index + 1, end), true),
      map: piece.map,
    };
    return Object.assign(new Token("attachment", "li", 0), fields);
  });
}

function attachmentItem(link: Token, rendering: Rendering): string {
  const { context, problems, placeOf } = rendering;
  const path = decoded(link.info);
  const found = findFile(path, context);
  if ("path" in found && isActiveFile(found.path)) {
    problems.push(activeFile(placeOf(link.map, path, link.info), { name: path }));
    return "";
  }
  const file = "path" in found ? context.assets.file(found.path) : undefined;
  if (!file) {
    const nearest = "nearest" in found ? found.nearest : undefined;
    problems.push(linkMissing(placeOf(link.map, path, link.info), { path, nearest }));
    return "";
  }
  const url = escapeHtml(withBase(context.site.basePath, file.url));
  const title = rendering.line(link.content || file.name, link.map);
  const size = [file.type, fileSize(file.bytes)].filter(Boolean).join("，");
  return `<li><a href="${url}" download="${escapeHtml(file.name)}">${title}</a> <span class="file-size">（${size}）</span></li>\n`;
}
