// --- The overview: one stop for the Tab key, arrow keys from mark to mark in order of time ------------------------------
const marks = all(".strip a");
const place = (mark) => {
  const shape = mark.querySelector(".dot, .band");
  return parseFloat(shape.getAttribute("cx") || shape.getAttribute("x"));
};
const ordered = marks.map((mark) => [place(mark), mark]).sort((a, b) => a[0] - b[0]).map((pair) => pair[1]);
const focusOn = (mark) => {
  for (const other of ordered) other.setAttribute("tabindex", other === mark ? "0" : "-1");
};
if (ordered.length > 0) {
  focusOn(ordered[0]);
  ordered[0].ownerSVGElement.addEventListener("keydown", (event) => {
    const at = ordered.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: ordered.length - 1 }[event.key];
    if (at < 0 || to === undefined || !ordered[to]) return;
    event.preventDefault();
    focusOn(ordered[to]);
    ordered[to].focus();
  });
}

// A mark may stand for all entries that a source alone tells of one span.
const alike = (entry, source) => {
  const rows = index().rows, [first, last] = rows[entries.indexOf(entry)].slice(FIRST);
  return entries.filter((_, at) => rows[at][SOURCES].includes(source) && rows[at][FIRST] === first && rows[at][LAST] === last);
};

// --- What a filter takes away fades; bars sink to what is left ----------------------------------------------------------
listeners.push(() => {
  const left = without();
  for (const mark of marks) {
    if ("bar" in mark.dataset) continue;
    const target = byId(targetOf(mark));
    const entry = target && target.closest("[data-event]"), source = Number(mark.dataset.mark);
    const isShown = "many" in mark.dataset ? alike(entry, source).some((other) => shown.has(other)) : shown.has(entry);
    mark.classList.toggle("away", !isShown || left.has(source));
  }
  const bars = marks.filter((mark) => "bar" in mark.dataset);
  if (bars.length === 0) return;
  const whole = [], part = [];
  index().rows.forEach((row, at) => {
    if (row.length <= FIRST) return;
    const first = Math.floor(row[FIRST]), bins = Math.floor(row[LAST]) - first + 1;
    for (let bin = first; bin < first + bins; bin += 1) {
      whole[bin] = (whole[bin] || 0) + 1 / bins;
      if (shown.has(entries[at])) part[bin] = (part[bin] || 0) + 1 / bins;
    }
  });
  for (const bar of bars) {
    const share = (part[bar.dataset.bar] || 0) / (whole[bar.dataset.bar] || 1);
    for (const shape of all(".band, .dot", bar)) shape.style.transform = `scaleY(${Math.min(share, 1)})`;
  }
});

// --- The range: two sliders below the axis; what lies outside is veiled -------------------------------------------------
const sliders = [byId("tl-from"), byId("tl-to")];
if (sliders[0] && entries.length > 0) {
  const [from, to] = sliders, span = byId("tl-span"), last = Number(to.max);
  const label = (stop) => index().stops[stop][1];
  const show = () => {
    from.value = range.from;
    to.value = Math.min(range.to, last);
    for (const slider of sliders) slider.setAttribute("aria-valuetext", label(Number(slider.value)));
    span.textContent = isLimited() ? span.dataset.some.replace("{first}", label(Number(from.value))).replace("{last}", label(Number(to.value))) : "";
    byId("tl-before").setAttribute("width", `${(range.from / last) * 100}%`);
    const end = (Math.min(range.to, last) / last) * 100;
    byId("tl-after").setAttribute("x", `${end}%`);
    byId("tl-after").setAttribute("width", `${100 - end}%`);
  };
  from.addEventListener("input", () => {
    range.from = Math.min(Number(from.value), Math.min(range.to, last) - 1);
    changed();
  });
  to.addEventListener("input", () => {
    const value = Math.max(Number(to.value), range.from + 1);
    range.to = value >= last ? Infinity : value;
    changed();
  });
  listeners.push(show);
  byId("tl-range").hidden = false;
  if (isLimited()) show();
}
