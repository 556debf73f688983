// The page is complete without scripts. They add: search, filters and order, the range of time, the chart on demand.
// All files share one scope. `state` is what the reader chose; `changed()` carries it out and keeps it in the address.
const byId = (id) => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const json = (id) => JSON.parse(byId(id).textContent);

const entries = all("[data-event]");
const targetOf = (link) => decodeURIComponent((link.getAttribute("href") || "").slice(1));
const textIn = (element, selector) => (element.querySelector(selector) || { textContent: "" }).textContent.trim();

// Read when the first filter is used, not before: see timeline/renderer/index.py for what a row holds.
let data;
const index = () => (data ||= json("tl-index"));
const SOURCES = 0, FLAGS = 5, REPORTED = 6, FIRST = 7, LAST = 8;
const KEY = 1, DISPUTED = 2;
