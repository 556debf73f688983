// --- Entries, and what is known of them --------------------------------------------------------------------------------
const entries = all("[data-event]");
const json = (id) => JSON.parse(byId(id).textContent);
const targetOf = (link) => decodeURIComponent((link.getAttribute("href") || "").slice(1));
const textIn = (element, selector) => (element.querySelector(selector) || { textContent: "" }).textContent.trim();

// Read when the first filter is used, not before: see timeline/renderer/index.py for what a row holds.
let data;
const index = () => (data ||= json("tl-index"));
const SOURCES = 0, FLAGS = 5, REPORTED = 6, FIRST = 7, LAST = 8;
const KEY = 1, DISPUTED = 2;

// --- Search, filters, order: `changed()` carries out what the reader chose and keeps it in the address ------------------
const controls = byId("tl-controls"), search = byId("tl-search"), order = byId("tl-order");
const key = byId("tl-key"), disputed = byId("tl-disputed");
// The filters and the sources that can be left out, once they have been asked for.
let selects = [], tellers = [];
const filters = () => all(".fold", controls).map(unfold)[0] || byId("tl-more");
const count = byId("tl-count"), reset = byId("tl-reset");
const COLUMNS = ["source", "actor", "place", "status", "certainty"];
const shown = new Set(entries);
const range = { from: 0, to: Infinity };
const groups = all("[data-group]").reverse();
const years = all(".years a");
// What is left undrawn while it is out of sight keeps its place by the sizes of what is shown in it.
const undrawn = all(".near > [data-group], .block"), sizeOf = (entry) => Number(entry.style.getPropertyValue("--size"));
// What draws itself anew when the entries shown change: the overview, the chart.
const listeners = [];

const ACCENTS = /[^\u0000-\u00bf\u2000-\u206f]/;
const fold = (text) => (ACCENTS.test(text) ? text.normalize("NFKD").replace(/\p{M}/gu, "") : text).toLowerCase();
const texts = [];
const textOf = (number) => (texts[number] ??= fold(wordsOf(entries[number])));

const without = () => new Set(tellers.flatMap((box, number) => (box.checked ? [] : [number])));
const isLimited = () => range.from > 0 || range.to < Infinity;

// Every entry is tried against every condition; one that fails a single filter still counts among that filter's choices.
const conditions = () => {
  const words = fold(search.value).split(/\s+/).filter(Boolean);
  const left = without();
  const chosen = selects.map((select) => [COLUMNS.indexOf(select.dataset.filter), select.selectedIndex - 1]);
  return (row, number) => {
    const telling = left.size ? row[SOURCES].filter((source) => !left.has(source)) : row[SOURCES];
    const failed = chosen.flatMap(([column, value], at) =>
      (value < 0 || (column === SOURCES ? telling : row[column]).includes(value) ? [] : [at]));
    const fits = telling.length > 0
      && (!key.checked || (row[FLAGS] & KEY) > 0)
      && (!disputed || !disputed.checked || (row[FLAGS] & DISPUTED) > 0)
      && (!isLimited() || (row[FIRST] <= range.to && row[LAST] >= range.from))
      && words.every((word) => textOf(number).includes(word));
    return fits ? { failed, telling } : null;
  };
};

const apply = () => {
  const test = conditions();
  const counts = selects.map((select) => new Array(select.options.length).fill(0));
  shown.clear();
  index().rows.forEach((row, number) => {
    const found = test(row, number);
    if (found && found.failed.length === 0) shown.add(entries[number]);
    selects.forEach((select, at) => {
      if (!found || found.failed.some((other) => other !== at)) return;
      const column = COLUMNS.indexOf(select.dataset.filter);
      for (const value of column === SOURCES ? found.telling : row[column]) counts[at][value + 1] += 1;
    });
  });
  for (const entry of entries) if (entry.hidden === shown.has(entry)) entry.hidden = !entry.hidden;
  // Innermost groups come first, so that a year can see which of its months are empty.
  for (const group of groups) {
    group.hidden = !group.querySelector(":scope > [data-event]:not([hidden]), :scope > [data-group]:not([hidden])");
  }
  for (const link of years) link.hidden = byId(targetOf(link)).closest("[hidden]") !== null;
  for (const group of undrawn) group.style.setProperty("--size", all("[data-event]:not([hidden])", group).reduce((sum, entry) => sum + sizeOf(entry), 0));
  selects.forEach((select, at) => {
    [...select.options].slice(1).forEach((option, n) => { option.textContent = `${option.dataset.label} (${counts[at][n + 1]})`; });
  });
  say();
  for (const listener of listeners) listener();
};

const active = () => search.value.trim() !== "" || key.checked || (disputed !== null && disputed.checked) || isLimited()
  || selects.some((select) => select.value) || tellers.some((box) => !box.checked);

const say = () => {
  const numbers = { shown: shown.size, n: entries.length };
  const left = tellers.filter((box) => !box.checked).map((box) => box.parentElement.textContent.trim());
  const some = count.dataset.some.replace(/\{(\w+)\}/g, (_, name) => numbers[name]);
  const also = left.length ? `, ${count.dataset.without.replace("{sources}", left.join(", "))}` : "";
  count.textContent = active() ? some + also : count.dataset.all;
  reset.hidden = !active();
  byId("tl-nothing").hidden = shown.size > 0;
};

// A source that is left out takes its quotations and its readings with it.
const leaveOut = () => {
  const left = without();
  const gone = (numbers) => left.size > 0 && numbers.every((number) => left.has(number));
  entries.forEach((entry, at) => {
    const row = index().rows[at];
    if (row[SOURCES].length < 2) return;
    row[SOURCES].forEach((source, n) => {
      const name = all(".told > dt", entry)[n];
      name.hidden = name.nextElementSibling.hidden = left.has(source);
    });
  });
  for (const reading of all("[data-tellers]")) reading.hidden = gone(reading.dataset.tellers.split(" ").map(Number));
};

// --- Order: by date, or what was reported last ------------------------------------------------------------------------
const homes = new Map();
const sort = () => {
  const newest = byId("tl-newest"), isNewest = order.value === "newest";
  if (isNewest === !newest.hidden) return;
  newest.hidden = !isNewest;
  if (isNewest) {
    const rows = index().rows;
    entries.forEach((entry) => homes.set(entry, entry.parentElement));
    const ordered = entries.map((entry, at) => [rows[at][REPORTED], entry]).sort((a, b) => b[0] - a[0]);
    newest.append(...ordered.map((pair) => pair[1]));
  } else {
    for (const entry of entries) homes.get(entry).append(entry);
  }
};

// --- The address keeps the state, so that a filtered view can be passed on ---------------------------------------------
const remember = () => {
  const address = new URLSearchParams(location.search);
  const last = index().stops.length - 1;
  const day = (stop) => index().stops[stop][0];
  const values = {
    q: search.value.trim(),
    order: order.value,
    key: key.checked ? "1" : "",
    disputed: disputed && disputed.checked ? "1" : "",
    without: tellers.filter((box) => !box.checked).map((box) => box.value).join(","),
    from: range.from > 0 ? day(range.from) : "",
    to: range.to < last ? day(range.to) : "",
  };
  for (const select of selects) values[select.dataset.filter] = select.value;
  for (const [name, value] of Object.entries(values)) {
    if (value) address.set(name, value);
    else address.delete(name);
  }
  const query = address.toString();
  try {
    history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
  } catch {
    // Some embeddings have no address of their own; the filters work all the same.
  }
};

const recall = () => {
  const address = new URLSearchParams(location.search);
  if (["without", ...COLUMNS].some((name) => address.has(name))) filters();
  search.value = address.get("q") || "";
  order.value = address.get("order") === "newest" ? "newest" : "";
  key.checked = address.get("key") === "1";
  if (disputed) disputed.checked = address.get("disputed") === "1";
  const left = (address.get("without") || "").split(",");
  for (const box of tellers) box.checked = !left.includes(box.value);
  for (const select of selects) {
    const wanted = address.get(select.dataset.filter);
    if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
  }
  const from = address.get("from"), to = address.get("to");
  if (from || to) {
    const days = index().stops.map((stop) => stop[0]);
    if (from) range.from = Math.max(days.findLastIndex((day) => day <= from), 0);
    if (to && days.some((day) => day >= to)) range.to = days.findIndex((day) => day >= to);
  }
  if (tellers.some((box) => !box.checked) || selects.some((select) => select.value)) filters().open = true;
};

let waiting = 0;
const changed = () => {
  apply();
  clearTimeout(waiting);
  waiting = setTimeout(remember, 250);
};

const clear = () => {
  search.value = "";
  key.checked = false;
  if (disputed) disputed.checked = false;
  for (const select of selects) select.value = "";
  const hidden = tellers.some((box) => !box.checked);
  for (const box of tellers) box.checked = true;
  range.from = 0;
  range.to = Infinity;
  if (hidden) leaveOut();
  apply();
  remember();
};

// A link always arrives: what hides its target gives way.
const arrive = () => {
  let id = "";
  try {
    id = decodeURIComponent(location.hash.slice(1));
  } catch {
    return;
  }
  const target = id && byId(id);
  if (target && target.closest("[hidden]") && target.closest("[data-event]")) {
    clear();
    target.scrollIntoView();
  }
  // What was left undrawn above it takes its true height only now.
  if (target) requestAnimationFrame(() => requestAnimationFrame(() => target.scrollIntoView()));
};

if (entries.length > 0) {
  controls.hidden = false;
  search.addEventListener("input", changed);
  // The texts are made ready while the reader still thinks about the word.
  search.addEventListener("focus", () => { entries.forEach((_, number) => textOf(number)); }, { once: true });
  for (const choice of [key, disputed]) if (choice) choice.addEventListener("change", changed);
  unfolded.push((details) => {
    if (details.id !== "tl-more") return;
    selects = all("[data-filter]", details);
    tellers = all("[data-teller]", details);
    for (const select of selects) select.addEventListener("change", changed);
    for (const box of tellers) box.addEventListener("change", () => { leaveOut(); changed(); });
    if (active()) apply();
  });
  order.addEventListener("change", () => { sort(); changed(); });
  reset.addEventListener("click", () => { clear(); search.focus(); });
  addEventListener("hashchange", arrive);
  if (location.search) {
    recall();
    if (tellers.some((box) => !box.checked)) leaveOut();
    sort();
    if (active() || order.value) apply();
  }
  arrive();
}
