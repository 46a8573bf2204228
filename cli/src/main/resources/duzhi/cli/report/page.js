(() => {
  "use strict";
  const filters = document.getElementById("filters");
  const findings = [...document.querySelectorAll(".finding")];
  const count = filters.elements.count;

  const narrow = () => {
    const chosen = new FormData(filters);
    const severities = chosen.getAll("severity");
    const words = chosen.get("text").trim().toLowerCase();
    let shown = 0;
    for (const finding of findings) {
      const fits = severities.includes(finding.dataset.severity)
        && (!chosen.get("rule") || chosen.get("rule") === finding.dataset.rule)
        && (!chosen.get("document") || chosen.get("document") === finding.dataset.document)
        && finding.textContent.toLowerCase().includes(words);
      finding.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    count.value = count.dataset.pattern.replace("{0}", shown).replace("{1}", findings.length);
  };

  const light = (target, on) => {
    const finding = target.closest(".finding");
    const cell = target.closest("[data-f]");
    const numbers = finding ? [finding.dataset.n] : cell ? cell.dataset.f.split(" ").filter(Boolean) : [];
    for (const number of numbers) {
      for (const each of document.querySelectorAll(`[data-f~="${number}"], #f${number}`)) {
        each.classList.toggle("lit", on);
      }
    }
  };

  const reveal = () => {
    const goal = document.getElementById(location.hash.slice(1));
    if (goal && goal.hidden) {
      filters.reset();
      narrow();
      goal.scrollIntoView();
    }
  };

  let current = -1;
  const step = (by) => {
    const shown = findings.filter((finding) => !finding.hidden);
    const at = shown.indexOf(findings[current]);
    const next = shown[at < 0 ? 0 : Math.min(Math.max(at + by, 0), shown.length - 1)];
    if (next) {
      current = findings.indexOf(next);
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "center" });
    }
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    o: () => findings[current]?.querySelector(".places a")?.click(),
    p: () => findings[current]?.querySelector(".picture")?.click(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea");
    if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) {
      keys[event.key]();
      event.preventDefault();
    }
  });
  document.addEventListener("focusin", (event) => {
    const at = findings.indexOf(event.target.closest(".finding"));
    current = at < 0 ? current : at;
  });

  filters.hidden = false;
  filters.addEventListener("input", narrow);
  filters.addEventListener("reset", () => setTimeout(narrow));
  filters.addEventListener("submit", (event) => event.preventDefault());
  for (const [begin, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(begin, (event) => light(event.target, true));
    document.addEventListener(end, (event) => light(event.target, false));
  }
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("details").forEach((each) => { each.open = true; });
  });
  window.addEventListener("hashchange", reveal);
  narrow();
  reveal();
})();
