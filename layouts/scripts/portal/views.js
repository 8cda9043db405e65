// Clicks (点击) of an article. They stand in a small file that many pages share, since a count in the page would change every page.
(() => {
  const place = document.querySelector("[data-views]");
  if (!place) return;
  const { views: key, viewsFrom: address } = place.dataset;
  fetch(address)
    .then((answer) => (answer.ok ? answer.json() : {}))
    .then((counts) => {
      if (!Object.hasOwn(counts, key)) return;
      place.querySelector("span").textContent = counts[key];
      place.hidden = false;
    })
    .catch(() => {
      // Without a count the page says nothing of it.
    });
})();
