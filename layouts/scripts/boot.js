// Before the first paint: what the reader chose earlier, so that nothing flashes and nothing moves.
(() => {
  const root = document.documentElement;
  root.dataset.js = "";
  // The search page has an answer to show, and keeps room for it.
  if (/[?&]q=[^&]/.test(location.search)) root.dataset.asked = "";
  try {
    if (localStorage.getItem("elder") === "on") root.dataset.elder = "";
    const scheme = localStorage.getItem("scheme");
    if (scheme === "dark" || scheme === "light") root.dataset.scheme = scheme;
    const size = localStorage.getItem("type-size");
    if (size) root.dataset.typeSize = size;
    // Only the home page at the site's root leads on; every other address was asked for as it is.
    const link = (lang) => new URL(document.querySelector(`link[hreflang=${lang}]`).href).pathname;
    const version = "home" in root.dataset && localStorage.getItem("version");
    if (version && version !== root.lang && link("x-default") === location.pathname) {
      location.replace(link(version));
    }
  } catch {
    // Storage may be forbidden, the version gone; the page is whole without it.
  }
})();
