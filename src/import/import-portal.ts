/** `newspark import`: from a source of another system to a portal's files; wiring, in the order of the data. */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { hasErrors, type Problem } from "../shared/problem.ts";
import { finderInArticle } from "./find-in-article.ts";
import { firstLook } from "./first-look.ts";
import { formerAddressReader } from "./former-addresses.ts";
import type { FoundPortal } from "./found/found.ts";
import { fileFinderIn } from "./found-files.ts";
import { openImportLedger } from "./import-ledger.ts";
import { lockImport } from "./import-lock.ts";
import type { ImportOptions } from "./import-options.ts";
import type { ImportReport } from "./import-report.ts";
import { disk, fileKeeper } from "./keep-file.ts";
import { loadMending } from "./load-mending.ts";
import { mendPortal } from "./mend-portal.ts";
import { noteMending } from "./note-mending.ts";
import { createNotes } from "./notes.ts";
import { navigationFile, portalSoFar, siteFile } from "./portal-so-far.ts";
import { prepareImport } from "./prepare-import.ts";
import { siteText } from "./site-text.ts";
import { writeImport } from "./write-import.ts";

/**
 * Nothing is held but what `ArticleRecord` and `ArticlePlan` say of each article; the source is gone through twice.
 * @returns the report, undefined where the portal's own configuration is wrong; nothing was written then
 * @throws ImportRefused
 */
export async function importPortal(
  options: ImportOptions,
): Promise<{ problems: Problem[]; report?: ImportReport }> {
  const { root, source, dryRun, now, tools, onProgress = () => {} } = options;
  const newSite = siteText({ categories: [], topics: [], links: [] });
  const before = portalSoFar(root, newSite.text);
  if (!("found" in before)) return { problems: before.problems };
  if (hasErrors(before.config.problems)) return { problems: before.config.problems };

  const uploads = fileFinderIn(options.uploads);
  const beside = fileFinderIn(options.beside);
  const readerOf = ({ url }: FoundPortal) => formerAddressReader([url, before.config.site.url]);
  const findIn = (portal: FoundPortal) => finderInArticle(readerOf(portal), uploads, beside);
  const look = await firstLook(source, findIn, (count) => onProgress("look", count, 0));

  const mending = await loadMending(tools, before.config.site.script);
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
    if (!dryRun && !soFar.hasSite) write(siteFile, site.text);
    if (!dryRun && plan.tree.text !== soFar.navigationText) write(navigationFile, plan.tree.text);
    noteMending(mended, navigationFile, plan.tree.text, notes);
    const report = await writeImport({ ...look, portal }, plan, {
      ...options,
      soFar,
      ledger,
      keeper,
      notes,
      writer,
    });
    if (!soFar.hasSite) {
      for (const key of site.missing) report.todo.push(missingKey(key));
      for (const { label, address } of site.lostLinks) lostLink(label, address);
    } else if (portal.links.length > 0)
      for (const { label, address } of portal.links) lostLink(label, address);
    report.counts = notes.counts();
    report.notes = notes.all();
    ledger.settle();
    return { problems: [], report };

    function lostLink(label: string, address: string) {
      notes.add({ section: "lost", kind: "friend-link", text: `${label} ${address}`, place: siteFile });
    }
  } finally {
    ledger.close();
    unlock();
  }
}

function missingKey(key: "name" | "url"): { zh: string; en: string } {
  return key === "name"
    ? { zh: `请在 ${siteFile} 里写上网站名称（name）。`, en: `Write the site's name in ${siteFile}.` }
    : {
        zh: `请在 ${siteFile} 里写上网站的完整地址（url）。`,
        en: `Write the site's full address (url) in ${siteFile}.`,
      };
}
