// The field in the head of a page answers while one types; the script for that comes when somebody is about to.
(() => {
  const form = document.querySelector("[data-suggest]");
  if (!form || document.querySelector("[data-search]")) return;
  const load = () => {
    const script = document.createElement("script");
    script.src = form.dataset.script;
    document.head.append(script);
  };
  form.addEventListener("focusin", load, { once: true });
})();
