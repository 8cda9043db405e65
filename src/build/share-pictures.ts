/** Pictures for shared links of articles that have none of their own: their addresses for the pages, and the work to be done. */
import type { Site } from "../config/site.ts";
import type { Article } from "../content/article.ts";
import type { Conversions } from "../conversion/conversions.ts";
import { textInVersion } from "../conversion/text-in-version.ts";
import type { AssetJob } from "../images/picture.ts";
import { drawShare, type ShareWords, shareUrl } from "../share/share-picture.ts";

export interface SharePictures {
  /** Site path in each version, the root's first; none where the portal wants no such pictures. */
  urlsOf(article: Article): string[];
  jobs(articles: readonly Article[]): AssetJob[];
}

export function sharePictures(site: Site, conversions: Conversions): SharePictures {
  const { host } = new URL(site.url);
  const inVersions = (text: string) =>
    site.versions.map((version, index) =>
      textInVersion(text, index, conversions.converter(site.script, version)),
    );
  const names = inVersions(site.name);
  const wordsOf = ({ cover, redirect, title }: Article): ShareWords[] => {
    if (!site.sharePictures || cover || redirect !== undefined) return [];
    return inVersions(title).map((shown, index) => ({
      ...{ title: shown, name: names[index] ?? site.name, host, theme: site.theme },
    }));
  };
  return {
    urlsOf: (article) => wordsOf(article).map(shareUrl),
    jobs(articles) {
      const all = articles.flatMap(wordsOf).map((words): AssetJob => {
        const to = shareUrl(words).slice(1);
        return { to, from: "", hash: to, draw: () => drawShare(words) };
      });
      return [...new Map(all.map((job) => [job.to, job])).values()].sort((a, b) => (a.to < b.to ? -1 : 1));
    },
  };
}
