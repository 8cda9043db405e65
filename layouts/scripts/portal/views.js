// Clicks (点击) of an article. They stand in a small file that many pages share, since a count in the page would change every page.
(() => {
  const tenThousand = document.documentElement.lang.startsWith("zh-Hant") ? "萬" : "万";
  /** No longer than the room that is kept for it. */
  const short = (count) => {
    if (count < 1e4) return String(count);
    return (count < 1e5 ? (count / 1e4).toFixed(1) : Math.floor(count / 1e4)) + tenThousand;
  };
  const place = document.querySelector("[data-views]");
  if (!place) return;
  const { views: key, viewsFrom: address } = place.dataset;
  fetch(address)
    .then((answer) => (answer.ok ? answer.json() : {}))
    .then((counts) => {
      if (!Object.hasOwn(counts, key)) return;
      place.querySelector("span").textContent = short(counts[key]);
      place.dataset.counted = "";
    })
    .catch(() => {
      // Without a count the page says nothing of it.
    });
})();
