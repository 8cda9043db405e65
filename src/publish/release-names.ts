/**
 * How a folder that holds releases is laid out, on this machine or another:
 * `current` → `releases/<id>`, the site that is served; `releases/<id>/`, a whole site; `releases/<id>.json`, its manifest, outside
 * of what is served; `releases/.<id>-<former id>.partial/`, one that is still being made. An id comes from the manifest, so that the
 * same site has the same name everywhere, and a release without both folder and manifest is not one.
 */

/** Names of releases: an id, or an id and `-2` for what is made anew while it is served. */
const release = /^[0-9a-f]{20}(-2)?$/;

export function isReleaseName(text: string): boolean {
  return release.test(text);
}

/** The release that `current` leads to. @param link what it holds */
export function releaseIn(link: string): string | undefined {
  const [, name = ""] = /^releases\/([^/]+)\/?$/.exec(link) ?? [];
  return isReleaseName(name) ? name : undefined;
}

/** @param former what `current` leads to */
export function releaseName(id: string, former: string | undefined): string {
  return former === id ? `${id}-2` : id;
}

/** Of the change, so that only the same publish finds it again. */
export function partialName(name: string, former: string | undefined): string {
  return `.${name}.${former ?? "none"}.partial`;
}
