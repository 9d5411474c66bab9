"use strict";
// The table of learners. Only the rows in sight, and some around them, are in the document. Everything from the data is put in as text.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.";
  const place = new Map([...digits].map((digit, index) => [digit, index]));
  const [box, table] = [document.getElementById("window"), document.getElementById("table")];
  const [head, body] = [table.tHead, table.tBodies[0]];
  const [text, pack, verdict, all, count] = ["text", "pack", "verdict", "all", "count"].map(id => document.getElementById(id));
  const spare = 15;

  const challenges = data.challenges.map(([id, max, cells], index) => ({ id, max, cells, index, pack: id.split("/")[0], name: id.slice(id.indexOf("/") + 1) }));
  const learners = data.learners.map(([name, folder, score, max, codes], index) => ({ name, folder, score, max, codes, index, lower: name.toLowerCase() }));
  const groups = data.groups.map(steps => { let row = 0; return steps.map(step => row += step); });

  const state = { text: "", pack: "", verdict: "", sort: "learner", down: false, group: null, what: "" };
  let columns = challenges, rows = learners, height = 32, first = 0, last = 0;

  function cell(learner, challenge) {
    const at = challenge.index * data.width;
    let code = 0;
    for (let i = 0; i < data.width; i++) code = code * 64 + place.get(learner.codes[at + i]);
    return challenge.cells[code];
  }

  function element(name, content, className) {
    const made = document.createElement(name);
    if (content !== undefined) made.textContent = content;
    if (className) made.className = className;
    return made;
  }

  // Who has no score stands last, whichever way is sorted.
  function sortKey() {
    if (state.sort === "points") return learner => learner.score;
    const challenge = challenges.find(known => known.id === state.sort);
    return challenge && (learner => {
      const found = cell(learner, challenge);
      return found && found[1] !== null ? found[1] - found[0] / 1000 : null;
    });
  }

  function choose() {
    columns = challenges.filter(challenge => !state.pack || challenge.pack === state.pack);
    const wanted = data.verdicts.findIndex(known => known[2] === state.verdict);
    const needle = state.text.trim().toLowerCase();
    rows = (state.group === null ? learners : groups[state.group].map(row => learners[row])).filter(learner =>
      learner.lower.includes(needle)
      && (!state.pack || columns.some(challenge => cell(learner, challenge)))
      && (wanted < 0 || columns.some(challenge => { const found = cell(learner, challenge); return found && found[0] === wanted; })));
    const key = sortKey(), sign = state.down ? -1 : 1;
    const keyed = rows.map(learner => [key ? key(learner) : learner.index, learner]);
    keyed.sort(([a, left], [b, right]) => (a === null) - (b === null) || sign * (a - b) || left.index - right.index);
    rows = keyed.map(pair => pair[1]);
  }

  function sortable(key, label, name) {
    const made = element("th");
    made.scope = "col";
    const button = element("button", label);
    button.type = "button";
    button.dataset.sort = key;
    if (name) button.setAttribute("aria-label", name);
    if (state.sort === key) {
      made.setAttribute("aria-sort", state.down ? "descending" : "ascending");
      const sign = element("span", state.down ? " ▼" : " ▲");
      sign.setAttribute("aria-hidden", "true");
      button.append(sign);
    }
    made.append(button);
    return made;
  }

  function drawHead() {
    const [packs, names] = [element("tr"), element("tr")];
    packs.append(element("th", ""), element("th", ""));
    for (let i = 0, end; i < columns.length; i = end) {
      for (end = i; end < columns.length && columns[end].pack === columns[i].pack;) end++;
      const made = element("th", columns[i].pack);
      made.colSpan = end - i;
      made.scope = "colgroup";
      packs.append(made);
    }
    names.append(sortable("learner", "learner"), sortable("points", "points"), ...columns.map(challenge => sortable(challenge.id, challenge.name, challenge.id)));
    head.replaceChildren(packs, names);
    // Columns of a fixed width: a browser need not look at every cell to know where the next one is.
    const widths = [15, 10, ...columns.map(() => 13.5)];
    const group = element("colgroup");
    group.append(...widths.map(width => { const made = element("col"); made.style.width = width + "em"; return made; }));
    table.querySelector("colgroup")?.remove();
    table.prepend(group);
    table.style.width = widths.reduce((sum, width) => sum + width) + "em";
  }

  function drawRow(learner, at) {
    const made = element("tr");
    made.setAttribute("aria-rowindex", at + 3);
    const name = element("th");
    name.scope = "row";
    const link = element(learner.folder === null ? "span" : "a", learner.name);
    if (learner.folder !== null) link.href = "./" + learner.folder + "/report.html";
    link.dataset.at = at;
    link.title = learner.name;
    name.append(link);
    made.append(name, element("td", (learner.score === null ? "–" : learner.score) + " of " + learner.max, "number"));
    for (const challenge of columns) {
      const found = cell(learner, challenge);
      const [words, kind] = found ? data.verdicts[found[0]] : ["", ""];
      made.append(element("td", found && found[1] !== null && found[1] !== 0 ? words + ", " + found[1] : words, kind));
    }
    return made;
  }

  const [above, below] = [0, 1].map(() => {
    const made = element("tr", undefined, "gap");
    made.setAttribute("aria-hidden", "true");
    made.append(element("td"));
    return made;
  });

  function leave(gap, rowsLeftOut) {
    gap.firstChild.colSpan = columns.length + 2;
    gap.firstChild.style.height = rowsLeftOut * height + "px";
  }

  // Rows that stay in sight stay as they are: with them the focus, and the time that drawing them takes.
  function draw(anew, everything) {
    let start = Math.max(0, Math.floor(box.scrollTop / height) - spare), end = Math.min(rows.length, Math.ceil((box.scrollTop + box.clientHeight) / height) + spare);
    if (everything) [start, end] = [0, rows.length];
    if (anew || start >= last || end <= first) {
      body.replaceChildren(above, below);
      first = last = start;
    }
    for (; first < start; first++) above.nextSibling.remove();
    for (; last > end; last--) below.previousSibling.remove();
    for (; first > start; first--) above.after(drawRow(rows[first - 1], first - 1));
    for (; last < end; last++) below.before(drawRow(rows[last], last));
    leave(above, start);
    leave(below, rows.length - end);
  }

  const link = at => body.querySelector(`[data-at="${at}"]`);

  function show() {
    choose();
    drawHead();
    box.scrollTop = 0;
    table.setAttribute("aria-rowcount", rows.length + 2);
    draw(true);
    height = body.rows.length > 2 ? body.rows[1].getBoundingClientRect().height || height : height;
    draw(); // Once more: only with rows in it has the window its height.
    [text.value, pack.value, verdict.value] = [state.text, state.pack, state.verdict];
    count.textContent = (rows.length === learners.length ? "" : rows.length + " of ") + learners.length + " learners" + (state.group === null ? "" : ": " + state.what);
    remember();
  }

  // The state is in the address: a page that is sent on, or opened again, shows the same.
  function remember() {
    const kept = new URLSearchParams();
    for (const key of ["text", "pack", "verdict"]) if (state[key]) kept.set(key, state[key]);
    if (state.sort !== "learner" || state.down) kept.set("sort", state.sort);
    if (state.down) kept.set("down", "1");
    if (state.group !== null) { kept.set("group", state.group); kept.set("what", state.what); }
    if (kept.size || /=/.test(location.hash)) history.replaceState(null, "", "#" + kept);
  }

  function recall() {
    if (!/=/.test(location.hash)) return;
    const kept = new URLSearchParams(location.hash.slice(1));
    for (const key of ["text", "pack", "verdict", "what"]) state[key] = kept.get(key) || "";
    state.sort = kept.get("sort") || "learner";
    state.down = kept.has("down");
    state.group = groups[kept.get("group")] ? Number(kept.get("group")) : null;
  }

  head.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (!button) return;
    const key = button.dataset.sort, left = box.scrollLeft;
    // Of points the best come first: who is looked for is at the ends.
    state.down = state.sort === key ? !state.down : key !== "learner";
    state.sort = key;
    show();
    box.scrollLeft = left;
    [...head.querySelectorAll("button")].find(made => made.dataset.sort === key)?.focus({ preventScroll: true });
  });
  text.addEventListener("input", () => { state.text = text.value; show(); });
  for (const [input, key] of [[pack, "pack"], [verdict, "verdict"]]) input.addEventListener("change", () => { state[key] = input.value; show(); });
  all.addEventListener("click", () => { Object.assign(state, { text: "", pack: "", verdict: "", group: null, what: "" }); show(); });
  document.addEventListener("click", event => {
    const button = event.target.closest("[data-group]");
    if (!button) return;
    Object.assign(state, { text: "", pack: "", verdict: "", group: Number(button.dataset.group), what: button.dataset.what });
    show();
    document.getElementById("learners-title").focus();
  });

  // Arrow keys go from learner to learner, also to those that are not in the document yet.
  body.addEventListener("keydown", event => {
    const at = Number(event.target.dataset.at), page = Math.max(1, Math.floor(box.clientHeight / height) - 3);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined || Number.isNaN(at)) return;
    event.preventDefault();
    const target = Math.min(rows.length - 1, Math.max(0, to)), top = target * height, sight = box.clientHeight - head.offsetHeight - height;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top > box.scrollTop + sight) box.scrollTop = top - sight;
    draw();
    link(target)?.focus({ preventScroll: true });
  });

  let due = false;
  box.addEventListener("scroll", () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      const from = Math.floor(box.scrollTop / height), to = Math.ceil((box.scrollTop + box.clientHeight) / height);
      if (from < first || Math.min(to, rows.length) > last) draw();
    });
  });
  addEventListener("resize", () => draw());
  addEventListener("beforeprint", () => draw(true, true));
  addEventListener("afterprint", () => draw());
  addEventListener("hashchange", () => { recall(); show(); });
  recall();
  show();
})();
