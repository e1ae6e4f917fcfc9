// Chips hide and show what a reason removed; a paragraph of the article finds its source line.
for (const box of document.querySelectorAll(".legend input")) {
  box.addEventListener("change", () => {
    for (const node of document.querySelectorAll(`[data-reason="${box.value}"]`))
      node.classList.toggle("off", !box.checked);
  });
}
const squeezed = (node) => node.textContent.replace(/\s+/g, " ").trim();
const kept = [...document.querySelectorAll("#source .kept")];
const plain = kept.map((node) => {
  const text = node.querySelector("p").cloneNode(true);
  text.querySelectorAll("del, .rest").forEach((part) => part.remove());
  return squeezed(text);
});
for (const part of document.querySelectorAll(".paper p, .paper h2, .paper li")) {
  const text = squeezed(part);
  const place = plain.findIndex((line) => line && (line === text || text.startsWith(line)));
  if (place < 0) continue;
  const line = kept[place];
  part.classList.add("linked");
  part.addEventListener("mouseenter", () => line.classList.add("here"));
  part.addEventListener("mouseleave", () => line.classList.remove("here"));
  part.addEventListener("click", () => {
    document.getElementById("view-source").checked = true;
    line.scrollIntoView({ block: "center", behavior: "smooth" });
    line.classList.add("here");
    setTimeout(() => line.classList.remove("here"), 1600);
  });
}
