/** `newspark import`: from a source of another system to a portal's files; wiring, in the order of the data. */
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readConfig } from "../config/read-config.ts";
import type { Site } from "../config/site.ts";
import { hasErrors, type Problem } from "../shared/problem.ts";
import { finderInArticle } from "./find-in-article.ts";
import { firstLook } from "./first-look.ts";
import { formerAddressReader } from "./former-addresses.ts";
import type { FoundPortal } from "./found/found.ts";
import { fileFinderIn } from "./found-files.ts";
import { tagRedirects, withRedirects } from "./host-redirects.ts";
import { openImportLedger } from "./import-ledger.ts";
import { lockImport } from "./import-lock.ts";
import type { ImportOptions } from "./import-options.ts";
import type { ImportReport } from "./import-report.ts";
import { disk, fileKeeper } from "./keep-file.ts";
import { loadMending } from "./load-mending.ts";
import { mendPortal } from "./mend-portal.ts";
import type { Mending } from "./mend-text.ts";
import { noteMending } from "./note-mending.ts";
import { createNotes } from "./notes.ts";
import { refuseNothing } from "./nothing-found.ts";
import type { OpenedSource } from "./open-source.ts";
import { navigationFile, portalSoFar, siteFile, standIns } from "./portal-so-far.ts";
import { prepareImport } from "./prepare-import.ts";
import { missingLinks, siteText, siteTodo } from "./site-text.ts";
import { writeImport } from "./write-import.ts";

/**
 * Nothing is held but what `ArticleRecord` and `ArticlePlan` say of each article; the source is gone through twice.
 * @returns the report, undefined where the portal's own configuration is wrong; nothing was written then
 * @throws ImportRefused
 */
export async function importPortal(
  options: ImportOptions,
): Promise<{ problems: Problem[]; report?: ImportReport }> {
  const newSite = siteText({ categories: [], topics: [], links: [] });
  const before = readConfig(options.root, standIns(newSite.text));
  if (!before.site || hasErrors(before.problems)) return { problems: before.problems };

  const mending = await loadMending(options.tools, before.site);
  const opened = options.open({ timeZone: before.site.timeZone, ...mending });
  try {
    return await importFrom(opened, options, { siteBefore: before.site, mending });
  } finally {
    await opened.close?.();
  }
}

async function importFrom(
  { source, accounting, findBeside }: OpenedSource,
  options: ImportOptions,
  { siteBefore, mending }: { siteBefore: Site; mending: Mending },
): Promise<{ problems: Problem[]; report?: ImportReport }> {
  const { root, dryRun, now, onProgress = () => {} } = options;
  const uploads = fileFinderIn(options.uploads);
  const readerOf = ({ url }: FoundPortal) => formerAddressReader([url, siteBefore.url]);
  const findIn = (portal: FoundPortal) => finderInArticle(readerOf(portal), uploads, findBeside);
  const look = await firstLook(source, findIn, (count) => onProgress("look", count, 0));
  refuseNothing(look);

  const { portal, mended } = mendPortal(look.portal, mending);
  const site = siteText(portal);
  const soFar = portalSoFar(root, site.text);
  if (!("found" in soFar)) return { problems: soFar.problems };

  if (!dryRun) mkdirSync(root, { recursive: true });
  const unlock = dryRun ? () => {} : lockImport(root);
  const host = portal.url !== undefined && URL.canParse(portal.url) ? new URL(portal.url).host : "";
  const ledger = openImportLedger(root, `${options.kind} ${host}`.trim(), !dryRun);
  try {
    const notes = createNotes();
    const writer = dryRun ? undefined : (options.disk ?? disk);
    const keeper = fileKeeper(root, ledger, writer);
    const plan = await prepareImport(
      { ...look, portal },
      {
        ...options,
        soFar,
        ledger,
        keeper,
        notes,
        read: readerOf(portal),
        find: findIn(portal),
        mending,
        now,
      },
    );
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writer?.write(join(root, file), text);
    };
    const siteNow = soFar.hasSite ? readFileSync(join(root, siteFile), "utf8") : undefined;
    const siteThen = withRedirects(siteNow ?? site.text, plan.redirects);
    if (!dryRun && siteThen !== siteNow) write(siteFile, siteThen);
    if (!dryRun && plan.tree.text !== soFar.navigationText) write(navigationFile, plan.tree.text);
    const lostLinks = soFar.hasSite ? missingLinks(portal.links, soFar.config.site) : site.lostLinks;
    for (const { label, address } of lostLinks) {
      notes.add({ section: "lost", kind: "friend-link", text: `${label} ${address}`, place: siteFile });
    }
    const { report, tags } = await writeImport({ ...look, portal }, plan, {
      ...{ ...options, source, accounting, soFar, ledger, keeper, notes, writer },
      friends: portal.links.length - lostLinks.length,
    });
    const ofTags = tagRedirects(portal.tags ?? [], tags, plan.claims, notes);
    const siteAtLast = withRedirects(siteThen, ofTags);
    if (!dryRun && siteAtLast !== siteThen) write(siteFile, siteAtLast);
    const whole = (file: string, text: string) => ({ file, text, from: 0, to: text.length });
    noteMending(
      mended,
      {
        file: navigationFile,
        regionsOf: () => [whole(navigationFile, plan.tree.text), whole(siteFile, siteAtLast)],
        source: portal.categories[0]?.at.file ?? siteFile,
      },
      notes,
    );
    report.todo.push(...siteTodo(site.missing, plan.redirects.length + ofTags.length, soFar));
    report.counts = notes.counts();
    report.notes = notes.all();
    ledger.settle();
    return { problems: [], report };
  } finally {
    ledger.close();
    unlock();
  }
}
