// --- Print: everything open ------------------------------------------------------------------------------------------
let opened = [];
const openAll = () => {
  unfoldAll();
  const closed = all("details:not([open])");
  opened.push(...closed);
  for (const details of closed) details.open = true;
};
const closeAll = () => {
  for (const details of opened) details.open = false;
  opened = [];
};
addEventListener("beforeprint", openAll);
addEventListener("afterprint", closeAll);
matchMedia("print").addEventListener("change", (event) => (event.matches ? openAll() : closeAll()));
