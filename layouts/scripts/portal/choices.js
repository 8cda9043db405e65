// What a reader may choose for the whole site and finds again on the next page: the script, 长者版, 深色, 字号; and printing.
(() => {
  const root = document.documentElement;
  const all = (selector) => [...document.body.querySelectorAll(selector)];

  function keep(key, value) {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // Storage may be forbidden; the choice then holds for this page.
    }
  }

  /** Buttons that each show whether they are pressed, before and after every click. */
  function choice(selector, isPressed, onClick) {
    const buttons = all(selector);
    const show = () => {
      for (const button of buttons) button.setAttribute("aria-pressed", String(isPressed(button)));
    };
    for (const button of buttons) {
      button.addEventListener("click", () => {
        onClick(button);
        show();
      });
    }
    show();
  }

  const isElder = () => "elder" in root.dataset;
  choice("[data-toggle-elder]", isElder, () => {
    if (isElder()) delete root.dataset.elder;
    else root.dataset.elder = "";
    keep("elder", isElder() ? "on" : "");
  });

  const isDark = () =>
    root.dataset.scheme ? root.dataset.scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  choice("[data-toggle-scheme]", isDark, () => {
    root.dataset.scheme = isDark() ? "light" : "dark";
    keep("scheme", root.dataset.scheme);
  });

  const size = () => root.dataset.typeSize || "medium";
  choice(
    "[data-type-size]",
    (button) => button.dataset.typeSize === size(),
    (button) => {
      root.dataset.typeSize = button.dataset.typeSize;
      keep("type-size", button.dataset.typeSize);
    },
  );

  // A plain link to the same page in another script; the home page finds what was chosen last.
  for (const link of all("[data-version]")) {
    link.addEventListener("click", () => keep("version", link.hreflang));
  }

  for (const button of all("[data-print]")) button.addEventListener("click", () => print());
})();
