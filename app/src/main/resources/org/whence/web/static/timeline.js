import "./vendor/d3-7.9.0.min.js";

const d3 = globalThis.d3;
const WIDTH = 1120;
const ROW = 22;
// room for half a label of the axis
const MARGIN = 34;

/** Draws the entries of a list on one axis: days as points, vague dates as ranges. The list stays as it is. */
export function timeline(figure, entries) {
  const moments = Array.from(entries, (entry) => ({
    from: new Date(entry.dataset.from + "T00:00:00Z"),
    to: new Date(entry.dataset.to + "T00:00:00Z"),
    kind: entry.dataset.kind,
    label: entry.dataset.label,
  })).filter((moment) => !isNaN(moment.from) && !isNaN(moment.to));
  if (moments.length < 2) return;
  const day = 86_400_000;
  const first = d3.min(moments, (m) => +m.from) - day;
  const last = d3.max(moments, (m) => +m.to) + day;
  const x = d3.scaleUtc([new Date(first), new Date(last)], [MARGIN, WIDTH - MARGIN]);
  // each moment takes the first row that is free where it begins
  const ends = [];
  for (const moment of moments) {
    let row = ends.findIndex((end) => x(moment.from) - end > 16);
    if (row < 0) row = ends.length;
    ends[row] = Math.max(x(moment.to), x(moment.from));
    moment.row = row;
  }
  const height = ends.length * ROW + 40;
  const svg = d3.select(figure).append("svg").attr("viewBox", `0 0 ${WIDTH} ${height}`).attr("width", WIDTH);
  svg.append("g").attr("class", "axis").attr("transform", `translate(0, ${height - 26})`).call(d3.axisBottom(x).ticks(8));
  const mark = svg.selectAll("g.entry").data(moments).join("g").attr("class", "entry");
  mark.filter((m) => +m.from === +m.to).append("circle")
    .attr("class", (m) => "moment " + m.kind).attr("r", 6).attr("cx", (m) => x(m.from)).attr("cy", (m) => 14 + m.row * ROW);
  mark.filter((m) => +m.from !== +m.to).append("rect")
    .attr("class", "moment range").attr("x", (m) => x(m.from)).attr("y", (m) => 9 + m.row * ROW)
    .attr("width", (m) => Math.max(4, x(m.to) - x(m.from))).attr("height", 10).attr("rx", 5);
  mark.append("title").text((m) => m.label);
  figure.hidden = false;
}
