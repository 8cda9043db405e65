// Before the first paint: what the reader chose earlier, so that nothing flashes and nothing moves.
(() => {
  const root = document.documentElement;
  root.dataset.js = "";
  try {
    if (localStorage.getItem("elder") === "on") root.dataset.elder = "";
    const scheme = localStorage.getItem("scheme");
    if (scheme === "dark" || scheme === "light") root.dataset.scheme = scheme;
    const size = localStorage.getItem("type-size");
    if (size) root.dataset.typeSize = size;
  } catch {
    // Storage may be forbidden; the page is whole without it.
  }
})();
