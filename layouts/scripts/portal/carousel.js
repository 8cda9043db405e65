// The carousel: buttons, and a slow change of slides that stops for whoever wants stillness.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

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

    // On its way a slide that was asked for passes others: those are not where the reader is.
    // Browsers without scrollend show them, and come to the right one at last.
    track.addEventListener("onscrollend" in track ? "scrollend" : "scroll", () => {
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
