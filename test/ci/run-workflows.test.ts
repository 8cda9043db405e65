/**
 * Every command of the workflows, run as it stands and in order, on a small portal in place of the sample; of a matrix two jobs.
 * Two commands are not run: `npm ci` links the packages that are here, and `.ci/run` is what runs this test.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { parse } from "yaml";
import { repository } from "../support/run-newspark.ts";
import { installed, type RunSettings, runShell, runWorkflow } from "../support/run-workflow.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

const folder = scratchFolder({ after });
const checkout = join(folder, "checkout");
const workflows = join(repository, ".github/workflows");
const baseUrl = "https://pages.example/park";

const article = (title: string, date: string) =>
  `---\ntitle: ${title}\ndate: ${date}\nsource: 样样园区\n---\n\n正文。\n`;

/** What is under version control, or going to be, but the sample's articles and the tests. */
before(() => {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    ...{ cwd: repository, encoding: "utf8" },
  });
  for (const path of listed.split("\0").filter((file) => file && !/^(content|test|docs)\//.test(file))) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    cpSync(join(repository, path), join(checkout, path), { preserveTimestamps: true });
  }
  writeFiles(checkout, {
    "content/site.yaml": "name: 小园区\nurl: https://minimal.example\nvariants: []\n",
    "content/navigation.yaml": "- label: 新闻中心\n  slug: news\n",
    "content/news/2020/kaiyuan.md": article("小园区开园", "2020-03-01"),
    // So that something is due one day, whenever this test runs.
    "content/news/2100/yugao.md": article("下个世纪的公告", "2100-01-01 08:00"),
  });
});

const stores: RunSettings["stores"] = { folder, caches: [], artifacts: new Map() };
const run = (file: string, changes: Partial<RunSettings> = {}) => {
  const files = new Map(
    readdirSync(workflows).map((name) => [name, readFileSync(join(workflows, name), "utf8")]),
  );
  const usual: RunSettings = { files, checkout, stores, event: "push", baseUrl, mostOfMatrix: 2 };
  return runWorkflow(file, { ...usual, ...changes });
};

describe("the workflow that publishes", () => {
  it("builds the portal for the address that it gets, and puts it online", () => {
    assert.deepEqual([...run("publish.yml").keys()], ["due", "build", "deliver"]);
    const site = filesBelow(stores.deployed ?? "");
    assert.match(
      String(site.get("news/2020/kaiyuan.html")),
      /"https:\/\/pages\.example\/park\/news\/2020\/kaiyuan\.html"/,
    );
    assert.deepEqual(
      [...site.keys()].filter((path) => path.startsWith(".")),
      [],
    );
  });

  it("keeps what the next run needs", () => {
    const kept = stores.caches.map(({ key }) => key.replace(/-\d.*$/, ""));
    assert.deepEqual(kept, ["newspark", "due"]);
  });

  it("ends early when its hour comes and nothing is due", () => {
    assert.deepEqual([...run("publish.yml", { event: "schedule" }).keys()], ["due"]);
  });

  const dueAt = (text: string) => {
    const place = join(mkdtempSync(join(folder, "due-")), "due");
    writeFiles(place, { next: text });
    stores.caches.push({ key: `due-${text}`, folder: place });
    const outputs = dueNow();
    stores.caches.pop();
    return outputs;
  };
  const dueNow = () => {
    return run("publish.yml", { event: "schedule", only: ["due"] }).get("due")?.["build"];
  };

  it("builds when something has become due since, or nobody knows", () => {
    assert.equal(dueAt("2020-01-01T00:00:00+08:00\n"), "true");
    assert.equal(dueAt("2100-01-01T08:00:00+08:00\n"), "false");
    assert.equal(dueAt("\n"), "false");
    const known = stores.caches.splice(0);
    assert.equal(dueNow(), "true");
    stores.caches.push(...known);
  });
});

describe("the workflow for large portals", () => {
  it("makes of parts the same site that one machine makes", () => {
    const whole = filesBelow(stores.deployed ?? "");
    const jobs = run("publish-large.yml", { event: "workflow_dispatch" });
    assert.deepEqual([...jobs.keys()], ["prepare", "part", "merge", "deliver"]);
    const merged = filesBelow(stores.deployed ?? "");
    assert.deepEqual([...merged.keys()], [...whole.keys()]);
    for (const [path, bytes] of whole) assert.deepEqual(merged.get(path), bytes, path);
  });
});

describe("the pipeline for GitLab", () => {
  it("builds, and announces", () => {
    const pipeline = parse(readFileSync(join(repository, ".gitlab-ci.yml"), "utf8"));
    const workspace = join(folder, "gitlab");
    cpSync(checkout, workspace, { recursive: true, preserveTimestamps: true });
    installed(workspace);
    for (const line of [...pipeline.pages.script, ...pipeline.announce.script]) {
      if (line !== "npm ci") runShell(line, workspace, { CI_PAGES_URL: baseUrl });
    }
    assert.ok(filesBelow(join(workspace, "_site")).has("index.html"));
  });
});
