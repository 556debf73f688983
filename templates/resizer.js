// Gives every timeline frame the height that it asks for; a message counts only for the frame that sent it.
addEventListener("message", (event) => {
  const height = event.data && event.data.type === "timeline-height" ? Number(event.data.height) : 0;
  if (!(height > 0 && height < 100000)) return;
  for (const frame of document.querySelectorAll("iframe[data-timeline]")) {
    if (frame.contentWindow === event.source) frame.style.height = `${Math.ceil(height)}px`;
  }
});
