"use strict";
(async () => {
  const $ = (id) => document.getElementById(id);
  /** The JSON that an element holds as Base64 of gzip. */
  async function unpacked(id) {
    const bytes = Uint8Array.from(atob($(id).textContent), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
  }
  const data = await unpacked("data"), world = await unpacked("world");
  const counts = data.counts;
  const rows = counts.n.length;
  for (let i = 1; i < rows; i++) counts.at[i] += counts.at[i - 1];
  const QUADS = ["Verbale samenwerking", "Materiële samenwerking", "Verbaal conflict", "Materieel conflict"];
  const REALIS = { asserted: "gemeld als gebeurd", intended: "voorgenomen", demanded: "geëist", denied: "ontkend" };
  const UNITS = { week: "week", month: "maand" };
  const PAGE = 25, DAY = 86400000;
  const number = new Intl.NumberFormat("nl-NL");
  const decimal = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const longDay = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const shortDay = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const quadOf = [0, ...data.roots.map((root) => root.quad)];
  const nobody = data.actors.findIndex((actor) => actor.code === "---");
  const other = data.actors.findIndex((actor) => actor.code === "***");
  const narrow = () => window.innerWidth < 700;
  const share = (part, whole) => (whole ? number.format(Math.round((100 * part) / whole)) + "%" : "–");

  function make(tag, properties = {}, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  // ---------------------------------------------------------------------------------------------------------- periods
  const first = data.periods[0], last = data.periods[rows ? data.periods.length - 1 : 0];
  const start = [data.first_read, first].filter(Boolean).sort().pop() || "";
  const usual = { from: first && data.first_read && start <= last ? start : first || "", to: "" };
  usual.to = data.last_read && last && data.last_read < last && data.last_read >= usual.from ? data.last_read : last || "";
  const utc = (day) => Date.parse(day + "T00:00:00Z");
  const iso = (time) => new Date(time).toISOString().slice(0, 10);

  function binning(from, to) {
    const days = (utc(to) - utc(from)) / DAY;
    if (data.unit === "month" || days > 900) return days > 9000 ? "year" : "month";
    return data.unit === "day" && days <= 75 ? "day" : "week";
  }
  function binOf(day, unit) {
    const date = new Date(utc(day));
    if (unit === "week") date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
    if (unit === "month" || unit === "year") date.setUTCDate(1);
    if (unit === "year") date.setUTCMonth(0);
    return date.getTime();
  }
  function nextBin(time, unit) {
    const date = new Date(time);
    if (unit === "month") return date.setUTCMonth(date.getUTCMonth() + 1);
    if (unit === "year") return date.setUTCFullYear(date.getUTCFullYear() + 1);
    return time + DAY * (unit === "week" ? 7 : 1);
  }

  // ---------------------------------------------------------------------------------------------------------- counting
  const state = { ...usual, actor: -1, root: 0, per100: false, shown: PAGE };

  /** All that the charts show of the chosen period, actor and kind, in one pass over the counts. */
  function count() {
    const unit = binning(state.from || first, state.to || last);
    const bins = new Map(), places = new Map(), pairs = new Map(), kinds = new Float64Array(21);
    const sides = new Float64Array(data.actors.length);
    const all = { n: 0, conflict: 0, sum: 0, rated: 0 };
    const tally = (map, key) => {
      let found = map.get(key);
      if (!found) map.set(key, (found = { n: 0, sum: 0, rated: 0, quads: [0, 0, 0, 0, 0], kinds: new Map() }));
      return found;
    };
    const inside = data.periods.map((day) => (!state.from || day >= state.from) && (!state.to || day <= state.to));
    const binned = data.periods.map((day) => binOf(day, unit));
    for (let i = 0; i < rows; i++) {
      const source = counts.source[i], target = counts.target[i], root = counts.root[i];
      if (!inside[counts.at[i]]) continue;
      if (state.actor >= 0 && source !== state.actor && target !== state.actor) continue;
      if (state.root && root !== state.root) continue;
      const n = counts.n[i], sum = counts.goldstein[i], quad = quadOf[root];
      const found = [all, tally(bins, binned[counts.at[i]])];
      if (counts.place[i]) found.push(tally(places, counts.place[i]));
      if (source !== nobody && target !== nobody && source !== other && target !== other) {
        found.push(tally(pairs, source * data.actors.length + target));
        sides[source] += n;
        if (source !== target) sides[target] += n;
      }
      for (const entry of found) {
        entry.n += n;
        if (sum !== null) { entry.sum += sum / 10; entry.rated += n; }
        if (entry.quads) { entry.quads[quad] += n; entry.kinds.set(root, (entry.kinds.get(root) || 0) + n); }
      }
      kinds[root] += n;
      if (quad > 2) all.conflict += n;
    }
    let read = 0;
    const readIn = new Map();
    for (const [day, articles] of Object.entries(data.read)) {
      if ((state.from && day < state.from) || (state.to && day > state.to)) continue;
      read += articles;
      const bin = binOf(day, unit);
      readIn.set(bin, (readIn.get(bin) || 0) + articles);
    }
    return { unit, bins, places, pairs, kinds, sides, all, read, readIn };
  }
  const mean = (entry) => (entry.rated ? entry.sum / entry.rated : null);
  const told = (entry) => [...entry.kinds].sort((a, b) => b[1] - a[1]).slice(0, 3)
    .map(([root, n]) => `${data.roots[root - 1].nl} (${number.format(n)})`).join(", ");

  // ---------------------------------------------------------------------------------------------- rows for each chart
  function timeRows(found) {
    const stacked = [], tone = [];
    if (!found.bins.size) return { stacked, tone };
    const times = [...found.bins.keys()].sort((a, b) => a - b);
    for (let t = times[0]; t <= times[times.length - 1]; t = nextBin(t, found.unit)) {
      const entry = found.bins.get(t) || { n: 0, rated: 0, quads: [0, 0, 0, 0, 0] };
      const articles = found.readIn.get(t) || 0;
      const scale = state.per100 ? (articles ? 100 / articles : 0) : 1;
      const t2 = nextBin(t, found.unit);
      for (const order of [[1, 2], [3, 4]]) {
        let base = 0;
        for (const quad of order) {
          const n = entry.quads[quad], height = n * scale * (quad > 2 ? -1 : 1);
          if (!n) continue;
          const name = QUADS[quad - 1], told = `vanaf ${longDay.format(t)}, ${name.toLowerCase()}: ${number.format(n)}`;
          stacked.push({ t, t2, y: base, y2: base + height, quad: name, n, articles, rate: articles ? (100 * n) / articles : null, told });
          base += height;
        }
      }
      if (entry.rated) tone.push({ t: t + (t2 - t) / 2, day: iso(t), goldstein: mean(entry), n: entry.n });
    }
    return { stacked, tone };
  }
  function placeRows(found) {
    return [...found.places].map(([place, entry]) => {
      const [name, lat, lon] = data.places[place - 1];
      return { place: name, lat, lon, n: entry.n, goldstein: mean(entry), told: told(entry) };
    }).sort((a, b) => b.n - a.n);
  }
  function kindRows(found) {
    return data.roots.map((root, i) => ({ root: root.nl, english: root.en, code: root.code, quad: QUADS[root.quad - 1], n: found.kinds[i + 1],
      chosen: !state.root || state.root === i + 1 }));
  }
  function pairRows(found) {
    const size = data.actors.length;
    return [...found.pairs].map(([key, entry]) => ({ source: Math.floor(key / size), target: key % size, entry }))
      .sort((a, b) => b.entry.n - a.entry.n || a.source - b.source || a.target - b.target);
  }
  function matrixRows(found, pairs) {
    const most = [...found.sides.keys()].filter((side) => found.sides[side]).sort((a, b) => found.sides[b] - found.sides[a])
      .slice(0, narrow() ? 8 : 14);
    const shown = new Set(most);
    const cell = (source, target, entry) => ({ source: data.actors[source].nl, target: data.actors[target].nl, n: entry ? entry.n : 0,
      goldstein: entry ? mean(entry) : null, told: entry ? told(entry) : "" });
    // The diagonal goes first: the axes take their order from it.
    const own = most.map((side) => cell(side, side, (pairs.find((pair) => pair.source === side && pair.target === side) || {}).entry));
    return own.concat(pairs.filter((pair) => pair.source !== pair.target && shown.has(pair.source) && shown.has(pair.target))
      .map((pair) => cell(pair.source, pair.target, pair.entry)));
  }
  function dyadRows(pairs) {
    return pairs.filter((pair) => pair.source !== pair.target).slice(0, 14).flatMap(({ source, target, entry }) =>
      [1, 2, 3, 4].map((quad) => ({ pair: `${data.actors[source].nl} → ${data.actors[target].nl}`, quad: QUADS[quad - 1], order: quad,
        n: entry.quads[quad], total: entry.n, goldstein: mean(entry), told: told(entry) })));
  }

  // -------------------------------------------------------------------------------------------------------------- charts
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const quadScale = () => ({ domain: QUADS, range: ["--q1", "--q2", "--q3", "--q4"].map(color) });
  const toneScale = () => ({ type: "linear", domain: [-7, -2.5, 0, 2.5, 7], clamp: true, interpolate: "lab",
    range: ["--q4", "--q3", "--middle", "--q1", "--q2"].map(color) });
  const goldsteinTip = { field: "goldstein", title: "Goldstein", format: "+.1f" };
  const timeAxis = { title: null, grid: false, tickCount: { expr: "width / 90" }, labelFlush: false,
    format: { year: "%Y", quarter: "%B", month: "%B", week: "%-d %b", date: "%-d %b" } };
  const timeScale = { type: "utc", domain: [{ expr: "begin" }, { expr: "end" }], nice: false };
  const period = () => [{ name: "begin", value: current.begin }, { name: "end", value: current.end }];

  const CHARTS = {
    time: () => ({
      description: "Gebeurtenissen door de tijd: samenwerking boven de lijn, conflict eronder.",
      height: narrow() ? 210 : 250, mark: { type: "rect", tooltip: true, stroke: color("--card"), strokeWidth: 0.6 },
      params: period(),
      encoding: {
        x: { field: "t", type: "temporal", scale: timeScale, axis: timeAxis }, x2: { field: "t2" },
        y: { field: "y", type: "quantitative", axis: { title: null, labelExpr: "format(abs(datum.value), ',~r')", minExtent: 40, tickCount: 6 } },
        y2: { field: "y2" },
        color: { field: "quad", type: "nominal", scale: quadScale(), legend: null }, description: { field: "told" },
        tooltip: [{ field: "t", type: "temporal", title: "Vanaf", format: "%-d %B %Y", scale: { type: "utc" } }, { field: "quad", title: "Klasse" },
          { field: "n", title: "Gebeurtenissen", format: "," }, { field: "articles", title: "Gelezen artikelen", format: "," },
          { field: "rate", title: "Per 100 artikelen", format: ".1f" }],
      },
    }),
    tone: () => ({
      description: "Gemiddelde Goldstein-waarde door de tijd.",
      height: 84, params: period(),
      layer: [
        { mark: { type: "rule", color: color("--soft"), strokeDash: [2, 3] }, encoding: { y: { datum: 0 } } },
        { mark: { type: "line", color: color("--ink"), strokeWidth: 1.5, interpolate: "monotone" } },
        { mark: { type: "circle", size: 22, opacity: 1 },
          encoding: { color: { field: "goldstein", type: "quantitative", scale: toneScale(), legend: null },
            tooltip: [{ field: "day", title: "Vanaf" }, goldsteinTip, { field: "n", title: "Gebeurtenissen", format: "," }] } },
      ],
      encoding: {
        x: { field: "t", type: "temporal", scale: timeScale, axis: timeAxis },
        y: { field: "goldstein", type: "quantitative", axis: { title: null, labelExpr: "datum.value ? format(datum.value, '+~f') : '0'", minExtent: 40, tickCount: 3 }, scale: { zero: true, nice: true } },
      },
    }),
    map: () => ({
      description: "Wereldkaart met de plaatsen van de gebeurtenissen.",
      height: narrow() ? 186 : 348,
      projection: { type: "equalEarth", rotate: [-11, 0], scale: { expr: "width / 4.75" }, translate: { expr: "[width / 2, height / 2 + width / 20]" } },
      layer: [
        { data: { name: "world", values: world, format: { type: "topojson", feature: "countries" } }, transform: [{ filter: "datum.id != '010'" }],
          mark: { type: "geoshape", fill: color("--land"), stroke: color("--shore"), strokeWidth: 0.6, tooltip: null } },
        { mark: { type: "circle", opacity: 0.85, stroke: color("--card"), strokeWidth: 0.5 },
          encoding: {
            longitude: { field: "lon", type: "quantitative" }, latitude: { field: "lat", type: "quantitative" },
            size: { field: "n", type: "quantitative", scale: { range: [24, narrow() ? 260 : 600], zero: false }, legend: null },
            color: { field: "goldstein", type: "quantitative", scale: toneScale(), legend: null },
            tooltip: [{ field: "place", title: "Plaats" }, { field: "n", title: "Gebeurtenissen", format: "," }, goldsteinTip, { field: "told", title: "Vooral" }],
          } },
      ],
    }),
    kinds: () => ({
      description: "Gebeurtenissen naar hoofdsoort.",
      height: { step: narrow() ? 19 : 17 }, mark: { type: "bar", cursor: "pointer", cornerRadiusEnd: 2 },
      encoding: {
        y: { field: "root", type: "nominal", sort: null, axis: { title: null, ticks: false, domain: false, labelLimit: 190 } },
        x: { field: "n", type: "quantitative", axis: { title: null, format: ",d", tickCount: 4, tickMinStep: 1 } },
        color: { field: "quad", type: "nominal", scale: quadScale(), legend: null },
        opacity: { field: "chosen", type: "ordinal", scale: { domain: [true, false], range: [1, 0.35] }, legend: null },
        tooltip: [{ field: "code", title: "Code" }, { field: "root", title: "Soort" }, { field: "english", title: "CAMEO" }, { field: "quad", title: "Klasse" },
          { field: "n", title: "Gebeurtenissen", format: "," }],
      },
    }),
    matrix: () => ({
      description: "Wie doet iets met wie: rijen zijn bronnen, kolommen doelen.",
      height: { step: narrow() ? 30 : 27 }, mark: { type: "circle" },
      encoding: {
        opacity: { condition: { test: "datum.n > 0", value: 1 }, value: 0 },
        y: { field: "source", type: "nominal", sort: null, axis: { title: null, ticks: false, domain: false, grid: true, labelLimit: narrow() ? 100 : 150 } },
        x: { field: "target", type: "nominal", sort: null,
          axis: { title: null, orient: "top", ticks: false, domain: false, grid: true, labelAngle: narrow() ? -60 : -45, labelLimit: narrow() ? 90 : 120 } },
        size: { field: "n", type: "quantitative", scale: { range: [16, narrow() ? 480 : 560], zero: false }, legend: null },
        color: { field: "goldstein", type: "quantitative", scale: toneScale(), legend: null },
        tooltip: [{ field: "source", title: "Bron" }, { field: "target", title: "Doel" }, { field: "n", title: "Gebeurtenissen", format: "," }, goldsteinTip,
          { field: "told", title: "Vooral" }],
      },
    }),
    dyads: () => ({
      description: "De paren van bron en doel die het vaakst genoemd worden.",
      height: { step: narrow() ? 38 : 30 }, mark: { type: "bar", cornerRadiusEnd: 2 },
      encoding: {
        y: { field: "pair", type: "nominal", sort: null, axis: { title: null, ticks: false, domain: false, labelLimit: narrow() ? 150 : 235,
          labelExpr: narrow() ? "[split(datum.label, ' → ')[0], '→ ' + split(datum.label, ' → ')[1]]" : "datum.label" } },
        x: { field: "n", type: "quantitative", axis: { title: null, format: ",d", tickCount: 4, tickMinStep: 1 } },
        color: { field: "quad", type: "nominal", scale: quadScale(), legend: null }, order: { field: "order" },
        tooltip: [{ field: "pair", title: "Paar" }, { field: "quad", title: "Klasse" }, { field: "n", title: "Gebeurtenissen", format: "," },
          { field: "total", title: "Samen", format: "," }, goldsteinTip, { field: "told", title: "Vooral" }],
      },
    }),
  };
  const LOCALE = {
    decimal: ",", thousands: ".", grouping: [3], currency: ["€ ", ""], minus: "−",
    dateTime: "%a %e %B %Y %X", date: "%d-%m-%Y", time: "%H:%M:%S", periods: ["", ""],
    days: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"], shortDays: ["zo", "ma", "di", "wo", "do", "vr", "za"],
    months: ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
    shortMonths: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
  };
  const views = {};
  let current = {};

  function config() {
    const font = getComputedStyle(document.body).fontFamily;
    const axis = { labelColor: color("--soft"), labelFont: font, labelFontSize: 12, gridColor: color("--line"), domainColor: color("--line"),
      tickColor: color("--line"), labelPadding: 6 };
    return { background: "transparent", font, view: { stroke: null }, axis };
  }
  async function draw() {
    recount();
    const drawn = Object.entries(CHARTS).map(async ([name, spec]) => {
      const chart = { $schema: "https://vega.github.io/schema/vega-lite/v6.json", width: "container", autosize: { type: "fit", contains: "padding" },
        config: config(), datasets: { rows: current.shown[name] }, data: { name: "rows" }, ...spec() };
      const result = await vegaEmbed("#" + name + "-chart", chart, { mode: "vega-lite", renderer: "svg", ast: true, logLevel: vega.Error, formatLocale: LOCALE,
        timeFormatLocale: LOCALE, actions: { export: name !== "tone", source: false, compiled: false, editor: false },
        downloadFileName: "cameo-nl-" + name, i18n: { CLICK_TO_VIEW_ACTIONS: "Bewaar deze grafiek", SVG_ACTION: "Bewaar als SVG", PNG_ACTION: "Bewaar als PNG" } });
      if (views[name]) views[name].finalize();
      views[name] = result.view;
    });
    await Promise.all(drawn);
    views.kinds.addEventListener("click", (_, item) => {
      if (!item || !item.datum || !item.datum.code) return;
      const code = Number(item.datum.code);
      $("root").value = state.root === code ? "" : String(code);
      changed();
    });
    show();
  }

  // -------------------------------------------------------------------------------------------------------------- update
  /** Count anew what is chosen: `current` then holds the rows of each chart. */
  function recount() {
    const found = count();
    const { stacked, tone } = timeRows(found);
    const pairs = pairRows(found);
    const shown = { time: stacked, tone, map: placeRows(found), kinds: kindRows(found), matrix: matrixRows(found, pairs), dyads: dyadRows(pairs) };
    const begin = stacked.length ? stacked[0].t : 0, end = stacked.length ? stacked[stacked.length - 1].t2 : DAY;
    current = { shown, found, pairs, begin, end };
  }
  /** Show the numbers and the events of `current`. */
  function show() {
    showFigures(current.found);
    showEvents();
    document.querySelectorAll(".numbers[open]").forEach(showNumbers);
    document.body.dataset.events = String(current.found.all.n);
  }
  async function update() {
    recount();
    for (const name of ["time", "tone"]) views[name].signal("begin", current.begin).signal("end", current.end);
    await Promise.all(Object.entries(views).map(([name, view]) => view.data("rows", current.shown[name]).runAsync()));
    show();
  }
  function showFigures(found) {
    const entries = [
      ["gebeurtenissen", number.format(found.all.n)], ["waarvan conflict", share(found.all.conflict, found.all.n)],
      ["gemiddelde Goldstein-waarde", found.all.rated ? decimal.format(mean(found.all)) : "–"], ["gelezen artikelen", number.format(found.read)],
      ["gebeurtenissen per 100 artikelen", found.read ? number.format(Math.round((100 * found.all.n) / found.read)) : "–"],
    ];
    $("figures").replaceChildren(...entries.map(([name, value]) => make("div", {}, make("dt", { textContent: name }), make("dd", { textContent: value }))));
  }

  const NUMBERS = {
    time: () => [["Vanaf", "Klasse", "Gebeurtenissen"], current.shown.time.filter((row) => row.n).map((row) => [iso(row.t), row.quad, row.n])],
    map: () => [["Plaats", "Gebeurtenissen", "Goldstein", "Vooral"], current.shown.map.slice(0, 100).map((row) => [row.place, row.n, row.goldstein, row.told])],
    kinds: () => [["Code", "Soort", "Gebeurtenissen"], current.shown.kinds.map((row) => [row.code, row.root, row.n])],
    matrix: () => [["Bron", "Doel", "Gebeurtenissen", "Goldstein", "Vooral"],
      current.shown.matrix.filter((row) => row.n).map((row) => [row.source, row.target, row.n, row.goldstein, row.told])],
    dyads: () => [["Bron", "Doel", "Gebeurtenissen", "Goldstein", "Vooral"], current.pairs.slice(0, 100).map(({ source, target, entry }) =>
      [data.actors[source].nl, data.actors[target].nl, entry.n, mean(entry), told(entry)])],
  };
  function showNumbers(details) {
    const [head, lines] = NUMBERS[details.closest("figure").id]();
    const cell = (value) => {
      if (typeof value !== "number") return make("td", { textContent: value ?? "–" });
      return make("td", { className: "n", textContent: Number.isInteger(value) ? number.format(value) : decimal.format(value) });
    };
    const table = make("table", {}, make("thead", {}, make("tr", {}, ...head.map((name) => make("th", { scope: "col", textContent: name })))),
      make("tbody", {}, ...lines.map((line) => make("tr", {}, ...line.map(cell)))));
    details.querySelector("div")?.remove();
    details.append(make("div", { tabIndex: 0 }, table));
  }

  // -------------------------------------------------------------------------------------------------------- event table
  const sideOf = new Map(data.actors.map((actor, i) => [actor.code, i]));
  function fits(event) {
    if ((state.from && event.date < state.from) || (state.to && event.date > state.to)) return false;
    if (state.root && Number(event.root) !== state.root) return false;
    return state.actor < 0 || event.sides.some((side) => (sideOf.get(side) ?? other) === state.actor);
  }
  function showEvents() {
    const chosen = data.events.filter(fits);
    const total = current.found.all.n;
    const text = chosen.length < total ? `${number.format(total)} in deze selectie; hieronder de ${number.format(chosen.length)} die het laatst gemeld zijn.`
      : `${number.format(total)} in deze selectie.`;
    $("shown").textContent = total ? text : "Geen gebeurtenissen in deze selectie.";
    $("events").tBodies[0].replaceChildren(...chosen.slice(0, state.shown).map(eventRow));
    $("more").hidden = chosen.length <= state.shown;
    document.querySelector(".marks").hidden = !chosen.some((event) => event.sentence);
  }
  function eventRow(event) {
    const root = data.roots[Number(event.root) - 1];
    const explain = [["Hoofdsoort", `${event.root} ${root.nl} / ${root.en}`], ["Klasse", QUADS[event.quad - 1]],
      ["Goldstein", event.goldstein === null ? "–" : decimal.format(event.goldstein)], ["Stand", REALIS[event.realis]]];
    for (const [role, name] of [["source", "Bron"], ["target", "Doel"]]) {
      const code = event[role].code;
      if (code) explain.push([`${name} ${code}`, `${data.actorLabels[code].nl} / ${data.actorLabels[code].en}`]);
    }
    if (event.place) explain.push(["Plaats", event.place.name]);
    const tone = make("span", { className: "tone" });
    tone.style.background = `var(--q${event.quad})`;
    const what = make("details", {}, make("summary", {}, tone, make("code", { textContent: event.code }), " " + event.label.nl,
      make("br"), make("span", { className: "english", lang: "en", textContent: event.label.en })),
      make("dl", {}, ...explain.flatMap(([name, value]) => [make("dt", { textContent: name }), make("dd", { textContent: value })])));
    const story = make("td", {});
    if (event.sentence) story.append(make("p", { className: "sentence" }, ...marked(event)));
    const origin = make("div", { className: "from" });
    const words = event.title || event.publisher || "artikel";
    origin.append(event.url ? make("a", { href: event.url, rel: "noopener noreferrer", target: "_blank", textContent: words }) : words);
    if (event.title && event.publisher) origin.append(` · ${event.publisher}`);
    if (event.articles > 1) origin.append(` · ${number.format(event.articles)} artikelen`);
    story.append(origin);
    return make("tr", {}, make("td", { textContent: shortDay.format(utc(event.date)) }),
      make("td", {}, actor(event.source), " ", actor(event.target)), make("td", {}, what), story);
  }
  function actor(side) {
    if (!side.code) return make("span", { className: "actor", textContent: "niemand genoemd" });
    return make("span", { className: "actor", title: data.actorLabels[side.code].nl }, side.name || data.actorLabels[side.code].nl, " ",
      make("code", { textContent: side.code }));
  }
  /** The sentence with source, verb and target marked. Spans count Unicode code points; an actor inside a verb phrase keeps its own mark. */
  function marked(event) {
    const names = { verb: "werkwoord", source: "bron", target: "doel" };
    const letters = [...event.sentence], roles = letters.map(() => "");
    for (const role of Object.keys(names)) roles.fill(role, ...(event.spans[role] || [0, 0]));
    const parts = [];
    for (let from = 0, to; from < letters.length; from = to) {
      for (to = from + 1; to < letters.length && roles[to] === roles[from]; to++);
      const textContent = letters.slice(from, to).join(""), role = roles[from];
      parts.push(role ? make("mark", { className: role, title: names[role], textContent }) : textContent);
    }
    return parts;
  }

  // ------------------------------------------------------------------------------------------------------------ controls
  function changed() {
    Object.assign(state, { from: $("from").value, to: $("to").value, actor: $("actor").value === "" ? -1 : Number($("actor").value),
      root: Number($("root").value), per100: $("per100").checked, shown: PAGE });
    showQuick();
    return update();
  }
  function quick(days) {
    if (!days) return { from: first || "", to: last || "" };
    const from = iso(utc(usual.to) - (days - 1) * DAY);
    return { from: from < first ? first : from, to: usual.to };
  }
  function showQuick() {
    let pressed = false;
    document.querySelectorAll(".quick button").forEach((button) => {
      const { from, to } = quick(Number(button.dataset.days));
      const fits = !pressed && from === state.from && to === state.to;
      pressed ||= fits;
      button.setAttribute("aria-pressed", String(fits));
    });
  }
  function setPeriod(period) { $("from").value = period.from; $("to").value = period.to; }
  function isDark() {
    return (document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  }
  function showTheme() {
    $("theme").textContent = isDark() ? "Licht" : "Donker";
    $("theme").setAttribute("aria-pressed", String(isDark()));
  }
  function remember(theme) { try { localStorage.setItem("cameo-nl-theme", theme); } catch { /* a page on disk may have no storage */ } }
  function remembered() { try { return localStorage.getItem("cameo-nl-theme"); } catch { return null; } }

  function fill() {
    const sides = new Float64Array(data.actors.length);
    for (let i = 0; i < rows; i++) { sides[counts.source[i]] += counts.n[i]; sides[counts.target[i]] += counts.n[i]; }
    const named = data.actors.map((entry, i) => [entry.nl, i]).filter(([, i]) => i !== nobody).sort((a, b) => a[0].localeCompare(b[0], "nl"));
    $("actor").append(...named.map(([name, i]) => make("option", { value: String(i), textContent: name })));
    $("root").append(...data.roots.map((root, i) => make("option", { value: String(i + 1), textContent: `${root.code} ${root.nl}` })));
    $("quads").append(...QUADS.map((name, i) => {
      const box = make("i", {});
      box.style.background = `var(--q${i + 1})`;
      return make("span", {}, box, name);
    }));
    document.querySelectorAll(".legend.scale").forEach((legend) => legend.append("conflict", make("i", {}), "samenwerking"));
    const period = data.first_read ? ` van ${longDay.format(utc(data.first_read))} tot en met ${longDay.format(utc(data.last_read))}` : "";
    $("lead").textContent = `${number.format(data.events_total)} gebeurtenissen, gelezen in ${number.format(data.articles)} Nederlandstalige artikelen${period}.`;
    const undated = data.events_without_day ? `${number.format(data.events_without_day)} gebeurtenissen waarvan alleen maand of jaar bekend is, staan niet op deze pagina. ` : "";
    const unit = data.unit === "day" ? "" : `Geteld per ${UNITS[data.unit]}; de zeldzaamste landen en plaatsen zijn samengenomen. `;
    const older = data.first_event < first ? `De grafieken beginnen op ${longDay.format(utc(first))}; wat ouder is, staat in de tabellen. ` : "";
    $("about").textContent = undated + unit + older;
    for (const name of ["from", "to"]) Object.assign($(name), { min: first || "", max: last || "" });
  }

  fill();
  if (remembered()) document.documentElement.dataset.theme = remembered();
  showTheme();
  setPeriod(usual);
  showQuick();
  for (const id of ["from", "to", "actor", "root", "per100"]) $(id).addEventListener("change", changed);
  $("filters").addEventListener("submit", (event) => event.preventDefault());
  document.querySelectorAll(".quick button").forEach((button) => button.addEventListener("click", () => { setPeriod(quick(Number(button.dataset.days))); changed(); }));
  $("clear").addEventListener("click", () => { $("actor").value = ""; $("root").value = ""; setPeriod(usual); changed(); });
  $("more").addEventListener("click", () => { state.shown += PAGE; showEvents(); });
  $("theme").addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    remember(document.documentElement.dataset.theme);
    showTheme();
    draw();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { showTheme(); draw(); });
  document.querySelectorAll(".numbers").forEach((details) => details.addEventListener("toggle", () => details.open && showNumbers(details)));
  let wasNarrow = narrow();
  window.addEventListener("resize", () => { if (narrow() !== wasNarrow) { wasNarrow = narrow(); draw(); } });
  draw();
})();
