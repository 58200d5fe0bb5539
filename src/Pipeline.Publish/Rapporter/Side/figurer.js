"use strict";
// Colours that differ in lightness too, and a dash, a mark and a hatch each: the figures can be read in grey.
(function () {
  const farver = ["#0b3c5d", "#d1741f", "#7fb2d6", "#5b5b5b", "#9bc53d", "#8a2f5d", "#e3b505", "#2e7d6b", "#c3c9cf", "#463f6e"];
  const streger = ["solid", "dashed", "dotted", [10, 3, 2, 3], [2, 2], [14, 4]];
  const maerker = ["circle", "triangle", "rect", "diamond", "emptyCircle", "emptyTriangle"];
  const skrift = { fontFamily: "Segoe UI, Helvetica Neue, Arial, sans-serif", fontSize: 13, color: "#16202a" };

  // Not by the browser's language: the same page everywhere.
  function dansk(tal, decimaler) {
    if (tal === null || tal === undefined) return "–";
    const dele = Math.abs(tal).toFixed(decimaler).split(".");
    dele[0] = dele[0].replace(/\B(?=(\d{3})+$)/g, ".");
    return (tal < 0 && Number(tal.toFixed(decimaler)) !== 0 ? "-" : "") + dele.join(",");
  }

  function akse(data) {
    return { type: "value", name: data.enhed, nameTextStyle: { ...skrift, align: "left" }, axisLabel: { ...skrift, formatter: (t) => dansk(t, Number.isInteger(t) ? 0 : 1) }, splitLine: { lineStyle: { color: "#e1e5e9" } } };
  }

  function kategorier(data) {
    return { type: "category", data: data.kategorier, axisLabel: { ...skrift, interval: data.kategorier.length > 14 ? "auto" : 0 }, axisTick: { alignWithLabel: true }, inverse: data.art === "liggende" };
  }

  function serie(data, s, i) {
    const linje = data.art === "linjer";
    return {
      name: s.navn, type: linje ? "line" : "bar", data: s.vaerdier, connectNulls: false, animation: false,
      symbol: maerker[i % maerker.length], symbolSize: 7, showSymbol: data.kategorier.length <= 30, barMaxWidth: 34, barGap: "10%", stack: data.art === "stablede" ? "alle" : undefined,
      lineStyle: { width: 2.5, type: streger[i % streger.length] },
      itemStyle: { color: farver[i % farver.length] },
    };
  }

  function plan(data) {
    const skel = [];
    if (data.xSkel !== null) skel.push({ xAxis: data.xSkel });
    if (data.ySkel !== null) skel.push({ yAxis: data.ySkel });
    const gruppe = (frem) => ({
      name: frem ? "Denne kommune" : "Øvrige kommuner", type: "scatter", animation: false, symbol: frem ? "diamond" : "circle", symbolSize: frem ? 16 : 7,
      itemStyle: { color: frem ? farver[1] : farver[0], borderColor: "#fff", borderWidth: 1 },
      data: data.punkter.filter((p) => p.fremhaevet === frem).map((p) => ({ name: p.navn, value: [p.x, p.y], label: { show: frem, formatter: p.navn, position: "right", ...skrift, fontWeight: "bold" } })),
      markLine: frem ? { silent: true, symbol: "none", animation: false, label: { show: false }, lineStyle: { color: "#55606b", type: "dashed" }, data: skel } : undefined,
    });
    const pladser = [{ left: 70, top: 40 }, { right: 30, top: 40 }, { left: 70, bottom: 86 }, { right: 30, bottom: 86 }];
    return {
      xAxis: { ...akse({ enhed: data.xNavn }), nameLocation: "middle", nameGap: 30, nameTextStyle: skrift, scale: true, boundaryGap: ["8%", "8%"] },
      yAxis: { ...akse(data), scale: true, boundaryGap: ["12%", "12%"] },
      graphic: data.kvadranter.map((navn, i) => ({ type: "text", silent: true, ...pladser[i], style: { text: navn, fill: "#55606b", font: "italic 13px Segoe UI, Arial, sans-serif" } })),
      series: [gruppe(false), gruppe(true)],
    };
  }

  // A legend of many long names takes several lines, which the drawing must leave room for.
  function linjer(data) {
    let antal = 1, bredde = 0;
    for (const s of data.serier) {
      const egen = 52 + 7 * s.navn.length;
      if (bredde + egen > 610) { antal++; bredde = 0; }
      bredde += egen;
    }
    return antal;
  }

  function tegning(data) {
    const faelles = {
      color: farver, textStyle: skrift, animation: false,
      aria: { enabled: true, label: { enabled: false }, decal: { show: data.art !== "linjer" && data.art !== "punkter" } },
      legend: { bottom: 0, itemWidth: 34, textStyle: skrift, show: data.art === "punkter" || data.serier.length > 1 },
      grid: { left: 12, right: 24, top: 34, bottom: 10 + 24 * linjer(data), containLabel: true },
      tooltip: { trigger: data.art === "punkter" ? "item" : "axis", valueFormatter: (t) => (Array.isArray(t) ? t : [t]).map((x) => dansk(x, data.decimaler)).join(" · ") },
    };
    if (data.art === "punkter") return { ...faelles, ...plan(data), grid: { ...faelles.grid, bottom: 50 } };
    const [x, y] = data.art === "liggende" ? [akse(data), kategorier(data)] : [kategorier(data), akse(data)];
    if (data.art === "liggende") {
      Object.assign(x, { nameLocation: "middle", nameGap: 28, nameTextStyle: skrift });
      // The axis' name stands between the drawing and the legend.
      if (faelles.legend.show) faelles.grid.bottom += 22;
    }
    if (data.art === "stablede" && data.enhed.startsWith("pct")) y.max = 100;
    return { ...faelles, xAxis: x, yAxis: y, series: data.serier.map((s, i) => serie(data, s, i)) };
  }

  for (const kilde of document.querySelectorAll("script[data-figur]")) {
    const data = JSON.parse(kilde.textContent);
    const sted = document.getElementById(kilde.dataset.figur);
    sted.parentElement.classList.add("tegnet");
    const hoejde = data.art === "liggende" ? Math.max(222, 102 + 24 * data.kategorier.length * Math.max(1, data.serier.length / 1.6)) : data.art === "punkter" ? 420 : 276 + 24 * linjer(data);
    const graf = echarts.init(sted, null, { renderer: "svg", width: 640, height: hoejde });
    graf.setOption(tegning(data));
    // Drawn once in a fixed size and scaled with the page, on screen and on paper.
    const svg = sted.querySelector("svg");
    svg.setAttribute("viewBox", `0 0 640 ${hoejde}`);
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    svg.style.position = "static";
    for (const boks of [svg.parentElement, sted]) Object.assign(boks.style, { width: "100%", height: "auto" });
  }
})();
