
"use strict";
for (const article of document.querySelectorAll(".article")) {
  const parts = [...article.querySelectorAll("[data-marks]")];
  const marksOf = (part) => part.dataset.marks.split(" ");
  const byMark = new Map();
  for (const part of parts) {
    for (const name of marksOf(part)) {
      if (!byMark.has(name)) byMark.set(name, []);
      byMark.get(name).push(part);
    }
  }
  let chosen = null;

  // choose lights up all that belongs to the same marks, and shows the other
  // side: the words of a mark, the mark of words.
  function choose(part) {
    for (const p of parts) {
      p.classList.remove("on");
      if (p.hasAttribute("aria-pressed")) p.setAttribute("aria-pressed", "false");
    }
    chosen = part === chosen ? null : part;
    if (!chosen) return;
    const belonging = new Set(marksOf(chosen).flatMap((name) => byMark.get(name)));
    for (const p of belonging) {
      p.classList.add("on");
      if (p.hasAttribute("aria-pressed")) p.setAttribute("aria-pressed", "true");
    }
    const inText = !!chosen.closest(".text");
    const other = [...belonging].find((p) => !!p.closest(".text") !== inText && p.getClientRects().length);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (other) other.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
  }

  let card = null;
  function hide() {
    if (card) card.hidden = true;
    card = null;
  }
  function show(part) {
    hide();
    if (part.classList.contains("contradiction")) return;
    card = document.getElementById("about-" + marksOf(part)[0]);
    if (!card) return;
    card.hidden = false;
    const at = part.getBoundingClientRect(), own = card.getBoundingClientRect();
    const below = at.bottom + 8 + own.height < innerHeight;
    card.style.top = Math.max(8, below ? at.bottom + 8 : at.top - 8 - own.height) + "px";
    card.style.left = Math.max(8, Math.min(at.left, innerWidth - own.width - 8)) + "px";
  }

  for (const part of parts) {
    part.addEventListener("click", () => choose(part));
    part.addEventListener("mouseenter", () => show(part));
    part.addEventListener("mouseleave", hide);
    if (!part.hasAttribute("tabindex")) continue;
    part.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choose(part);
      } else if (event.key === "Escape") {
        hide();
        if (chosen) choose(chosen);
      }
    });
    part.addEventListener("focus", () => show(part));
    part.addEventListener("blur", hide);
  }
  addEventListener("scroll", hide, { capture: true, passive: true });
}
