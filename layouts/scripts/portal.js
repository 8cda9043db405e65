// What scripts add to pages that are whole without them.
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  function keep(key, value) {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // Storage may be forbidden; the choice then holds for this page.
    }
  }

  // 长者版
  for (const button of all("[data-toggle-elder]")) {
    const show = () => button.setAttribute("aria-pressed", String("elder" in root.dataset));
    button.addEventListener("click", () => {
      if ("elder" in root.dataset) delete root.dataset.elder;
      else root.dataset.elder = "";
      keep("elder", "elder" in root.dataset ? "on" : "");
      show();
    });
    show();
  }

  // 深色
  for (const button of all("[data-toggle-scheme]")) {
    const dark = () =>
      root.dataset.scheme
        ? root.dataset.scheme === "dark"
        : matchMedia("(prefers-color-scheme: dark)").matches;
    const show = () => button.setAttribute("aria-pressed", String(dark()));
    button.addEventListener("click", () => {
      root.dataset.scheme = dark() ? "light" : "dark";
      keep("scheme", root.dataset.scheme);
      show();
    });
    show();
  }

  // 字号
  const sizes = all("[data-type-size]", document.body);
  const showSize = () => {
    for (const button of sizes) {
      button.setAttribute(
        "aria-pressed",
        String(button.dataset.typeSize === (root.dataset.typeSize || "medium")),
      );
    }
  };
  for (const button of sizes) {
    button.addEventListener("click", () => {
      root.dataset.typeSize = button.dataset.typeSize;
      keep("type-size", button.dataset.typeSize);
      showSize();
    });
  }
  showSize();

  for (const button of all("[data-print]")) button.addEventListener("click", () => print());

  // Menu: arrow keys move, Escape closes.
  for (const menu of all(".menu")) {
    const tops = all(":scope > ul > li > a", menu);
    menu.addEventListener("keydown", (event) => {
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
    for (const item of all(":scope > ul > li", menu)) {
      const open = () => delete item.dataset.closed;
      item.addEventListener("focusout", (event) => item.contains(event.relatedTarget) || open());
      item.addEventListener("mouseleave", open);
    }
  }

  // Carousel: buttons and a slow change of slides that stops for whoever wants stillness.
  for (const carousel of all("[data-carousel]")) {
    const track = carousel.querySelector(".carousel-track");
    const slides = all(".carousel-track > li", carousel);
    const controls = carousel.querySelector(".carousel-controls");
    if (slides.length < 2) continue;
    controls.hidden = false;
    const dots = all("[data-slide]", controls);
    const pause = controls.querySelector("[data-pause]");
    const still = matchMedia("(prefers-reduced-motion: reduce)");
    let current = 0;
    let paused = still.matches;
    let resting = false;

    const show = (index, smooth = true) => {
      current = (index + slides.length) % slides.length;
      track.scrollTo({
        left: slides[current].offsetLeft,
        behavior: smooth && !still.matches ? "smooth" : "instant",
      });
      mark();
    };
    const mark = () => {
      dots.forEach((dot, index) => {
        dot.setAttribute("aria-current", String(index === current));
      });
    };
    const markPause = () => {
      pause.setAttribute("aria-pressed", String(paused));
    };

    track.addEventListener("scroll", () => {
      current = Math.round(track.scrollLeft / track.clientWidth);
      mark();
    });
    dots.forEach((dot, index) => {
      dot.addEventListener("click", () => show(index));
    });
    controls.querySelector("[data-back]").addEventListener("click", () => show(current - 1));
    controls.querySelector("[data-forward]").addEventListener("click", () => show(current + 1));
    pause.addEventListener("click", () => {
      paused = !paused;
      markPause();
    });
    for (const [event, rest] of Object.entries({
      mouseenter: true,
      mouseleave: false,
      focusin: true,
      focusout: false,
    })) {
      carousel.addEventListener(event, () => {
        resting = rest;
      });
    }
    setInterval(() => {
      if (!paused && !resting && !document.hidden) show(current + 1);
    }, 6000);
    mark();
    markPause();
  }
})();
