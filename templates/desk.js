// The editor's desk: what is doubtful at the top, controls at every entry. `timeline serve` adds this to the page; what is
// decided goes to the desk as JSON and comes back as a new build. Texts are only ever set as texts.
(() => {
  "use strict";
  const desk = JSON.parse(document.getElementById("tl-desk").textContent);
  const words = desk.words;
  const fill = (pattern, fields) => pattern.replace(/\{(\w+)\}/g, (_, name) => fields[name]);

  const make = (name, fields = {}, ...children) => {
    const element = Object.assign(document.createElement(name), fields);
    element.append(...children);
    return element;
  };
  const button = (label, act) => make("button", { type: "button", textContent: label, onclick: act });
  const labelled = (label, control) => make("label", {}, label, control);

  // --- Speaking with the desk ---------------------------------------------------------------------------------------
  const status = make("div", { className: "desk desk-status" });
  status.setAttribute("role", "status");
  const say = (text, ...more) => status.replaceChildren(text, ...more);

  let busy = false;
  const wish = async (fields) => {
    if (busy) return;
    busy = true;
    say(words.working);
    try {
      const answer = await fetch("_desk/edit", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(fields),
      });
      const told = await answer.json();
      if (answer.ok) location.reload();
      else say(fill(words.failed, { reason: told.reason }));
    } catch {
      say(words.gone);
    }
    busy = false;
  };

  // A page that is being worked on is not taken away; the editor is told that there is a newer one.
  const working = () => document.querySelector("details.desk[open]") !== null;
  const listen = () => {
    const news = new EventSource("_desk/changes");
    news.onmessage = (message) => {
      const { version, problem } = JSON.parse(message.data);
      if (problem) say(fill(words.problem, { reason: problem }));
      else if (version !== desk.version && !busy) {
        if (working()) say(words.newer, " ", button(words.reload, () => location.reload()));
        else location.reload();
      } else if (desk.problem && !problem) location.reload();
    };
  };

  // --- The queue ----------------------------------------------------------------------------------------------------
  const nameOf = new Map(desk.events.map((event) => [event.id, event]));
  const quoted = (claim) => make("blockquote", {}, claim.quote, make("cite", { textContent: claim.source }));
  // The two quotations of a doubtful merge in full, where they are still told together.
  const pairOf = (finding) => {
    const event = finding.kind === "doubtful-merge" && nameOf.get(finding.event);
    const pair = event ? finding.claims.map((id) => event.claims.find((claim) => claim.id === id)) : [];
    return pair.every(Boolean) ? pair : [];
  };
  const findingItem = (finding) => {
    const pair = pairOf(finding);
    const item = make("li", {}, make("span", { className: "desk-kind", textContent: words.kind[finding.kind] }), ...(pair.length ? pair.map(quoted) : [`: ${finding.text}`, make("br")]));
    item.dataset.kind = finding.kind;
    if (finding.kind === "doubtful-merge") {
      const event = nameOf.get(finding.event);
      const [, other] = finding.claims;
      item.append(
        button(words.same, () => wish({ do: "merge", claims: finding.claims })),
        button(words.apart, () => wish({ do: "keep-apart", claims: [other], others: event.claims.map((claim) => claim.id).filter((id) => id !== other) })),
      );
    }
    const edit = desk.edits.find((one) => finding.kind === "failed-edit" && finding.text.startsWith(`${one.name}: `));
    if (edit) item.append(button(words.undo, () => wish({ do: "undo", edit: edit.id })));
    if (finding.event && document.getElementById(finding.event)) item.append(make("a", { href: `#${encodeURIComponent(finding.event)}`, textContent: words.show }));
    return item;
  };
  const folded = (heading, items, empty) => make("details", {}, make("summary", { textContent: `${heading} (${items.length})` }), items.length ? make("ul", {}, ...items) : make("p", { textContent: empty }));
  // The first few are enough to begin with; the page itself shall not be pushed out of sight.
  const FIRST = 3;
  const queue = () => {
    const items = desk.findings.map(findingItem), more = items.splice(FIRST);
    const parts = [make("ol", {}, ...items)];
    if (more.length) parts.push(make("details", {}, make("summary", { textContent: fill(words.queue_more, { n: more.length }) }), make("ol", { start: FIRST + 1 }, ...more)));
    return parts;
  };

  const panel = () => {
    const hidden = desk.events.filter((event) => event.hide);
    const section = make("section", { className: "desk", id: "tl-desk-panel" },
      make("h2", { textContent: words.heading }),
      make("p", { textContent: words.intro }),
      make("h3", { textContent: `${words.queue} (${desk.findings.length})` }),
      ...(desk.findings.length ? queue() : [make("p", { textContent: words.queue_empty })]),
      folded(words.decisions, desk.edits.map((one) => make("li", {}, `${one.name} `, button(words.undo, () => wish({ do: "undo", edit: one.id })))), words.no_decisions));
    if (hidden.length) section.append(folded(words.hidden, hidden.map((event) => make("li", {}, `${event.when}: ${event.headline} `, button(words.unhide, () => wish({ do: "event", claim: event.id, hide: null }))))));
    if (desk.changes.length) section.append(folded(words.changes, desk.changes.map((text) => make("li", { textContent: text }))));
    return section;
  };

  // --- One entry ----------------------------------------------------------------------------------------------------
  const controls = (event) => {
    const reason = make("input", { maxLength: 4000 });
    const because = () => (reason.value.trim() ? { reason: reason.value.trim() } : {});
    const tell = (fields) => wish({ do: "event", claim: event.id, ...fields, ...because() });
    const setter = (label, control, read) => make("fieldset", {}, labelled(label, control), button(words.set, () => tell(read(control))));
    const choice = (options, chosen) => make("select", {}, ...options.map(([value, text]) => make("option", { value, textContent: text, selected: value === chosen })));

    const headlines = [...new Set(event.claims.map((claim) => claim.headline))];
    const own = make("input", { value: event.headline, maxLength: 4000 });
    const from = choice([["", "…"], ...headlines.map((text) => [text, text])], "");
    from.onchange = () => { if (from.value) own.value = from.value; };
    const date = make("input", { value: event.date || "" });
    const importance = make("input", { type: "number", min: 0, max: 1, step: 0.05, value: event.importance });
    const note = make("textarea", { value: event.note || "", maxLength: 4000 });

    const parts = [
      labelled(words.reason, reason),
      make("p", {}, button(event.pin ? words.unpin : words.pin, () => tell({ pin: event.pin ? null : true })), button(words.hide, () => tell({ hide: true }))),
      make("fieldset", {}, make("legend", { textContent: words.headline }), labelled(words.from_quotations, from), labelled(words.own_words, own), button(words.set, () => tell({ headline: own.value.trim() || null }))),
      setter(words.date, date, (control) => ({ date: control.value.trim() || null })),
      setter(words.status, choice(desk.statuses.map((one) => [one, one]), event.status), (control) => ({ status: control.value })),
      setter(words.importance, importance, (control) => ({ importance: control.value === "" ? null : Number(control.value) })),
      setter(words.note, note, (control) => ({ note: control.value.trim() || null })),
    ];
    for (const found of event.disagreements) {
      const why = make("input", { maxLength: 4000 });
      const { kind, what, values } = found;
      parts.push(make("fieldset", { className: "desk-dismiss" }, labelled(fill(words.dismiss_reason, { what, values: values.join(" · ") }), why),
        button(words.dismiss, () => (why.value.trim() ? wish({ do: "dismiss", claim: event.id, kind, what, values, reason: why.value.trim() }) : why.focus()))));
    }
    if (event.claims.length > 1) {
      const ticks = event.claims.map((claim) => [claim, make("input", { type: "checkbox", value: claim.id })]);
      parts.push(make("fieldset", { className: "desk-split" }, make("legend", { textContent: words.tick }),
        ...ticks.map(([claim, tick]) => make("label", {}, tick, quoted(claim))),
        button(words.split, () => {
          const [mine, others] = [true, false].map((is) => ticks.filter(([, tick]) => tick.checked === is).map(([claim]) => claim.id));
          if (!mine.length || !others.length) ticks[0][1].focus();
          else wish({ do: "keep-apart", claims: mine, others, ...because() });
        })));
    }
    const entries = desk.events.filter((other) => other !== event && !other.hide).map((other) => [other.id, `${other.when}: ${other.headline}`]);
    const others = choice([["", "…"], ...entries], "");
    parts.push(make("fieldset", { className: "desk-merge" }, labelled(words.merge_with, others),
      button(words.merge, () => (others.value ? wish({ do: "merge", claims: [event, nameOf.get(others.value)].flatMap((one) => one.claims.map((claim) => claim.id)), ...because() }) : others.focus()))));
    return parts;
  };

  const OPEN = "tl-desk-open";
  const atEntry = (event) => {
    const article = document.getElementById(event.id);
    if (!article) return;
    const details = make("details", { className: "desk" }, make("summary", { textContent: words.edit }));
    const fillIn = () => { if (details.open && details.children.length === 1) details.append(...controls(event)); };
    details.addEventListener("toggle", () => {
      fillIn();
      if (details.open) sessionStorage.setItem(OPEN, event.id);
      else sessionStorage.removeItem(OPEN);
    });
    (article.querySelector(".what") || article).append(details);
    // Whoever has decided one thing of an entry goes on with it on the new page.
    if (sessionStorage.getItem(OPEN) === event.id) {
      details.open = true;
      fillIn();
    }
  };

  const main = document.querySelector("main") || document.body;
  main.prepend(status, panel());
  desk.events.forEach(atEntry);
  if (desk.problem) say(fill(words.problem, { reason: desk.problem }));
  listen();
})();
