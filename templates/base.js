// The pages are complete without scripts. All files of a page share one scope.
const byId = (id) => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
