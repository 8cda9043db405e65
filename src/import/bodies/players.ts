/** Embedded players (Flash, `<object>`, `<video>`, frames): what they play. */
import { boxWords } from "./destinations.ts";
import { pathOf } from "./links.ts";
import { cleanAddress } from "./reading.ts";
import { elementsIn, type SourceElement } from "./source-tree.ts";

export const playerElements = new Set("object embed video audio iframe applet mpvoice mpvideo".split(" "));

export type Played = { kind: "media" | "page"; address: string; title: string };

/** What browsers of today play. */
export const playable = /\.(mp4|m4v|webm|ogv)$/i;
const media = /\.(mp4|m4v|webm|ogv|flv|f4v|wmv|avi|mov|mpe?g|rm|rmvb|asf|mp3|wma|wav|ogg|m4a)$/i;

/** Undefined where the player names nothing. The film itself comes before the Flash program that shows it. */
export function playedBy(player: SourceElement): Played | undefined {
  const addresses = [player, ...elementsIn(player)].flatMap(addressesOf);
  const title = boxWords(player.attributes["title"]);
  const film = addresses.find((address) => media.test(pathOf(address)));
  if (film) return { kind: "media", address: film, title };
  const page = addresses.find((address) => /^(https?:)?\/\//i.test(address)) ?? addresses[0];
  return page === undefined ? undefined : { kind: "page", address: page, title };
}

/**
 * Players within a player that stand in for it: those that are its children, and those further within that play the same. One of
 * another film has come in only because the end of the outer player is missing.
 */
export function sameWithin(player: SourceElement): SourceElement[] {
  const { address } = playedBy(player) ?? {};
  return [...elementsIn(player)].filter((inner) => {
    if (!playerElements.has(inner.name)) return false;
    return playerElements.has(inner.parent?.name ?? "") || (playedBy(inner)?.address ?? address) === address;
  });
}

function addressesOf({ name, attributes }: SourceElement): string[] {
  const { src, data, href, flashvars, value, "data-src": late } = attributes;
  const parameter = (attributes["name"] ?? "").toLowerCase();
  const ofParameter =
    name !== "param"
      ? []
      : parameter === "flashvars"
        ? variables(value)
        : /^(movie|src|url|filename|file)$/.test(parameter)
          ? [value]
          : [];
  return [...variables(flashvars), ...ofParameter, late, src, data, href]
    .map(cleanAddress)
    .filter(
      (address) =>
        address !== "" && address !== "about:blank" && !/^(data|javascript|vbscript):/i.test(address),
    )
    .flatMap((address) => [
      ...variables(/\?(.*)$/s.exec(address)?.[1]).filter((part) => media.test(part)),
      address,
    ]);
}

/** The values of `file=/a.flv&autostart=true`. */
function variables(text: string | undefined): string[] {
  return [...new URLSearchParams(text ?? "").values()];
}
