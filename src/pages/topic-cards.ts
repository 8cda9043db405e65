/** Topics as the home page and the index of topics show them. */
import type { PageContext } from "./context.ts";
import type { TopicCard } from "./view-models.ts";

export function topicCards({ portal, addresses }: PageContext, limit = portal.topics.length): TopicCard[] {
  return portal.topics.slice(0, limit).map(({ topic }) => ({
    title: topic.title,
    url: addresses.href(topic.url),
    digest: topic.digest,
    banner: topic.banner ? addresses.picture(topic.banner) : null,
  }));
}
