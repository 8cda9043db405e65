/** The home page. */
import type { Article } from "../content/article.ts";
import { isExpired } from "../portal/is-expired.ts";
import { putForward } from "../portal/put-forward.ts";
import { categoryBoxes } from "./category-pages.ts";
import type { PageContext } from "./context.ts";
import { mostRead } from "./most-read.ts";
import { topicCards } from "./topic-cards.ts";
import type { HomeView, Page } from "./view-models.ts";

const shown = { headlineMore: 4, slides: 5, latest: 14, notices: 6, pictures: 10, recommended: 6, topics: 4 };

export function homePage(context: PageContext): Page<HomeView> {
  const { portal, cards, now } = context;
  const current = portal.articles.filter((article) => !isExpired(article, now));
  const flagged = (flag: Article["flags"][number]) => putForward(current, flag, now);
  const [headline = current[0], ...otherHeadlines] = flagged("headline");
  const hasPicture = (article: Article) => article.cover !== undefined;
  const own = new Set(portal.articles.flatMap(({ categories }) => categories));
  const boxed = [...portal.tree.byPath.values()].filter(
    ({ path, children }) => children.length === 0 || own.has(path),
  );
  const view: HomeView = {
    kind: "home",
    headline: headline ? cards.of(headline) : null,
    headlineMore: cards.all(
      [...otherHeadlines, ...flagged("recommended")].filter((article) => article !== headline),
      shown.headlineMore,
    ),
    slides: cards.all(flagged("slide").filter(hasPicture), shown.slides),
    latest: cards.all(current, shown.latest),
    notices: cards.all(flagged("pinned"), shown.notices),
    boxes: categoryBoxes(boxed, context),
    pictures: cards.all(current.filter(hasPicture), shown.pictures),
    recommended: cards.all(flagged("recommended"), shown.recommended),
    topics: topicCards(context, shown.topics),
    hot: mostRead(context),
  };
  return context.page(
    { title: portal.site.name, url: "/", image: headline?.cover?.src },
    context.chromes.page("/"),
    view,
  );
}
