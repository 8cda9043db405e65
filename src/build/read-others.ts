/** Stand-alone pages and topics with their bodies. A portal has few of them, so they are read by every build. */
import type { Site } from "../config/site.ts";
import type { StandalonePage, Topic } from "../content/article.ts";
import { digestOf, wordMarker } from "../content/mark-texts.ts";
import type { OtherSources } from "../content/read-sources.ts";
import type { PageSource, TopicSource } from "../content/source.ts";
import type { Conversions } from "../conversion/conversions.ts";
import type { AssetCollector } from "../images/collector.ts";
import type { PortalQuestions } from "../markdown/body-context.ts";
import { renderBody } from "../markdown/render-body.ts";
import type { Problem } from "../shared/problem.ts";
import { pictureFrom } from "./article-files.ts";

export interface Around {
  root: string;
  site: Site;
  conversions: Conversions;
  portal: PortalQuestions;
  assets: AssetCollector;
}

export interface Others {
  pages: StandalonePage[];
  topics: Topic[];
  problems: Problem[];
}

export async function readOthers(sources: OtherSources, around: Around): Promise<Others> {
  const { site, conversions, assets } = around;
  const problems: Problem[] = [];
  const mark = wordMarker(conversions.choose);
  const entryOf = async (source: PageSource | TopicSource) => {
    const { file, slug, url, markdown, bodyLine, directory } = source;
    const { root, portal } = around;
    const { body, problems: found } = await renderBody(markdown, {
      ...{ file, directory, root, site, ...portal, assets, conversions, script: site.script, rules: [] },
      firstLine: bodyLine,
      onePage: true,
    });
    problems.push(...found);
    const { title, summary } = source.front;
    const digest = summary === undefined ? digestOf(body) : mark(summary);
    return { slug, file, url, title: mark(title), digest, body };
  };

  const pages: StandalonePage[] = [];
  for (const source of sources.pages) {
    const { updated } = source.front;
    pages.push({ ...(await entryOf(source)), ...(updated && { updated }) });
  }
  const topics: Topic[] = [];
  for (const source of sources.topics) {
    const { title, articles, tags } = source.front;
    const entry = await entryOf(source);
    const banner = await pictureFrom(source.banner, title, assets);
    problems.push(...banner.problems);
    topics.push({
      ...{ ...entry, articles, tags },
      ...(banner.picture && { banner: { ...banner.picture, alt: mark(banner.picture.alt) } }),
    });
  }
  return { pages, topics, problems };
}
