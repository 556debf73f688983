// --- The code that puts the timeline into another page -------------------------------------------------------------------
const share = byId("tl-share");
if (share) {
  const dialog = byId("tl-dialog"), code = byId("tl-code");
  const write = () => {
    // A page that is opened from the disk has no address yet that others could reach.
    const address = new URL("embed.html", code.dataset.url || (location.host ? location.href : "https://example.org/"));
    address.hash = "";
    for (const [name, choice] of [["theme", byId("tl-theme")], ["events", byId("tl-first")]]) if (choice.value) address.searchParams.set(name, choice.value);
    const escaped = address.href.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
    code.value = `${code.dataset.frame.replace("embed.html", () => escaped)}\n${code.dataset.resizer}`;
  };
  share.hidden = false;
  share.addEventListener("click", () => {
    write();
    dialog.showModal();
    code.focus();
    code.select();
  });
  dialog.addEventListener("change", write);
}
