// --- The chart: nothing of it is loaded before it is asked for -----------------------------------------------------------
const button = byId("tl-explore"), chart = byId("tl-chart"), lanes = byId("tl-lanes");
const inline = (text) => {
  const script = document.createElement("script");
  script.textContent = text;
  document.head.append(script);
};
const fetched = (address) => new Promise((resolve, reject) => {
  const script = document.createElement("script");
  script.src = address;
  script.onload = resolve;
  script.onerror = reject;
  document.head.append(script);
});
const unpacked = async (block) => {
  const bytes = Uint8Array.from(atob(block.textContent), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  inline(await new Response(stream).text());
};
const library = async () => {
  if (!window.Plotly) await (byId("tl-packed") ? unpacked(byId("tl-packed")) : fetched(button.dataset.library));
  if (!window.Plotly) throw new Error("the library did not start");
  return window.Plotly;
};

// Plotly reads a little HTML in its texts; from an article it is text and nothing else.
const literal = (text, most) => {
  const short = text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
  return short.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
};
const wrapped = (text, most) => (literal(text.replace(/\s+/g, " "), most).match(/\S.{0,58}(?=\s|$)|\S{1,60}/g) || []).join("<br>");
const day = (number) => new Date(number * 864e5).toISOString().slice(0, 10);

// A span of more days than WIDE is a thin line: what may have been at any time must not outshine what is known.
const MOST_LANES = 16, STUB = 0.04, WIDE = 92, ROWS = [-0.27, -0.09, 0.09, 0.27];

// The filter of that name, where there is a choice.
const offers = (name) => filters().querySelector(`#tl-by-${name}`);

// The lanes of one way of looking: their names, and for a mark the lanes in which it stands.
const lanesBy = (name) => {
  const select = offers(name), column = COLUMNS.indexOf(name);
  const names = select ? all("option", select).slice(1).map((option) => option.dataset.label) : [textIn(document, ".by > a")];
  const kept = names.length > MOST_LANES ? [...names.slice(0, MOST_LANES - 1), chart.dataset.other] : names;
  const lane = (value) => Math.min(value, kept.length - 1);
  return {
    names: kept,
    of: (row, source) => (column === SOURCES ? [lane(source)] : [...new Set(index().rows[row][column].map(lane))]),
  };
};

const traces = () => {
  const { marks: found, range: [start, end] } = json("tl-figure");
  const stub = Math.max(3, Math.round((end - start) * STUB));
  const { names, of } = lanesBy(lanes.value);
  const trace = () => ({ x: [], y: [], text: [], customdata: [] });
  const wide = trace(), vague = trace(), known = trace(), clash = trace(), ends = names.map(() => ROWS.map(() => -Infinity));
  const left = without();
  const put = (into, x, y, text, id) => { into.x.push(x); into.y.push(y); into.text.push(text); into.customdata.push(id); };
  for (const [row, source, quote, first, last] of [...found].sort((a, b) => (a[3] ?? a[4]) - (b[3] ?? b[4]))) {
    const entry = entries[row];
    if (!shown.has(entry) || left.has(source)) continue;
    const [from, to] = [first ?? last - stub, last ?? first + stub];
    const words = entry.querySelectorAll("blockquote")[quote].textContent;
    const text = [`<b>${literal(textIn(entry, ".when"), 60)}</b>`, wrapped(textIn(entry, ".permalink"), 180), wrapped(`“${words}”`, 220)].join("<br>");
    for (const lane of of(row, source)) {
      const free = ends[lane].findIndex((end) => end < from);
      const at = free >= 0 ? free : ends[lane].indexOf(Math.min(...ends[lane]));
      ends[lane][at] = Math.max(ends[lane][at], to + stub / 2);
      const height = lane + ROWS[at];
      const into = "disputed" in entry.dataset ? clash : from === to ? known : to - from > WIDE ? wide : vague;
      put(into, day(from), height, text, entry.id);
      if (from !== to) put(into, day(to), height, text, entry.id);
      put(into, null, null, null, null);
    }
  }
  return { wide, vague, known, clash, names, span: [day(start - stub), day(end + stub)] };
};

const figure = () => {
  const { wide, vague, known, clash, names, span } = traces();
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const axis = { gridcolor: colour("--rule"), linecolor: colour("--rule") };
  const words = chart.dataset.names.split("|");
  const points = (trace, name, more) => ({ type: "scatter", name, hovertemplate: "%{text}<extra></extra>", ...trace, ...more });
  return {
    data: [
      points(wide, words[0], { mode: "lines+markers", line: { width: 2, color: colour("--band") }, marker: { size: 3, color: colour("--band") }, opacity: 0.7, showlegend: false }),
      points(vague, words[0], { mode: "lines+markers", line: { width: 9, color: colour("--band") }, marker: { size: 9, color: colour("--band") }, opacity: 0.45 }),
      points(known, words[1], { mode: "markers", marker: { size: 11, color: colour("--dot") } }),
      points(clash, words[2], { mode: "lines+markers", line: { width: 9, color: colour("--accent") }, marker: { size: 11, color: colour("--accent") } }),
    ],
    layout: {
      height: 130 + 62 * Math.max(names.length, 2),
      margin: { l: 8, r: 8, t: 8, b: 40 },
      hovermode: "closest",
      dragmode: "pan",
      legend: { orientation: "h", y: 1.02, yanchor: "bottom" },
      xaxis: { type: "date", range: span, automargin: true, ...axis },
      yaxis: { tickvals: names.map((_, n) => n), ticktext: names.map((name) => literal(name, 28)), range: [names.length - 0.5, -0.5], automargin: true, fixedrange: true, zeroline: false, ...axis },
      paper_bgcolor: colour("--paper"),
      plot_bgcolor: colour("--paper"),
      font: { color: colour("--ink"), family: colour("--sans") },
      hoverlabel: { bgcolor: colour("--panel"), bordercolor: colour("--rule"), font: { color: colour("--ink") }, align: "left" },
    },
  };
};

const drawn = async () => {
  const Plotly = await library();
  const { data: found, layout } = figure();
  chart.hidden = false;
  await Plotly.react(chart, found, layout, { displaylogo: false, responsive: true, modeBarButtonsToRemove: ["select2d", "lasso2d", "toImage", "autoScale2d"] });
  chart.removeAllListeners("plotly_click");
  chart.on("plotly_click", (event) => { location.hash = encodeURIComponent(event.points[0].customdata); });
};

if (button) {
  const status = byId("tl-explore-status"), label = byId("tl-lanes-label");
  const isOpen = () => button.getAttribute("aria-expanded") === "true";
  const set = (open) => {
    button.setAttribute("aria-expanded", String(open));
    button.textContent = open ? button.dataset.close : button.dataset.open;
    chart.hidden = label.hidden = !open;
  };
  const open = async () => {
    for (const option of [...lanes.options]) if (option.value !== "source" && !offers(option.value)) option.remove();
    status.textContent = button.dataset.loading;
    try {
      await drawn();
      set(true);
      status.textContent = "";
    } catch {
      set(false);
      status.textContent = button.dataset.unavailable;
    }
  };
  button.hidden = false;
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", "tl-chart");
  button.addEventListener("click", () => (isOpen() ? set(false) : open()));
  // A touch between the marks asks for a closer look; one on a mark goes to its entry.
  byId("tl-overview").parentElement.querySelector(".strip").addEventListener("click", (event) => {
    if (!event.target.closest("a") && !isOpen()) open();
  });
  lanes.addEventListener("change", open);
  listeners.push(() => { if (isOpen()) drawn(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { if (isOpen()) drawn(); });
}
