/*
 * Draws the bars of a [data-generation-chart]; the server has already rendered the same numbers as a table. Answers of the API:
 * { resolution, timeZone, points: [{ start, end, label, generatedWh, consumedWh, expectedCount, count, flagged }] }
 * One bar per point. A missing point is a gap; a point with fewer readings than expected is an outline; flagged readings are hatched.
 */
import uPlot from "/vendor/uplot.js";

const KILO = 1000;
const seconds = (instant) => Date.parse(instant) / 1000;

/** One gap per missing interval, or a single one where no point tells how long an interval is. */
function gap(from, to, step) {
  const slots = [];
  for (let at = from; at + (step || to - from) / 2 < to; at += step || to - from) {
    slots.push({ from: at, to: step ? Math.min(at + step, to) : to, point: null });
  }
  return slots;
}

/** The whole window in slots, gaps included, so that cursor and keys stop at a gap too. */
function withGaps(points, [start, end]) {
  const slots = [];
  let reached = start;
  let step = 0;
  for (const point of points) {
    const [from, to] = [seconds(point.start), seconds(point.end)];
    step = to - from;
    slots.push(...gap(reached, from, step), { from, to, point: point.count > 0 ? point : null });
    reached = to;
  }
  return slots.concat(gap(reached, end, step));
}

const partial = (point) => point.count < point.expectedCount;

/** Column arrays for uPlot: where the bar begins, then complete, partial, flagged and consumed energy in kWh. */
function columns(slots) {
  const value = (of) => slots.map(({ point }) => (point ? of(point) : null));
  const generated = (point) => point.generatedWh / KILO;
  return [
    slots.map(({ from }) => from),
    value((point) => (partial(point) ? null : generated(point))),
    value((point) => (partial(point) ? generated(point) : null)),
    value((point) => (point.flagged > 0 ? generated(point) : null)),
    value((point) => (point.consumedWh > 0 ? -point.consumedWh / KILO : null)),
  ];
}

/** Colours are tokens, read again whenever the reader's scheme changes. */
function colours(element) {
  const style = getComputedStyle(element);
  return (token) => style.getPropertyValue(`--${token}`).trim();
}

function hatch(colour) {
  const size = Math.round(6 * devicePixelRatio);
  const tile = Object.assign(document.createElement("canvas"), { width: size, height: size });
  const pen = tile.getContext("2d");
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5 * devicePixelRatio;
  pen.beginPath();
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift, size);
    pen.lineTo(shift + size, 0);
  }
  pen.stroke();
  return pen.createPattern(tile, "repeat");
}

/** Baseline dots where readings are missing: a gap is seen as a gap and not taken for zero. */
function drawGaps(plot, slots, colour) {
  const { ctx } = plot;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2 * devicePixelRatio;
  ctx.setLineDash([2 * devicePixelRatio, 3 * devicePixelRatio]);
  const y = plot.valToPos(0, "y", true) - devicePixelRatio;
  for (const { from, to, point } of slots) {
    if (!point) {
      ctx.beginPath();
      ctx.moveTo(plot.valToPos(from, "x", true), y);
      ctx.lineTo(plot.valToPos(to, "x", true), y);
      ctx.stroke();
    }
  }
  ctx.restore();
}

class GenerationChart {
  #figure;
  #area;
  #words;
  #answer;
  #slots;
  #plot;

  constructor(figure) {
    this.#figure = figure;
    this.#area = figure.querySelector(".chart-plot");
    this.#words = figure.dataset;
  }

  async load() {
    const reply = await fetch(this.#words.src, { headers: { Accept: "application/json" } });
    if (!reply.ok) {
      throw new Error(`Generation data: expected status 200, found ${reply.status}`);
    }
    this.#answer = await reply.json();
    this.#slots = withGaps(this.#answer.points, this.#window());
    this.#figure.querySelector(".chart-legend-consumed").hidden = !this.#answer.points.some(({ consumedWh }) => consumedWh > 0);
    this.#area.hidden = false;
    this.#draw();
    this.#read(null);
    this.#listen();
  }

  #listen() {
    new ResizeObserver(() => this.#plot.setSize(this.#size())).observe(this.#area);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#draw());
    new MutationObserver(() => this.#draw()).observe(document.documentElement, { attributeFilter: ["data-theme"] });
    this.#area.addEventListener("keydown", (event) => this.#key(event));
  }

  #draw() {
    this.#plot?.destroy();
    const colour = colours(this.#figure);
    this.#plot = new uPlot(this.#options(colour), columns(this.#slots), this.#area);
  }

  #size() {
    return { width: this.#area.clientWidth, height: this.#area.clientHeight };
  }

  #options(colour) {
    const zone = this.#answer.timeZone ?? this.#words.zone;
    return {
      ...this.#size(),
      tzDate: (timestamp) => uPlot.tzDate(new Date(timestamp * 1000), zone),
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false }, focus: { prox: -1 } },
      scales: { x: { range: () => this.#window() }, y: { range: (plot, low, high) => [Math.min(0, (low ?? 0) * 1.1), high > 0 ? high * 1.08 : 1] } },
      series: this.#series(colour),
      axes: this.#axes(colour),
      hooks: {
        drawAxes: [(plot) => drawGaps(plot, this.#slots, colour("line-strong"))],
        setCursor: [(plot) => this.#read(this.#slots[this.#under(plot)])],
      },
    };
  }

  #series(colour) {
    const paths = uPlot.paths.bars({ size: [this.#slots.length > 60 ? 1 : 0.84, Infinity], align: 1, gap: this.#slots.length > 60 ? 0 : 1 });
    const bar = (fill, stroke, width, dash) => ({ paths, fill, stroke, width, dash, points: { show: false } });
    return [
      {},
      bar(colour("sun"), colour("sun"), 0),
      bar(colour("sun-soft"), colour("sun-strong"), 1.5, [4, 3]),
      bar(hatch(colour("sun-hatch")), colour("sun-hatch"), 1),
      bar(colour("consumed"), colour("consumed"), 0),
    ];
  }

  #axes(colour) {
    const font = `${14}px ${colour("font")}`;
    const axis = { stroke: colour("ink-soft"), font, ticks: { show: false } };
    return [
      { ...axis, align: 1, grid: { show: false }, border: { show: true, stroke: colour("line-strong"), width: 1 }, values: this.#ticks(), space: 64 },
      { ...axis, grid: { stroke: colour("line"), width: 1 }, size: 64, label: "kWh", labelSize: 22, labelGap: 0, labelFont: font, values: (plot, splits) => splits.map((kwh) => this.#number(kwh)) },
    ];
  }

  /** Hours for a day, days for a month, names of months for a year: in the plant's zone. */
  #ticks() {
    const zone = this.#answer.timeZone ?? this.#words.zone;
    const length = this.#window()[1] - this.#window()[0];
    const shape = length <= 2 * 86_400 ? { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } : length <= 62 * 86_400 ? { day: "numeric", month: "short" } : { month: "short" };
    const format = new Intl.DateTimeFormat(document.documentElement.lang || "en", { ...shape, timeZone: zone });
    const end = this.#window()[1];
    return (plot, splits) => splits.map((at) => (at < end ? format.format(new Date(at * 1000)) : ""));
  }

  #window() {
    return [seconds(this.#words.from), seconds(this.#words.to)];
  }

  /** The slot under the pointer, or -1. uPlot's own index would be the nearest beginning of a bar. */
  #under(plot) {
    const { left } = plot.cursor;
    const at = left >= 0 ? plot.posToVal(left, "x") : NaN;
    return this.#slots.findIndex(({ from, to }) => from <= at && at < to);
  }

  #key(event) {
    const last = this.#slots.length - 1;
    const now = this.#under(this.#plot);
    const next = { ArrowRight: Math.min(last, now + 1), ArrowLeft: now < 0 ? last : Math.max(0, now - 1), Home: 0, End: last }[event.key];
    if (next === undefined) {
      return;
    }
    event.preventDefault();
    const { from, to } = this.#slots[next];
    this.#plot.setCursor({ left: this.#plot.valToPos((from + to) / 2, "x"), top: 0 });
  }

  #number(kwh) {
    return new Intl.NumberFormat(document.documentElement.lang || "en", { maximumFractionDigits: 3 }).format(kwh);
  }

  #read(slot) {
    this.#figure.querySelector(".chart-reading").textContent = slot ? this.#sentence(slot) : this.#words.wordKeys;
  }

  #sentence({ from, point }) {
    const { wordGenerated, wordConsumed, wordGap, wordFlagged, wordCoverage } = this.#words;
    if (!point) {
      return `${this.#moment(from)}: ${wordGap}`;
    }
    const parts = [`${wordGenerated} ${this.#number(point.generatedWh / KILO)} kWh`];
    if (point.consumedWh > 0) {
      parts.push(`${wordConsumed} ${this.#number(point.consumedWh / KILO)} kWh`);
    }
    parts.push(wordCoverage.replace("#count", this.#number(point.count)).replace("#expected", this.#number(point.expectedCount)));
    if (point.flagged > 0) {
      parts.push(`${this.#number(point.flagged)} ${wordFlagged}`);
    }
    return `${point.label}: ${parts.join(" · ")}`;
  }

  #moment(at) {
    const timeZone = this.#answer.timeZone ?? this.#words.zone;
    return new Intl.DateTimeFormat(document.documentElement.lang || "en", { dateStyle: "medium", timeStyle: this.#answer.resolution === "interval" ? "short" : undefined, timeZone }).format(new Date(at * 1000));
  }
}

for (const figure of document.querySelectorAll("[data-generation-chart]")) {
  new GenerationChart(figure).load().catch((failure) => {
    console.error(failure);
    figure.querySelector(".chart-status").textContent = figure.dataset.wordFailed;
  });
}
