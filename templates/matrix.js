// --- The table of entries and sources, for the entries that a search has found ------------------------------------------
unfolded.push((details) => {
  const fill = details.querySelector("#tl-fill");
  if (!fill) return;
  const MOST = 300;
  const body = byId("tl-cells").tBodies[0], silent = () => Object.assign(document.createElement("i"), { textContent: "–" });
  const linked = (href, text, label) => {
    const link = Object.assign(document.createElement("a"), { href, textContent: text });
    if (label) link.setAttribute("aria-label", label);
    return link;
  };
  fill.hidden = false;
  fill.addEventListener("click", () => {
    const names = all("thead a", byId("tl-cells")).map((link) => link.textContent);
    const rows = [];
    entries.forEach((entry, at) => {
      if (!shown.has(entry) || rows.length >= MOST) return;
      const row = document.createElement("tr"), head = document.createElement("th");
      row.classList.toggle("disputed", "disputed" in entry.dataset);
      head.scope = "row";
      const when = Object.assign(document.createElement("span"), { textContent: textIn(entry, ".when") });
      head.append(when, " ", linked(`#${encodeURIComponent(entry.id)}`, textIn(entry, ".permalink")));
      row.append(head);
      const telling = index().rows[at][SOURCES], told = telling.length > 1 ? all(".told > dd", entry) : [entry];
      names.forEach((name, source) => {
        const cell = row.insertCell(), quotes = telling.includes(source) ? all("blockquote", told[telling.indexOf(source)]) : [];
        const first = quotes.length ? encodeURIComponent(quotes[0].id || entry.id) : "";
        cell.append(quotes.length ? linked(`#${first}`, quotes.length, `${name}: ${quotes.length}`) : silent());
      });
      rows.push(row);
    });
    body.replaceChildren(...rows);
  });
});
