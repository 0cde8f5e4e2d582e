"use strict";
const wrong = [];
const want = (ok, what) => { if (!ok && wrong.length < 12) wrong.push(what); };
const seen = (e) => e.getClientRects().length > 0;
const named = (e) => e.dataset.marks.split(" ");

try {
  want(document.documentElement.scrollWidth <= innerWidth, `the page is ${document.documentElement.scrollWidth} wide`);
  for (const svg of [...document.querySelectorAll("svg")].filter(seen)) {
    const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
    const texts = [...svg.querySelectorAll("text")].map((t) => ({ text: t.textContent, box: t.getBBox(), number: t.classList.contains("number") }));
    for (const { text, box } of texts) {
      want(box.x >= -1 && box.x + box.width <= width + 1 && box.y >= -2 && box.y + box.height <= height + 2, `"${text}" leaves the picture: ${box.x} to ${box.x + box.width} of ${width}, ${box.y} of ${height}`);
    }
    texts.sort((a, b) => a.box.y - b.box.y);
    for (let i = 0; i < texts.length; i++) {
      const a = texts[i].box;
      for (let j = i + 1; j < texts.length && texts[j].box.y < a.y + a.height; j++) {
        const b = texts[j].box;
        const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
        const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
        want(across < 1 || down < 5, `"${texts[i].text}" and "${texts[j].text}" overlap by ${across} × ${down}`);
      }
    }
  }

  for (const article of document.querySelectorAll(".article")) {
    const words = [...article.querySelectorAll("mark")];
    const marks = [...article.querySelectorAll("svg [data-marks]")].filter(seen);
    const lit = (parts) => parts.filter((p) => p.classList.contains("on"));
    const belong = (a, b) => named(a).some((name) => named(b).includes(name));
    const click = (e) => e.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    const press = (e, key) => e.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    const agrees = (e, parts, what) => {
      for (const p of parts) want(p.classList.contains("on") === belong(e, p), `${what} of ${e.dataset.marks}: ${p.dataset.marks} is ${p.className}`);
    };
    want(!words.length === !marks.length, `${words.length} words and ${marks.length} marks`);
    for (const e of marks.slice(0, 80)) {
      want(words.some((w) => belong(e, w)), `the mark ${e.dataset.marks} has no words`);
      click(e);
      agrees(e, words, "a click on the mark");
      click(e);
      want(!lit(words).length && !lit(marks).length, "a second click leaves something lit");
    }
    for (const e of words.slice(0, 80)) {
      want(marks.some((m) => belong(e, m)), `the words "${e.textContent}" have no mark`);
      click(e);
      agrees(e, marks, "a click on the words");
      want(e.getAttribute("aria-pressed") === "true", "a chosen mark is not pressed");
      press(e, "Escape");
      want(!lit(words).length && !lit(marks).length, "Escape leaves something lit");
      e.focus();
      press(e, "Enter");
      agrees(e, marks, "the key Enter on the words");
      const card = document.getElementById(e.getAttribute("aria-describedby"));
      want(card && !card.hidden && card.textContent.length > 8, `"${e.textContent}" tells nothing when it has the focus`);
      const box = card.getBoundingClientRect();
      want(box.left >= 0 && box.right <= innerWidth + 1, `what "${e.textContent}" tells leaves the window`);
      press(e, "Enter");
      e.blur();
    }
  }
} catch (error) {
  wrong.push(String(error.stack));
}
document.title = JSON.stringify(wrong);
