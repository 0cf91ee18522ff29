// What the pages gain from a script. Without it everything is there, only less at hand.
import { timeline } from "./timeline.js";

/** Lights up one statement in the text and its ladder beside it. */
function show(id, scroll) {
  for (const on of document.querySelectorAll(".on")) on.classList.remove("on");
  for (const run of document.querySelectorAll(".st")) {
    if (run.dataset.statements.split(" ").includes(id)) run.classList.add("on");
  }
  const card = document.getElementById(id);
  if (!card) return;
  card.classList.add("on");
  if (scroll) {
    const box = card.closest("aside");
    if (box && box.scrollHeight > box.clientHeight) box.scrollTo({ top: card.offsetTop - 8 });
  }
}

function statementOf(target) {
  const run = target instanceof Element ? target.closest(".st") : null;
  return run ? run.dataset.statements.split(" ")[0] : null;
}

for (const kind of ["mouseover", "focusin"]) {
  document.addEventListener(kind, (event) => {
    const id = statementOf(event.target);
    if (id) show(id, true);
    const card = event.target instanceof Element ? event.target.closest(".ladder-card") : null;
    if (card) show(card.id, false);
  });
}

/** Shows the passage that the address names: its words, no more and no less. */
function showPassage() {
  for (const run of document.querySelectorAll(".passage")) run.classList.remove("passage");
  const place = /^#o(\d+)-(\d+)$/.exec(location.hash);
  if (!place) return;
  const [from, to] = [Number(place[1]), Number(place[2])];
  const runs = Array.from(document.querySelectorAll(".text .run")).filter((run) => {
    const offset = Number(run.dataset.offset);
    return offset < to && offset + run.textContent.length > from;
  });
  for (const run of runs) run.classList.add("passage");
  // a passage that this page has no anchor for, from an older address
  if (runs.length > 0 && !document.getElementById(location.hash.slice(1))) runs[0].scrollIntoView({ block: "center" });
}
showPassage();
addEventListener("hashchange", showPassage);

/** Lights up the parts that two passages have in common, on both sides. */
for (const kind of ["mouseover", "focusin"]) {
  document.addEventListener(kind, (event) => {
    const part = event.target instanceof Element ? event.target.closest("mark[data-tie]") : null;
    if (!part) return;
    for (const mark of document.querySelectorAll("mark[data-tie]")) {
      mark.classList.toggle("on", mark.dataset.tie === part.dataset.tie);
    }
  });
}

/** Adds each report to the list as it is added; the server's page says all of it once more at the end. */
const progress = document.querySelector("[data-progress]");
if (progress) {
  const events = new EventSource(progress.dataset.progress);
  const list = document.querySelector(".steps");
  list.replaceChildren();
  let done = 0;
  events.addEventListener("step", (event) => {
    const [name, acceptance] = event.data.split("\t");
    const line = document.createElement("li");
    line.textContent = acceptance === "null" ? "✗ " + name : "✓ " + name;
    list.append(line);
    progress.querySelector(".number").textContent = String(++done);
  });
  events.addEventListener("over", () => {
    events.close();
    location.reload();
  });
}

/** Files dropped on the field are as good as chosen. */
const drop = document.querySelector(".drop");
if (drop) {
  for (const kind of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", kind === "dragover");
      if (kind === "drop") drop.querySelector("input").files = event.dataTransfer.files;
    });
  }
}

const figure = document.getElementById("timeline");
if (figure) timeline(figure, document.querySelectorAll(".timeline li"));
