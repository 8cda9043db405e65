// Before the first paint: what the reader chose, so that nothing moves.
(() => {
  const root = document.documentElement;
  root.dataset.js = "";
  // Room for an answer.
  if (/[?&]q=[^&]/.test(location.search)) root.dataset.asked = "";
  try {
    if (localStorage.getItem("elder") === "on") root.dataset.elder = "";
    const scheme = localStorage.getItem("scheme");
    if (scheme === "dark" || scheme === "light") root.dataset.scheme = scheme;
    const size = localStorage.getItem("type-size");
    if (size) root.dataset.typeSize = size;
    // Only the home page at the root leads on.
    const link = (lang) => new URL(document.querySelector(`link[hreflang=${lang}]`).href).pathname;
    const version = "home" in root.dataset && localStorage.getItem("version");
    if (version && version !== root.lang && link("x-default") === location.pathname) {
      location.replace(link(version));
    }
  } catch {
    // Storage may be forbidden; the page is whole without it.
  }
})();
