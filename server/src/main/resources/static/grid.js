// The grid of entries. What is typed is kept until the server has it: changes go in batches that say what was seen and what
// is wanted, and are sent again until they are answered. Amounts are added as whole fen, never as doubles.
"use strict";

(() => {
  const root = document.querySelector("[data-grid]");
  if (!root) return;
  const id = root.dataset.document;
  const key = root.dataset.sheet;
  const table = root.querySelector("table.grid");
  const side = root.querySelector("[data-side]");
  const store = `duzhi ${id} ${key}`;
  const returnStore = `duzhi return ${id}`;
  const say = (name, count) =>
    root.querySelector(`[data-word="${name}"]`).textContent.replace("§", count ?? "");
  const PAUSE = 700;
  const LONGEST = 30000;
  const SHOWN = 50;

  let grid;
  let columns;
  let rows = [];
  let active = { row: 0, column: 0 };
  let anchor = null;
  let editor = null;
  let leaving = false;
  const mine = new Map();
  const conflicts = new Map();
  const tds = new Map();
  const undone = [];
  const done = [];
  let busy = false;
  let timer = 0;
  let wait = 1000;

  // ---- values

  const at = (line, column) => `${line} ${column}`;
  const seen = (line, column) => grid.lines[line - 1]?.[column] ?? "";
  const value = (line, column) => mine.get(at(line, column)) ?? seen(line, column);

  function see(line, column, text) {
    while (grid.lines.length < line) grid.lines.push({});
    if (text === "") delete grid.lines[line - 1][column];
    else grid.lines[line - 1][column] = text;
  }

  const isBlank = (line) => columns.every((column) => value(line, column.key) === "");
  const isOpen = (column) => grid.editable && !column.printed;

  /** Whole fen, or null where the text is no amount of yuan. */
  function fen(text) {
    const parts = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text.replaceAll(",", ""));
    if (!parts) return null;
    const amount = BigInt(parts[2]) * 100n + BigInt((parts[3] ?? "").padEnd(2, "0"));
    return parts[1] ? -amount : amount;
  }

  function yuan(amount) {
    const digits = String(amount < 0n ? -amount : amount).padStart(3, "0");
    const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
    return `${amount < 0n ? "-" : ""}${whole}.${digits.slice(-2)}`;
  }

  const grouped = (text) =>
    /^-?\d{4,}(\.\d+)?$/.test(text) ? text.replace(/^(-?)(\d+)/, (all, sign, whole) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ",")) : text;

  /** What a line is, made of the same columns as on the server. */
  const nature = (line) =>
    columns.filter((column) => column.place).map((column) => value(line, column.key).trim().split(/\s+/)[0]).join(" ");

  function sums(column) {
    const all = new Map();
    for (const line of rows) {
      const amount = fen(value(line, column));
      if (amount !== null) all.set(nature(line), (all.get(nature(line)) ?? 0n) + amount);
    }
    return all;
  }

  /** Tenths of a per cent, rounded half away from zero. */
  function percent(now, was) {
    if (was === 0n) return "";
    const size = (x) => (x < 0n ? -x : x);
    const tenths = (size(now - was) * 2000n + size(was)) / (2n * size(was));
    return `${now < was && tenths > 0n ? "-" : ""}${tenths / 10n}.${tenths % 10n}%`;
  }

  // ---- drawing

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [attribute, text] of Object.entries(attributes)) if (text !== null) made.setAttribute(attribute, text);
    made.append(...children);
    return made;
  }

  function draw() {
    table.setAttribute("role", "grid");
    table.setAttribute("aria-describedby", "grid-hint");
    const last = grid.last ? ["last", "more", "percent"] : [];
    const heads = columns.map((column) => element("th", { scope: "col", role: "columnheader", title: column.note || null }, column.heading));
    heads.push(...last.map((name) => element("th", { scope: "col", role: "columnheader", class: "past" }, say(name))));
    columns.forEach((column, i) => { heads[i].style.minWidth = `${Math.min(column.width, 24)}ch`; });
    table.tHead.replaceChildren(element("tr", { role: "row" }, element("th", { scope: "col", role: "columnheader" }, "#"), ...heads));
    tds.clear();
    table.tBodies[0].replaceChildren(...rows.map(row));
    table.tFoot?.remove();
    if (columns.some((column) => column.money)) {
      table.append(element("tfoot", {}, element("tr", { role: "row" }, element("th", { scope: "row", role: "rowheader" }, say("total")),
        ...columns.map((column) => element("td", { class: "n", role: "gridcell", "data-sum": column.money ? column.key : null })),
        ...last.map((name) => element("td", { class: "n past", role: "gridcell", "data-of": name })))));
    }
    for (const line of rows) for (const column of columns) show(line, column);
    add();
    gone();
  }

  function row(line, index) {
    const cells = columns.map((column) => {
      const td = element("td", { role: "gridcell", tabindex: "-1", "aria-readonly": isOpen(column) ? null : "true" });
      td.dataset.line = line;
      td.dataset.column = column.key;
      tds.set(at(line, column.key), td);
      return td;
    });
    const past = grid.last ? ["last", "more", "percent"].map((name) => element("td", { class: "n past", role: "gridcell", "data-line": line, "data-of": name })) : [];
    return element("tr", { role: "row", "aria-rowindex": index + 2 }, element("th", { scope: "row", role: "rowheader" }, String(line)), ...cells, ...past);
  }

  function show(line, column) {
    const td = tds.get(at(line, column.key));
    if (!td || td.contains(editor?.input)) return;
    const text = value(line, column.key);
    td.textContent = column.numeric ? grouped(text) : text;
    const marks = marked(line, column.key);
    const notes = noted(line, column.key);
    td.className = [
      column.numeric ? "n" : "",
      isOpen(column) ? "open" : "given",
      mine.has(at(line, column.key)) ? "unsaved" : "",
      conflicts.has(at(line, column.key)) ? "conflict" : "",
      marks.some((mark) => mark.severity === "error") ? "wrong" : marks.length ? "doubt" : "",
      notes.some((note) => !note.past) ? "noted" : notes.length ? "noted-before" : "",
      picks().some((pick) => pick.sheet === key && pick.line === line && pick.column === column.key) ? "picked-cell" : "",
    ].filter(Boolean).join(" ");
    if (marks.some((mark) => mark.severity === "error")) td.setAttribute("aria-invalid", "true");
    else td.removeAttribute("aria-invalid");
  }

  const marked = (line, column) =>
    grid.standing.marks.filter((mark) => mark.sheet === key && mark.line === line && (mark.column === column || mark.column === ""));
  const noted = (line, column) =>
    grid.notes.filter((note) => note.remark.sheet === key && note.remark.line === line && note.remark.column === column);

  function add() {
    for (const column of columns.filter((each) => each.money)) {
      let sum = 0n;
      for (const line of rows) sum += fen(value(line, column.key)) ?? 0n;
      table.tFoot.querySelector(`[data-sum="${column.key}"]`).textContent = yuan(sum);
    }
    if (grid.last) compare();
  }

  function compare() {
    const now = sums(grid.last.column);
    const told = new Set();
    let before = 0n;
    let after = 0n;
    for (const amount of Object.values(grid.last.amounts)) before += fen(amount) ?? 0n;
    for (const amount of now.values()) after += amount;
    for (const line of rows) {
      const what = nature(line);
      const was = fen(grid.last.amounts[what] ?? "0") ?? 0n;
      const texts = told.has(what) || isBlank(line) ? ["", "", ""] : past(was, now.get(what) ?? 0n, what in grid.last.amounts);
      told.add(what);
      ["last", "more", "percent"].forEach((name, i) => {
        table.tBodies[0].querySelector(`[data-line="${line}"][data-of="${name}"]`).textContent = texts[i];
      });
    }
    ["last", "more", "percent"].forEach((name, i) => {
      table.tFoot.querySelector(`[data-of="${name}"]`).textContent = past(before, after, true)[i];
    });
  }

  const past = (was, now, known) => [known ? yuan(was) : "—", yuan(now - was), percent(now, was)];

  function gone() {
    side.querySelector("[data-gone]")?.remove();
    if (!grid.last) return;
    const here = new Set(rows.map(nature));
    const missing = Object.keys(grid.last.amounts).filter((what) => !here.has(what) && fen(grid.last.amounts[what]) !== 0n);
    if (missing.length) {
      side.append(element("details", { "data-gone": "" }, element("summary", {}, `${say("gone")} (${missing.length})`),
        element("ul", {}, ...missing.map((what) => element("li", {}, `${grid.last.labels[what]}: ${grouped(grid.last.amounts[what])}`)))));
    }
  }

  // ---- what was found

  function stand(standing) {
    grid.standing = standing;
    const total = document.querySelector("[data-total]");
    if (total && standing.total) total.textContent = standing.total;
    const counts = document.querySelector("[data-counts]");
    const parts = [["problems", "bad"], ["errors", "bad"], ["warnings", "near"]]
      .filter(([name]) => standing.counts[name] > 0)
      .map(([name, look]) => element("span", { class: look }, `${say(name, standing.counts[name])} `));
    if (!parts.length) parts.push(element("span", { class: "good" }, say("clean")));
    counts.replaceChildren(...parts);
    side.querySelector("[data-count]").textContent = counts.textContent;
    side.querySelector("[data-findings]").replaceChildren(
      ...standing.findings.map((each) => element("li", { class: each.severity }, each.rule ? element("code", {}, each.rule) : "", ` ${each.words}`)));
    for (const line of rows) for (const column of columns) show(line, column);
  }

  // ---- bar and side

  const button = (name, action, quiet = true) => {
    const made = element("button", { type: "button", class: quiet ? "quiet" : null }, say(name));
    made.addEventListener("click", action);
    return made;
  };
  const status = element("span", { role: "status", "aria-live": "polite" });
  const alert = element("p", { role: "alert", class: "bad" });
  const said = element("div", { id: "grid-said" });

  function furnish() {
    const bar = root.querySelector("[data-bar]");
    bar.append(element("p", { id: "grid-hint", class: "quiet" }, say(grid.editable ? "hint" : "readonly")));
    if (grid.editable) {
      if (!grid.sheet.fixed) bar.append(button("add", () => { append(); focus(rows.length - 1, 0); }), button("remove", removeLines));
      bar.append(button("undo", undo), button("redo", redo));
    }
    bar.append(status, alert);
    side.querySelector("[data-cell]").append(said);
  }

  /** What is to be known of the active cell, and what can be said about it. */
  function tell() {
    const column = columns[active.column];
    const line = rows[active.row];
    if (!column || !line) return said.replaceChildren(say("none"));
    const place = at(line, column.key);
    const parts = [element("h2", {}, `${say("cell", line)} ${column.heading}`)];
    if (conflicts.has(place)) {
      parts.push(element("p", { class: "bad" }, `${say("conflict")} ${conflicts.get(place) || "—"}`),
        element("p", { class: "row" }, button("theirs", () => settle(place, false)), button("mine", () => settle(place, true))));
    }
    parts.push(...marked(line, column.key).map((mark) => element("p", { class: mark.severity === "error" ? "bad" : "near" }, mark.words)));
    parts.push(...noted(line, column.key).map((note) => element("blockquote", {}, element("strong", {}, note.who),
      ` ${note.at.slice(0, 10)} ${note.returned ? say("returned") : ""} ${note.past ? say("earlier") : ""}`, element("p", {}, note.remark.words))));
    if (column.note) parts.push(element("p", { class: "quiet" }, column.note));
    said.replaceChildren(...parts);
    said.nextElementSibling?.remove();
    said.after(remarking(line, column));
  }

  function remarking(line, column) {
    const words = element("textarea", { rows: 2, id: "grid-words" });
    const form = element("details", {}, element("summary", {}, say("comment")),
      element("label", { for: "grid-words" }, say("say")), words, button("comment", async () => {
        if (!words.value.trim()) return;
        try {
          grid.notes = await duzhi.send("POST", `/api/documents/${id}/comments`, { sheet: key, line, column: column.key, words: words.value.trim() });
          show(line, column);
          tell();
        } catch (failed) { alert.textContent = `${say("refused")} ${failed.message}`; }
      }));
    if (root.dataset.returns === "true") {
      form.append(button("pick", () => {
        if (!words.value.trim()) return;
        pick([...picks(), { sheet: key, line, column: column.key, words: words.value.trim(), label: `${grid.sheet.name} ${line} ${column.heading}` }]);
        words.value = "";
        status.textContent = say("picked");
        show(line, column);
      }, false));
      form.open = true;
    }
    return form;
  }

  // ---- remarks that are sent with a return, kept while the reviewer goes from sheet to sheet

  function picks() {
    return root.dataset.returns === "true" ? JSON.parse(sessionStorage.getItem(returnStore) ?? "[]") : [];
  }

  function pick(all) {
    sessionStorage.setItem(returnStore, JSON.stringify(all));
    const form = document.querySelector("[data-act]");
    const list = form?.querySelector("[data-picked]");
    if (!list) return;
    form.elements.remarks.value = JSON.stringify(all.map(({ sheet, line, column, words }) => ({ sheet, line, column, words })));
    list.hidden = all.length === 0;
    list.querySelector("ul").replaceChildren(...all.map((each, i) => {
      const off = element("button", { type: "button", class: "plain", "aria-label": `× ${each.label}` }, "×");
      off.addEventListener("click", () => { pick(picks().filter((other, j) => j !== i)); grid && draw(); });
      return element("li", {}, `${each.label}：${each.words} `, off);
    }));
  }

  // ---- changing

  function clean(column, text) {
    const tidy = text.replace(/\r\n?/g, "\n").replace(/^[\s\u3000]+|[\s\u3000]+$/g, "");
    return column.numeric ? tidy.normalize("NFKC").replace(/[,¥￥\s]/g, "") : tidy;
  }

  /** Changes cells as one step that can be undone. */
  function change(cells) {
    const step = cells.filter((cell) => value(cell.line, cell.column) !== cell.now)
      .map((cell) => ({ ...cell, was: value(cell.line, cell.column) }));
    if (!step.length) return;
    done.push(step);
    undone.length = 0;
    apply(step, "now");
  }

  function apply(step, which) {
    for (const cell of step) {
      const place = at(cell.line, cell.column);
      if (cell[which] === seen(cell.line, cell.column) && !conflicts.has(place)) mine.delete(place);
      else mine.set(place, cell[which]);
      if (!rows.includes(cell.line)) { rows.push(cell.line); rows.sort((a, b) => a - b); }
    }
    if (step.some((cell) => !tds.has(at(cell.line, cell.column)))) draw();
    else for (const cell of step) show(cell.line, columns.find((column) => column.key === cell.column));
    add();
    keep();
    soon(PAUSE);
  }

  function undo() { const step = done.pop(); if (step) { undone.push(step); apply(step, "was"); tell(); } }
  function redo() { const step = undone.pop(); if (step) { done.push(step); apply(step, "now"); tell(); } }

  function append() {
    rows.push(Math.max(grid.lines.length, ...rows, 0) + 1);
    draw();
  }

  function removeLines() {
    const [from, to] = range();
    const lines = rows.slice(from.row, to.row + 1);
    change(lines.flatMap((line) => columns.filter(isOpen).map((column) => ({ line, column: column.key, now: "" }))));
    rows = rows.filter((line) => !lines.includes(line));
    if (!rows.length) append();
    draw();
    focus(Math.min(from.row, rows.length - 1), 0);
  }

  // ---- saving

  function keep() {
    const unsaved = [...mine].map(([place, now]) => ({ place, was: seen(...split(place)), now }));
    if (unsaved.length) sessionStorage.setItem(store, JSON.stringify(unsaved));
    else sessionStorage.removeItem(store);
    status.textContent = unsaved.length ? say("unsaved", unsaved.length) : say("saved");
  }

  function split(place) {
    const gap = place.indexOf(" ");
    return [Number(place.slice(0, gap)), place.slice(gap + 1)];
  }

  function soon(pause) { clearTimeout(timer); timer = setTimeout(flush, pause); }

  async function flush() {
    const changes = [...mine].filter(([place]) => !conflicts.has(place)).map(([place, now]) => {
      const [line, column] = split(place);
      return { sheet: key, line, column, was: seen(line, column), now };
    });
    if (busy || !changes.length) return;
    busy = true;
    status.textContent = say("saving");
    try {
      const answer = await duzhi.send("POST", `/api/documents/${id}/cells`, changes);
      if (!answer.standing) throw Object.assign(new Error("signed out"), { status: 403 });
      wait = 1000;
      alert.textContent = "";
      await answered(answer);
      busy = false;
      keep();
      if ([...mine.keys()].some((place) => !conflicts.has(place))) soon(PAUSE);
    } catch (failed) {
      busy = false;
      await again(failed);
    }
  }

  async function answered(answer) {
    for (const cell of answer.written) {
      const place = at(cell.line, cell.column);
      see(cell.line, cell.column, cell.now);
      if (mine.get(place) === cell.now) mine.delete(place);
    }
    const moved = new Set(answer.conflicts.map((cell) => cell.line).filter((line) => isNew(line, answer)));
    for (const cell of answer.conflicts.filter((each) => !moved.has(each.line))) conflicts.set(at(cell.line, cell.column), cell.now);
    if (moved.size) await elsewhere(moved, answer);
    stand(answer.standing);
    add();
    tell();
  }

  /** Whether a line was begun here, and somebody else began the same one first. */
  const isNew = (line, answer) => !grid.sheet.fixed
    && columns.every((column) => seen(line, column.key) === "" || answer.written.some((cell) => cell.line === line && cell.column === column.key));

  async function elsewhere(lines, answer) {
    const kept = [...lines].map((line) => columns.map((column) => [column.key, value(line, column.key)]));
    const back = answer.written.filter((cell) => lines.has(cell.line));
    for (const line of lines) for (const column of columns) mine.delete(at(line, column.key));
    await load();
    for (const cell of back) if (seen(cell.line, cell.column) === cell.now) mine.set(at(cell.line, cell.column), "");
    for (const cells of kept) {
      const line = Math.max(grid.lines.length, ...rows, 0) + 1;
      rows.push(line);
      for (const [column, text] of cells) if (text !== "") mine.set(at(line, column), text);
    }
    draw();
  }

  /** Tells why it is not saved yet and tries again; only a refusal waits for the next change. */
  async function again(failed) {
    const count = mine.size;
    const token = document.querySelector('meta[name="_csrf"]').content;
    const stranger = failed.status === 401 || failed.status === 403;
    const known = stranger && (await renew());
    if (failed.answer?.detail && !(stranger && (!known || token !== document.querySelector('meta[name="_csrf"]').content))) {
      status.textContent = say("unsaved", count);
      alert.textContent = `${say("refused")} ${failed.answer.detail}`;
      return;
    }
    alert.textContent = say("offline", count);
    if (stranger) alert.textContent = known ? "" : say("signed-out", count);
    status.textContent = say("unsaved", count);
    soon(wait);
    wait = Math.min(wait * 2, LONGEST);
  }

  /** Takes up the token of a session that was begun anew elsewhere. */
  async function renew() {
    try {
      const page = await fetch(location.href);
      if (page.redirected && new URL(page.url).pathname === "/sign-in") return false;
      const token = new DOMParser().parseFromString(await page.text(), "text/html").querySelector('meta[name="_csrf"]')?.content;
      if (token) document.querySelector('meta[name="_csrf"]').content = token;
      return Boolean(token);
    } catch { return false; }
  }

  function settle(place, keepMine) {
    const [line, column] = split(place);
    see(line, column, conflicts.get(place));
    conflicts.delete(place);
    if (!keepMine) mine.delete(place);
    show(line, columns.find((each) => each.key === column));
    add();
    keep();
    tell();
    focus(active.row, active.column);
    soon(0);
  }

  window.addEventListener("online", () => { wait = 1000; soon(0); });
  window.addEventListener("beforeunload", (event) => { if (mine.size) event.preventDefault(); });

  // ---- moving about

  const cell = () => tds.get(at(rows[active.row], columns[active.column]?.key));

  function focus(row, column, extend = false) {
    if (!rows.length) return;
    const from = extend ? anchor ?? { ...active } : null;
    cell()?.setAttribute("tabindex", "-1");
    cell()?.removeAttribute("aria-describedby");
    active = { row: Math.max(0, Math.min(row, rows.length - 1)), column: Math.max(0, Math.min(column, columns.length - 1)) };
    anchor = from;
    cell().setAttribute("tabindex", "0");
    cell().setAttribute("aria-describedby", "grid-said");
    leaving = false;
    tell();
    select();
    cell().focus();
  }

  function range() {
    const other = anchor ?? active;
    return [
      { row: Math.min(active.row, other.row), column: Math.min(active.column, other.column) },
      { row: Math.max(active.row, other.row), column: Math.max(active.column, other.column) },
    ];
  }

  function select() {
    table.querySelectorAll("[aria-selected]").forEach((td) => td.removeAttribute("aria-selected"));
    if (!anchor) return;
    const [from, to] = range();
    for (let r = from.row; r <= to.row; r++) for (let c = from.column; c <= to.column; c++)
      tds.get(at(rows[r], columns[c].key))?.setAttribute("aria-selected", "true");
  }

  function next(back) {
    let place = active.row * columns.length + active.column + (back ? -1 : 1);
    while (place >= 0 && place < rows.length * columns.length && columns[place % columns.length].printed) place += back ? -1 : 1;
    if (place < 0 || place >= rows.length * columns.length) return false;
    focus(Math.floor(place / columns.length), place % columns.length);
    return true;
  }

  table.addEventListener("mousedown", (event) => {
    const td = event.target.closest("td[data-column]");
    if (!td || td.contains(editor?.input)) return;
    event.preventDefault();
    commit();
    focus(rows.indexOf(Number(td.dataset.line)), columns.findIndex((column) => column.key === td.dataset.column), event.shiftKey);
  });
  table.addEventListener("dblclick", (event) => { if (event.target.closest("td[data-column]")) edit(); });

  const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-15, 0], PageDown: [15, 0] };

  table.addEventListener("keydown", (event) => {
    if (editor || !event.target.closest("td[data-column]")) return;
    const control = event.ctrlKey || event.metaKey;
    const move = MOVES[event.key];
    if (control && event.key.toLowerCase() === "z") { event.preventDefault(); event.shiftKey ? redo() : undo(); }
    else if (control && event.key.toLowerCase() === "y") { event.preventDefault(); redo(); }
    else if (control && event.key.toLowerCase() === "a") { event.preventDefault(); focus(0, 0); focus(rows.length - 1, columns.length - 1, true); }
    else if (control && (event.key === "Home" || event.key === "End")) { event.preventDefault(); event.key === "Home" ? focus(0, 0) : focus(rows.length - 1, columns.length - 1); }
    else if (control || event.altKey) return;
    else if (move) { event.preventDefault(); focus(active.row + move[0], active.column + move[1], event.shiftKey); }
    else if (event.key === "Home" || event.key === "End") { event.preventDefault(); focus(active.row, event.key === "Home" ? 0 : columns.length - 1, event.shiftKey); }
    else if (event.key === "Tab") { if (!leaving && next(event.shiftKey)) event.preventDefault(); }
    else if (event.key === "Escape") { leaving = true; anchor = null; select(); }
    else if (event.key === "Enter" || event.key === "F2") { event.preventDefault(); edit(); }
    else if (event.key === "Delete" || event.key === "Backspace") { event.preventDefault(); clear(); }
    else if (event.key === "Process" || event.keyCode === 229) edit("");
    else if (event.key.length === 1) { event.preventDefault(); edit(event.key); }
  });

  function clear() {
    const [from, to] = range();
    const cells = [];
    for (let r = from.row; r <= to.row; r++) for (let c = from.column; c <= to.column; c++)
      if (isOpen(columns[c])) cells.push({ line: rows[r], column: columns[c].key, now: "" });
    change(cells);
    tell();
  }

  // ---- blocks

  const quoted = (text) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  function block(text) {
    const lines = [[""]];
    let inside = false;
    for (let i = 0; i < text.length; i++) {
      const line = lines.at(-1);
      const c = text[i];
      if (inside && c === '"' && text[i + 1] === '"') { line[line.length - 1] += '"'; i++; }
      else if (c === '"' && (inside || line.at(-1) === "")) inside = !inside;
      else if (!inside && c === "\t") line.push("");
      else if (!inside && c === "\n") lines.push([""]);
      else if (c !== "\r") line[line.length - 1] += c;
    }
    if (lines.length > 1 && lines.at(-1).length === 1 && lines.at(-1)[0] === "") lines.pop();
    return lines;
  }

  table.addEventListener("copy", (event) => {
    if (editor) return;
    const [from, to] = range();
    const text = rows.slice(from.row, to.row + 1)
      .map((line) => columns.slice(from.column, to.column + 1).map((column) => quoted(value(line, column.key))).join("\t")).join("\n");
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
  });
  table.addEventListener("cut", (event) => {
    if (editor || !grid.editable) return;
    const [from, to] = range();
    event.clipboardData.setData("text/plain", rows.slice(from.row, to.row + 1)
      .map((line) => columns.slice(from.column, to.column + 1).map((column) => quoted(value(line, column.key))).join("\t")).join("\n"));
    event.preventDefault();
    clear();
  });
  table.addEventListener("paste", (event) => {
    if (editor || !grid.editable) return;
    event.preventDefault();
    const lines = block(event.clipboardData.getData("text/plain"));
    const [from] = range();
    if (!grid.sheet.fixed) {
      let next = Math.max(grid.lines.length, ...rows, 0);
      while (rows.length < from.row + lines.length) rows.push(++next);
    }
    const cells = [];
    lines.forEach((texts, r) => texts.forEach((text, c) => {
      const column = columns[from.column + c];
      const line = rows[from.row + r];
      if (column && line && isOpen(column)) cells.push({ line, column: column.key, now: chosen(column, clean(column, text)) });
    }));
    draw();
    change(cells);
    focus(Math.min(from.row + lines.length, rows.length) - 1, Math.min(from.column + lines[0].length, columns.length) - 1);
  });

  // ---- editing one cell

  function options(column) {
    if (column.list) return (grid.lists[column.list] ?? []).map((text) => ({ text, value: text }));
    if (column.reference) return (grid.references[column.reference] ?? []).map(({ code, name }) => ({ text: `${code} ${name}`, value: code }));
    return [];
  }

  /** The word of a list that a code or the word itself stands for; anything else as it is. */
  function chosen(column, text) {
    const found = options(column).find((each) => each.value === text || each.text.split(" ")[0] === text || each.text === text);
    return found ? found.value : text;
  }

  function edit(start) {
    const column = columns[active.column];
    const line = rows[active.row];
    if (!column || !isOpen(column) || editor) return;
    const long = !column.numeric && !column.list && !column.reference && column.width >= 30;
    const input = element(long ? "textarea" : "input", { "aria-label": `${say("cell", line)} ${column.heading}`, rows: long ? 4 : null, inputmode: column.numeric ? "decimal" : null });
    input.value = start ?? value(line, column.key);
    const td = cell();
    editor = { input, line, column, list: null, highlighted: -1 };
    td.replaceChildren(input);
    td.classList.add("editing");
    input.focus();
    if (start === undefined) input.select();
    input.addEventListener("keydown", typed);
    input.addEventListener("input", () => editor?.list && filter());
    input.addEventListener("blur", () => setTimeout(() => editor?.input === input && commit(), 0));
    if (column.list || column.reference) combine(start === undefined);
  }

  function combine(all) {
    const list = element("ul", { role: "listbox", id: "grid-options", class: "options", "aria-label": editor.column.heading });
    root.append(list);
    editor.list = list;
    for (const [name, text] of Object.entries({ role: "combobox", "aria-controls": "grid-options", "aria-autocomplete": "list", "aria-expanded": "true", autocomplete: "off" }))
      editor.input.setAttribute(name, text);
    list.addEventListener("mousedown", (event) => {
      const option = event.target.closest("[role=option]");
      event.preventDefault();
      if (option) { editor.input.value = option.dataset.value; commit(); focus(active.row, active.column); }
    });
    filter(all);
  }

  function filter(all = false) {
    const wanted = all ? [] : editor.input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = options(editor.column).filter((each) => wanted.every((part) => each.text.toLowerCase().includes(part)));
    editor.found = found;
    editor.highlighted = -1;
    editor.list.replaceChildren(...found.slice(0, SHOWN).map((each, i) => element("li", { role: "option", id: `grid-option-${i}`, "data-value": each.value }, each.text)));
    if (!found.length) editor.list.append(element("li", { class: "quiet", role: "option", "aria-disabled": "true" }, say("search")));
    const box = editor.input.getBoundingClientRect();
    const height = Math.min(256, window.innerHeight / 2);
    const below = box.bottom + height < window.innerHeight || box.top < height;
    Object.assign(editor.list.style, { left: `${box.left}px`, minWidth: `${box.width}px`, maxHeight: `${height}px`,
      top: below ? `${box.bottom}px` : "auto", bottom: below ? "auto" : `${window.innerHeight - box.top}px` });
  }

  function highlight(by) {
    const items = [...editor.list.querySelectorAll("[data-value]")];
    if (!items.length) return;
    editor.highlighted = (editor.highlighted + by + items.length) % items.length;
    items.forEach((item, i) => item.setAttribute("aria-selected", String(i === editor.highlighted)));
    items[editor.highlighted].scrollIntoView({ block: "nearest" });
    editor.input.setAttribute("aria-activedescendant", items[editor.highlighted].id);
  }

  function typed(event) {
    event.stopPropagation();
    if (event.isComposing) return;
    const listed = editor.list && ["ArrowDown", "ArrowUp"].includes(event.key);
    if (listed) { event.preventDefault(); highlight(event.key === "ArrowDown" ? 1 : -1); }
    else if (event.key === "Escape") { event.preventDefault(); finish(); focus(active.row, active.column); }
    else if (event.key === "Enter" && event.altKey && editor.input.tagName === "TEXTAREA") { event.preventDefault(); editor.input.setRangeText("\n", editor.input.selectionStart, editor.input.selectionEnd, "end"); }
    else if (event.key === "Enter") { event.preventDefault(); commit(true); focus(active.row + (event.shiftKey ? -1 : 1), active.column); }
    else if (event.key === "Tab") { event.preventDefault(); commit(true); next(event.shiftKey) || focus(active.row, active.column); }
  }

  function commit(decided = false) {
    if (!editor) return;
    const { input, line, column, list, found, highlighted } = editor;
    let text = clean(column, input.value);
    if (list && highlighted >= 0) text = found[highlighted].value;
    else if (list && decided && text !== "" && found.length === 1) text = found[0].value;
    finish();
    change([{ line, column: column.key, now: chosen(column, text) }]);
  }

  function finish() {
    const { line, column, list } = editor;
    editor = null;
    list?.remove();
    tds.get(at(line, column.key)).classList.remove("editing");
    show(line, column);
  }

  // ---- library of indicators

  function library() {
    const list = side.querySelector("[data-library]");
    if (!list || !grid.editable) return;
    const trade = side.querySelector("[data-trade]");
    const seek = side.querySelector("[data-seek]");
    const search = async () => {
      const answer = await fetch(`/api/indicators?words=${encodeURIComponent(seek.value)}&trade=${encodeURIComponent(trade.value)}`);
      const found = answer.ok ? await answer.json() : [];
      list.replaceChildren(...found.slice(0, 12).map((entry) => {
        const put = button("insert", () => insert(entry));
        put.setAttribute("aria-label", `${say("insert")} ${entry.level3}`);
        return element("li", {}, `${entry.level3}（${entry.level2}，${entry.operator}${entry.unit}） `, put);
      }));
      if (!found.length) list.append(element("li", { class: "quiet" }, say("search")));
    };
    let later = 0;
    seek.addEventListener("input", () => { clearTimeout(later); later = setTimeout(search, 250); });
    trade.addEventListener("change", search);
    search();
  }

  function insert(entry) {
    const project = value(rows[active.row] ?? 0, "project") || (grid.references.projects?.[0]?.code ?? "");
    if (!rows.length || !isBlank(rows.at(-1))) append();
    const line = rows.at(-1);
    const texts = { project, level1: entry.level1, level2: entry.level2, level3: entry.level3, operator: entry.operator, unit: entry.unit, note: entry.note };
    change(Object.entries(texts).filter(([column]) => columns.some((each) => each.key === column)).map(([column, now]) => ({ line, column, now })));
    focus(rows.length - 1, columns.findIndex((column) => column.key === "target"));
  }

  // ---- beginning

  async function load() {
    const answer = await fetch(`/api/documents/${id}/sheets/${key}`);
    if (!answer.ok) throw new Error(answer.statusText);
    grid = await answer.json();
    columns = grid.sheet.columns;
    const lines = grid.lines.map((line, i) => i + 1);
    rows = grid.sheet.fixed ? lines : lines.filter((line) => !isBlank(line) || marked(line, "").length);
    if (!rows.length && grid.editable && !grid.sheet.fixed) rows = [grid.lines.length + 1];
  }

  function recover() {
    const kept = JSON.parse(sessionStorage.getItem(store) ?? "[]");
    for (const { place, was, now } of kept) {
      const [line, column] = split(place);
      const here = seen(line, column);
      if (here === now || !columns.some((each) => each.key === column)) continue;
      mine.set(place, now);
      if (here !== was) conflicts.set(place, here);
      if (!rows.includes(line)) { rows.push(line); rows.sort((a, b) => a - b); }
    }
    return mine.size;
  }

  (async () => {
    try { await load(); } catch (failed) { return; }
    const found = grid.editable ? recover() : 0;
    furnish();
    draw();
    stand(grid.standing);
    root.querySelector("[data-scroll]").removeAttribute("tabindex");
    pick(picks());
    document.querySelector("[data-act]")?.addEventListener("submit", () => sessionStorage.removeItem(returnStore));
    const wanted = rows.indexOf(Number(new URLSearchParams(location.search).get("line")));
    if (wanted >= 0) focus(wanted, 0);
    else cell()?.setAttribute("tabindex", "0");
    tell();
    library();
    if (found) { keep(); status.textContent = say("draft", found); soon(PAUSE); }
  })();
})();
