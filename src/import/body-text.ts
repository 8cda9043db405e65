/** A body as Markdown, with the files that it shows; what has no file is taken out of it first. */
import { addressesIn } from "./addresses-in-html.ts";
import type { FoundPage } from "./found/found.ts";
import { brokenPictures, type FilePlacer, type PlacedFile } from "./place-files.ts";

/** What makes Markdown, see the room `bodies`. */
export type ToMarkdown = (
  pages: readonly FoundPage[],
  options: {
    fileName: (address: string) => string | undefined;
    link: (address: string) => string | undefined;
    videoHosts?: readonly string[];
  },
) => {
  markdown: string;
  files: { address: string; kind: string }[];
  losses: { kind: string; text: string }[];
};

export interface BodyText {
  markdown: string;
  losses: { kind: string; text: string }[];
}

export interface BodyMaking {
  toMarkdown: ToMarkdown;
  placer: FilePlacer;
  link: (address: string) => string | undefined;
  videoHosts: readonly string[];
  /** Whether an earlier run has looked into a picture. */
  isKnown: (file: PlacedFile) => boolean;
}

/** @param others addresses that are named beside the body */
export async function bodyText(
  body: readonly FoundPage[],
  others: readonly string[],
  { toMarkdown, placer, link, videoHosts, isKnown }: BodyMaking,
): Promise<BodyText> {
  for (const address of others) placer.nameOf(address);
  const fileName = (address: string) => placer.nameOf(address);
  const make = () =>
    toMarkdown(
      body.map((page) => ({ ...page, html: withoutLostPictures(page.html, fileName) })),
      { fileName, link, videoHosts },
    );
  let made = make();
  const broken = await brokenPictures(placer.files(), isKnown);
  for (const fault of broken) placer.refuse(fault);
  if (broken.length > 0) made = make();
  const { markdown, losses } = made;
  return { markdown, losses };
}

/** A picture may name several addresses, of which one has to be there. */
function withoutLostPictures(html: string, fileName: (address: string) => string | undefined): string {
  return html.replace(/<(?:img|v:imagedata)\b(?:"[^"]*"|'[^']*'|[^"'<>])*>/gi, (tag) => {
    const addresses = addressesIn(tag);
    return addresses.length === 0 || addresses.some((address) => fileName(address) !== undefined) ? tag : "";
  });
}
