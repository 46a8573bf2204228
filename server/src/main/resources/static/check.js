// Documents to be checked: files dropped on the form, progress without reloading, keys for moving through findings.
"use strict";

(() => {
  const form = document.querySelector("[data-drop]");
  if (form) {
    const input = form.querySelector("input[type=file]");
    const hint = form.querySelector("[data-hint]");
    const wrong = form.querySelector("[data-wrong]");
    const plain = hint.textContent;
    const LARGEST = 400 * 1024 * 1024;
    const look = () => {
      const files = [...input.files];
      const all = files.reduce((sum, file) => sum + file.size, 0);
      const problem = all > LARGEST ? form.dataset.large : files.length > Number(form.dataset.most) ? form.dataset.many : "";
      wrong.textContent = problem;
      wrong.hidden = !problem;
      input.setCustomValidity(problem);
      hint.textContent = files.length ? hint.dataset.dropped.replace("{0}", files.length) + files.map((file) => file.name).join("、") : plain;
    };
    hint.hidden = false;
    input.addEventListener("change", look);
    for (const event of ["dragenter", "dragover"]) {
      form.addEventListener(event, (each) => { each.preventDefault(); form.classList.add("over"); });
    }
    for (const event of ["dragleave", "drop"]) {
      form.addEventListener(event, () => form.classList.remove("over"));
    }
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length) {
        input.files = event.dataTransfer.files;
        look();
      }
    });
  }

  const working = document.querySelector("[data-check]");
  if (working) {
    const said = working.querySelector("[data-said]");
    const bar = working.querySelector("progress");
    const ask = async () => {
      const response = await fetch(`/api/checks/${working.dataset.id}`, { headers: { Accept: "application/json" } });
      if (!response.ok) { return; }
      const check = await response.json();
      if (check.state !== "waiting" && check.state !== "reading") {
        location.reload();
        return;
      }
      if (check.progress) {
        const pattern = working.dataset[check.progress.stage.toLowerCase()];
        const words = pattern.replace("{0}", check.progress.done).replace("{1}", check.progress.total).replace("{2}", () => check.progress.current);
        if (said.textContent !== words) { said.textContent = words; }
        bar.max = check.progress.total || 1;
        bar.value = check.progress.done;
      }
      setTimeout(ask, 1500);
    };
    setTimeout(ask, 800);
  }

  const findings = [...document.querySelectorAll(".judged")];
  if (findings.length) {
    document.querySelector("[data-keys]").hidden = false;
    const at = () => findings.indexOf(document.activeElement?.closest(".judged") ?? document.querySelector(".judged:target"));
    const go = (to) => {
      const next = findings[Math.max(0, Math.min(to, findings.length - 1))];
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    };
    const keys = {
      j: () => go(at() + 1),
      k: () => go(at() - 1),
      o: () => findings[at()]?.querySelector("a.to")?.click(),
      d: () => {
        const decide = findings[at()]?.querySelector("form")?.closest("details");
        if (decide) { decide.open = true; decide.querySelector("textarea").focus(); }
      },
    };
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest("input, select, textarea");
      if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) {
        keys[event.key]();
        event.preventDefault();
      }
    });
    const frame = document.querySelector("iframe[name=view]");
    const light = () => {
      findings.forEach((each) => each.classList.toggle("target", "#" + each.id === location.hash));
    };
    const shown = document.querySelector(".judged:target a.to");
    if (shown) { frame.src = shown.href; }
    window.addEventListener("hashchange", () => { light(); document.getElementById(location.hash.slice(1))?.focus({ preventScroll: true }); });
    light();
  }
})();
