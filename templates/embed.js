// --- What the address asks for: theme, events, event, source, from, to, and an entry after # -----------------------------
const options = new URLSearchParams(location.search);
const items = all(".item");
const button = byId("tl-all");
const theme = options.get("theme");
if (theme === "dark" || theme === "light") {
  document.documentElement.style.colorScheme = theme;
  for (const rule of document.styleSheets[0].cssRules) {
    if (rule.media && rule.media.mediaText.includes("prefers-color-scheme")) rule.media.mediaText = theme === "dark" ? "all" : "not all";
  }
}

// The element with this id, which may wait in what is still folded.
const found = (id) => {
  if (id && !byId(id)) unfoldAll();
  return id && byId(id);
};
const open = (item) => {
  all(".fold", item).forEach(unfold);
  item.querySelector("details").open = true;
};

const named = () => {
  let id = "";
  try {
    id = decodeURIComponent(location.hash.slice(1));
  } catch {
    return null;
  }
  const target = found(id);
  return target && target.closest(".item");
};

let onlyKey = options.get("events") !== "all";
const chosen = options.get("event"), from = options.get("from"), to = options.get("to"), source = options.get("source");
const only = found(chosen) ? byId(chosen).closest(".item") : null;
const wanted = (item) => (!source || item.dataset.sources.split(" ").includes(source))
  && (!from || (item.dataset.last && item.dataset.last >= from))
  && (!to || (item.dataset.first && item.dataset.first <= to));
const fitting = only ? [only] : items.filter(wanted);

const show = () => {
  const target = named();
  const key = fitting.filter((item) => "key" in item.dataset);
  const isKey = onlyKey && !only && key.length > 0;
  for (const item of items) item.parentElement.hidden = item !== target && !(isKey ? key : fitting).includes(item);
  button.hidden = only !== null || key.length === 0 || key.length === fitting.length;
  button.textContent = isKey ? button.dataset.all : button.dataset.key;
};

button.addEventListener("click", () => {
  onlyKey = !onlyKey;
  show();
});
const arrive = () => {
  show();
  const target = named();
  if (!target) return;
  open(target);
  target.scrollIntoView();
};
addEventListener("hashchange", arrive);
if (only) open(only);
arrive();

// --- The height: our own message, and those that listeners for Datawrapper and pym understand ---------------------------
const child = options.get("childId") || "timeline";
let told = 0;
const tell = () => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (parent === window || height === told) return;
  told = height;
  parent.postMessage({ type: "timeline-height", height }, "*");
  parent.postMessage({ "datawrapper-height": { [child]: height } }, "*");
  parent.postMessage(["pym", child, "height", height].join("xPYMx"), "*");
};
new ResizeObserver(tell).observe(document.body);
addEventListener("load", () => { told = 0; tell(); });
