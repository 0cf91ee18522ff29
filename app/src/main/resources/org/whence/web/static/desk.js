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
    if (box && box.scrollHeight > box.clientHeight) box.scrollTo({ top: card.offsetTop - box.offsetTop - 8 });
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

/** A passage that begins inside a run: go to the run. */
function goToPassage() {
  const offset = /^#o(\d+)$/.exec(location.hash);
  if (!offset || document.getElementById(location.hash.slice(1))) return;
  let best = null;
  for (const run of document.querySelectorAll(".text [id^=o]")) {
    if (Number(run.id.slice(1)) <= Number(offset[1])) best = run;
  }
  if (best) best.scrollIntoView({ block: "center" });
}
goToPassage();
addEventListener("hashchange", goToPassage);

const figure = document.getElementById("timeline");
if (figure) timeline(figure, document.querySelectorAll(".timeline li"));
