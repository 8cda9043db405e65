// The menu under the keyboard: arrow keys move, Escape closes. And folds close when the reader turns elsewhere.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  for (const bar of all(".menu-bar")) {
    const tops = all(":scope > li > a", bar);
    bar.addEventListener("keydown", (event) => {
      const item = event.target.closest(".menu-bar > li");
      if (!item) return;
      const top = item.querySelector("a");
      const inside = all("ul a", item);
      const at = inside.indexOf(document.activeElement);
      const move = {
        ArrowRight: () => tops[(tops.indexOf(top) + 1) % tops.length],
        ArrowLeft: () => tops[(tops.indexOf(top) - 1 + tops.length) % tops.length],
        ArrowDown: () => inside[Math.min(at + 1, inside.length - 1)],
        ArrowUp: () => (at > 0 ? inside[at - 1] : top),
        Home: () => tops[0],
        End: () => tops[tops.length - 1],
      }[event.key];
      if (event.key === "Escape") {
        top.focus();
        item.dataset.closed = "";
      } else if (move) {
        const target = move();
        if (!target) return;
        event.preventDefault();
        delete item.dataset.closed;
        target.focus();
      }
    });
    for (const item of all(":scope > li", bar)) {
      const open = () => delete item.dataset.closed;
      item.addEventListener("focusout", (event) => item.contains(event.relatedTarget) || open());
      item.addEventListener("mouseleave", open);
    }
  }

  for (const fold of all(".menu-fold, .qr")) {
    document.addEventListener("click", (event) => {
      if (!fold.contains(event.target)) fold.open = false;
    });
    fold.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      fold.open = false;
      fold.querySelector("summary").focus();
    });
  }

  // On a phone the section's categories are one scrolled row; its current one comes into view.
  for (const row of all(".side ul")) {
    const current = row.querySelector(".open");
    if (current) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
  }
})();
