/**
 * Pictures that were made once, kept from build to build. The name of each tells its length and checksum: one that was cut, or
 * written over, or damaged by the disk is made again. (Pictures of a site may be links to these, so that whoever writes over one
 * there writes over this one too.)
 */
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Content, contentOfFile } from "../kept/file-state.ts";
import { removeUnfinished, unfinishedName } from "../kept/write-whole.ts";
import { entriesOf } from "../shared/stat-of.ts";

interface KeptPicture extends Content {
  /** Absolute. */
  path: string;
}

export interface KeptPictures {
  /**
   * @param name of what it is made from and how
   * @param make writes it to a file that is not there yet
   */
  picture(name: string, make: (to: string) => Promise<void>): Promise<KeptPicture>;
}

/** @param folder absolute; it may be deleted at any time */
export function keptPictures(folder: string): KeptPictures {
  /** By drawer: the pictures in it, by their name without length and checksum. */
  const drawers = new Map<string, Map<string, KeptPicture>>();
  const drawerOf = (name: string): [string, Map<string, KeptPicture>] => {
    // Names begin with a hash, so that no drawer holds too many to be looked through.
    const drawer = join(folder, name.slice(0, 2));
    const known = drawers.get(drawer) ?? picturesIn(drawer);
    drawers.set(drawer, known);
    return [drawer, known];
  };
  return {
    async picture(name, make) {
      const [drawer, known] = drawerOf(name);
      const found = known.get(name);
      if (found && isSound(found)) return found;
      if (found) rmSync(found.path, { recursive: true, force: true });
      mkdirSync(drawer, { recursive: true });
      const unfinished = unfinishedName(join(drawer, name));
      try {
        await make(unfinished);
        const content = contentOfFile(unfinished);
        const path = join(drawer, `${name}.${content.bytes}-${content.crc}`);
        renameSync(unfinished, path);
        known.set(name, { path, ...content });
        return { path, ...content };
      } catch (error) {
        rmSync(unfinished, { force: true });
        throw error;
      }
    },
  };
}

function picturesIn(drawer: string): Map<string, KeptPicture> {
  removeUnfinished(drawer);
  return new Map(
    entriesOf(drawer).flatMap((entry): [string, KeptPicture][] => {
      const [, name, bytes, crc] = /^(.+)\.(\d+)-(\d+)$/.exec(entry.name) ?? [];
      if (name === undefined) return [];
      return [[name, { path: join(drawer, entry.name), bytes: Number(bytes), crc: Number(crc) }]];
    }),
  );
}

function isSound({ path, bytes, crc }: KeptPicture): boolean {
  try {
    const content = contentOfFile(path);
    return content.bytes === bytes && content.crc === crc;
  } catch {
    return false;
  }
}
