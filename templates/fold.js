// --- What waits as a text until it is asked for: see folded.html.jinja ------------------------------------------------
const unfolded = [];
const unfold = (button) => {
  const waiting = button.nextElementSibling;
  waiting.insertAdjacentHTML("afterend", waiting.textContent);
  const details = waiting.nextElementSibling;
  waiting.remove();
  button.remove();
  for (const listener of unfolded) listener(details);
  return details;
};
const unfoldAll = () => { all(".fold").forEach(unfold); };
addEventListener("click", (event) => {
  const button = event.target.closest(".fold");
  if (!button) return;
  const details = unfold(button);
  details.open = true;
  details.firstElementChild.focus();
});
// Whoever is about to search the page by the browser's own means shall find all of it.
addEventListener("keydown", (event) => {
  if (event.key === "F3" || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f")) unfoldAll();
});

// The words of what waits in an element, without its markup.
const ENTITIES = { amp: "&", lt: "<", gt: ">", "#34": '"', "#39": "'" };
const wordsOf = (element) => {
  const waiting = element.querySelector("noscript");
  if (!waiting) return element.textContent;
  const words = waiting.textContent.replace(/<[^>]*>/g, " ").replace(/&(\w+|#\d+);/g, (found, name) => ENTITIES[name] || found);
  return element.textContent.replace(waiting.textContent, () => words);
};
