/** Eleventy, loaded where it is needed, because that takes longer than a build which makes nothing. */
export async function loadEleventy() {
  // Its hook into all imports serves its own watching, which Newspark does not use, and costs a thread and 0.2 s.
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1";
  const { default: Eleventy } = await import("@11ty/eleventy");
  return Eleventy;
}
