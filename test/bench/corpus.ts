/**
 * A synthetic portal for measuring: 13 categories, about 1,500 characters an article, about 400 tags, ten years of dates.
 * The same bytes for the same number of articles, on every machine.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Random, seededRandom } from "./random.ts";

interface CorpusArticle {
  title: string;
  /** `2022-07-27` */
  day: string;
  category: string;
  slug: string;
  tags: string[];
  body: string;
}

const categories = [
  ["gaoxinyuan", "高新院新闻"],
  ["zhengce", "政策解读"],
  ["gaoxinqu", "高新区新闻"],
  ["quyu", "区域经济研究"],
  ["jingkaiqu", "经济开发区新闻"],
  ["keji", "科技创新"],
  ["zhanlue", "战略性新兴产业研究"],
  ["hangye", "行业洞见"],
  ["yidaiyilu", "一带一路新闻"],
  ["zhihui-anli", "智慧城市案例"],
  ["chanye", "产业规划"],
  ["yuanqu", "园区规划"],
  ["zhihui-news", "智慧城市news"],
] as const;

const who =
  "管委会 研究院 规划局 专家组 企业代表 项目公司 招商专班 运营团队 实验室 联合会 服务中心 课题组 工作组 评审会".split(
    " ",
  );
const does = "走访 论证 发布 启动 推进 评估 对接 梳理 检验 比较 部署 完善 测算 公示 修订 验收".split(" ");
const kinds =
  "半导体 新能源 机器人 生物医药 低空物流 数据要素 绿色建筑 智慧交通 港口联运 人才公寓 储能 传感器 遥感 云计算 新材料 检测认证".split(
    " ",
  );
const things =
  "产线 方案 标准 平台 基地 通道 园区 项目 试点 清单 基金 实验 指标 样机 课程 合同 中心 走廊".split(" ");
const where = "东片区 西片区 南岸 北岸 云谷 港区 老城 新城 站前 湖畔 山麓 大学城".split(" ");
const links = "与此同时 据介绍 从数据看 下一步 相比之下 在此之前 按照计划 事实上 截至目前 不过".split(" ");

const bodyCharacters = 1360;
const tagCount = 400;
const firstDay = Date.UTC(2016, 0, 1);
const days = 3650;

/** @yields articles in no order of date */
export function* corpusArticles(count: number): Generator<CorpusArticle> {
  const random = seededRandom(20220727);
  for (let index = 0; index < count; index++) {
    const [category] = random.pick(categories);
    const day = new Date(firstDay + random.below(days) * 86_400_000).toISOString().slice(0, 10);
    yield {
      title: `${random.pick(where)}${random.pick(kinds)}${random.pick(things)}${random.pick(does)}纪要${index}`,
      day,
      category,
      slug: `a${index}`,
      tags: [...new Set([tagOf(random), tagOf(random), tagOf(random)])],
      body: bodyText(random),
    };
  }
}

/** Some tags are common, most are rare, as in life. */
function tagOf(random: Random): string {
  const number = Math.min(random.below(tagCount), random.below(tagCount));
  return `${kinds[number % kinds.length]}${things[Math.floor(number / kinds.length) % things.length]}${Math.floor(number / 288) || ""}`;
}

function bodyText(random: Random): string {
  const paragraphs: string[] = [];
  let length = 0;
  while (length < bodyCharacters) {
    if (paragraphs.length === 3 || paragraphs.length === 7)
      paragraphs.push(`## ${random.pick(kinds)}的${random.pick(things)}`);
    const paragraph = Array.from({ length: 4 + random.below(3) }, () => sentence(random)).join("");
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return paragraphs.join("\n\n");
}

function sentence(random: Random): string {
  const amount = random.below(900) + 12;
  const figure =
    random.below(3) === 0 ? `，涉及${amount}家单位、**${random.below(80) + 2}.${random.below(10)}亿元**` : "";
  const opening = random.below(3) === 0 ? `${random.pick(links)}，` : "";
  return `${opening}${random.pick(who)}在${random.pick(where)}${random.pick(does)}了${random.pick(kinds)}${random.pick(things)}，并就${random.pick(kinds)}${random.pick(things)}的${random.pick(things)}${random.pick(does)}${figure}。`;
}

/** Writes the corpus as a Newspark portal. */
/** @param variants versions beside the source, as `site.yaml` has them */
export function writePortal(root: string, count: number, variants = "[zh-tw, zh-hk]"): void {
  write(
    root,
    "content/site.yaml",
    `name: 测速园区\nurl: https://bench.example\ndescription: 用来测量的门户。\npageSize: 20\nvariants: ${variants}\n`,
  );
  const entries = categories.map(([slug, label]) => `    - { label: ${label}, slug: ${slug} }`);
  write(
    root,
    "content/navigation.yaml",
    `- label: 新闻中心\n  slug: news\n  children:\n${entries.join("\n")}\n`,
  );
  for (const { title, day, category, slug, tags, body } of corpusArticles(count)) {
    const front = `title: ${title}\ndate: ${day}\nsource: 高新院\ntags: [${tags.join(", ")}]`;
    write(root, `content/news/${category}/${day.slice(0, 4)}/${slug}.md`, `---\n${front}\n---\n\n${body}\n`);
  }
}

/** Writes the corpus as the content of another generator: a folder a category, months as a taxonomy. */
export function writePlainContent(folder: string, count: number): void {
  for (const [slug, label] of categories) {
    write(folder, `${slug}/_index.md`, `---\ntitle: ${label}\n---\n`);
  }
  for (const { title, day, category, slug, tags, body } of corpusArticles(count)) {
    const front = `title: ${title}\ndate: ${day}\nsource: 高新院\ntags: [${tags.join(", ")}]\nmonths: ["${day.slice(0, 7)}"]`;
    write(folder, `${category}/${slug}.md`, `---\n${front}\n---\n\n${body}\n`);
  }
}

const made = new Set<string>();

function write(root: string, path: string, text: string): void {
  const file = join(root, path);
  const folder = dirname(file);
  if (!made.has(folder)) {
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  }
  writeFileSync(file, text);
}
