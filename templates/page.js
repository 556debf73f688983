// The page is complete without this script. It adds search and filters, arrow keys in the overview, and the chart on demand.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const entries = [...document.querySelectorAll("[data-event]")];
  const groups = [...document.querySelectorAll("[data-group]")].reverse();
  const marks = [...document.querySelectorAll("[data-mark]")];
  const search = byId("tl-search"), source = byId("tl-source"), disputed = byId("tl-disputed");
  const count = byId("tl-count"), reset = byId("tl-reset");

  // --- Search and filters -------------------------------------------------------------------------------------------
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = new Map();
  const textOf = (entry) => {
    if (!texts.has(entry)) texts.set(entry, fold(entry.textContent));
    return texts.get(entry);
  };

  const apply = () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const only = disputed !== null && disputed.checked;
    const active = words.length > 0 || source.value !== "" || only;
    const away = new Set();
    let shown = 0;
    for (const entry of entries) {
      const fits = (!only || "disputed" in entry.dataset)
        && (source.value === "" || entry.dataset.sources.split(" ").includes(source.value))
        && words.every((word) => textOf(entry).includes(word));
      if (entry.hidden === fits) entry.hidden = !fits;
      if (fits) shown += 1;
      else away.add(entry.id);
    }
    // Innermost groups come first, so that a year can see which of its months are empty.
    for (const group of groups) {
      group.hidden = !group.querySelector(":scope > [data-event]:not([hidden]), :scope > [data-group]:not([hidden])");
    }
    for (const mark of marks) mark.classList.toggle("away", away.has(targetOf(mark)));
    const numbers = { shown: String(shown), n: String(entries.length) };
    count.textContent = active ? count.dataset.some.replace(/\{(\w+)\}/g, (_, name) => numbers[name]) : count.dataset.all;
    reset.hidden = !active;
  };

  const targetOf = (link) => decodeURIComponent((link.getAttribute("href") || "").slice(1));

  // The state is kept in the address, so that a filtered view can be passed on.
  const remember = () => {
    const state = new URLSearchParams(location.search);
    for (const [name, value] of [["q", search.value.trim()], ["source", source.value], ["disputed", disputed && disputed.checked ? "1" : ""]]) {
      if (value) state.set(name, value);
      else state.delete(name);
    }
    const query = state.toString();
    try {
      history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
    } catch {
      // Some embeddings have no address of their own; the filters work all the same.
    }
  };

  const recall = () => {
    const state = new URLSearchParams(location.search);
    search.value = state.get("q") || "";
    if ([...source.options].some((option) => option.value === state.get("source"))) source.value = state.get("source");
    if (disputed) disputed.checked = state.get("disputed") === "1";
  };

  const clear = () => {
    search.value = "";
    source.value = "";
    if (disputed) disputed.checked = false;
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
    if (target && target.closest("[hidden]")) {
      clear();
      target.scrollIntoView();
    }
  };

  if (entries.length > 0) {
    byId("tl-controls").hidden = false;
    let waiting = 0;
    const changed = () => {
      apply();
      clearTimeout(waiting);
      waiting = setTimeout(remember, 250);
    };
    search.addEventListener("input", changed);
    source.addEventListener("change", changed);
    if (disputed) disputed.addEventListener("change", changed);
    reset.addEventListener("click", () => { clear(); search.focus(); });
    addEventListener("hashchange", arrive);
    recall();
    if (search.value || source.value || (disputed && disputed.checked)) apply();
    arrive();
  }

  // --- The overview: one stop for the Tab key, arrow keys from mark to mark in order of time ------------------------
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

  // --- The chart: nothing of it is loaded before it is asked for ----------------------------------------------------
  const button = byId("tl-explore"), chart = byId("tl-chart");
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

  const drawn = async () => {
    const Plotly = await library();
    const { data, layout } = JSON.parse(byId("tl-figure").textContent);
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(name).trim();
    ["--band", "--dot", "--accent"].forEach((name, number) => {
      data[number].marker.color = colour(name);
      if (data[number].line) data[number].line.color = colour(name);
    });
    const axis = { gridcolor: colour("--rule"), linecolor: colour("--rule") };
    Object.assign(layout.xaxis, axis);
    Object.assign(layout.yaxis, axis);
    Object.assign(layout, {
      paper_bgcolor: colour("--paper"),
      plot_bgcolor: colour("--paper"),
      font: { color: colour("--ink"), family: colour("--sans") },
      hoverlabel: { bgcolor: colour("--panel"), bordercolor: colour("--rule"), font: { color: colour("--ink") }, align: "left" },
    });
    chart.hidden = false;
    await Plotly.react(chart, data, layout, {
      displaylogo: false,
      responsive: true,
      modeBarButtonsToRemove: ["select2d", "lasso2d", "toImage", "autoScale2d"],
    });
    chart.removeAllListeners("plotly_click");
    chart.on("plotly_click", (event) => { location.hash = encodeURIComponent(event.points[0].customdata); });
  };

  if (button) {
    const status = byId("tl-explore-status");
    const open = () => button.getAttribute("aria-expanded") === "true";
    button.hidden = false;
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-controls", "tl-chart");
    button.addEventListener("click", async () => {
      if (open()) {
        chart.hidden = true;
        button.setAttribute("aria-expanded", "false");
        return;
      }
      status.textContent = button.dataset.loading;
      try {
        await drawn();
        button.setAttribute("aria-expanded", "true");
        status.textContent = "";
      } catch {
        chart.hidden = true;
        status.textContent = button.dataset.unavailable;
      }
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { if (open()) drawn(); });
  }

  // --- Print: everything open ---------------------------------------------------------------------------------------
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
})();
