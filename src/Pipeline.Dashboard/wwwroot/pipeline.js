// What the pages gain from scripts: figures, and progress that moves by itself. Everything can be read without.
(() => {
  "use strict";

  const farve = (navn) => {
    // light-dark() is resolved only on a property that is a colour.
    const proeve = document.createElement("span");
    proeve.className = "kunlaeser";
    proeve.style.color = `var(${navn})`;
    document.body.append(proeve);
    const svar = getComputedStyle(proeve).color;
    proeve.remove();
    return svar;
  };

  const tal = new Intl.NumberFormat("da-DK", { maximumFractionDigits: 2 });

  // Lines that stand close have no room for a name each; the list below the figure names them all.
  const taet = (data, i) => {
    const plads = (s) => data.akse.indexOf(s.ved);
    return i > 0 && plads(data.streger[i]) - plads(data.streger[i - 1]) < data.akse.length / 30;
  };

  const valg = (data) => {
    const tekst = farve("--tekst");
    const svag = farve("--svag");
    const linje = farve("--linje");
    const stabler = data.art === "stabler";
    const serier = data.serier.map((s, i) => ({
      name: s.navn,
      type: stabler ? "bar" : "line",
      stack: stabler ? "alle" : undefined,
      data: s.tal,
      showSymbol: false,
      lineStyle: { width: 2, type: i === 1 ? "dashed" : "solid" },
      // The second series of a stack is hatched, so that the two differ without colour.
      itemStyle: stabler && i === 1 ? { decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 } } : {},
    }));
    if (data.streger?.length) {
      serier[0].markLine = {
        silent: true,
        symbol: "none",
        lineStyle: { color: svag, type: "dotted" },
        label: { formatter: (m) => m.name, color: svag, fontSize: 11, rotate: 0, position: "end" },
        data: data.streger.map((s, i) => ({ xAxis: s.ved, name: taet(data, i) ? "" : s.navn })),
      };
    }
    return {
      animation: false,
      color: [farve("--serie1"), farve("--serie2")],
      textStyle: { color: tekst, fontFamily: "inherit" },
      aria: { enabled: false },
      legend: { show: data.serier.length > 1, bottom: 0, textStyle: { color: tekst } },
      // Drawn text and no HTML: the page allows no inline style.
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        backgroundColor: farve("--flade"),
        borderColor: linje,
        textStyle: { color: tekst },
        valueFormatter: (v) => (v === null || v === undefined ? "–" : `${tal.format(v)} ${data.enhed}`),
      },
      grid: { left: 8, right: 16, top: data.streger?.length ? 36 : 16, bottom: data.serier.length > 1 ? 36 : 8, containLabel: true },
      xAxis: { type: "category", data: data.akse, axisLabel: { color: svag }, axisLine: { lineStyle: { color: linje } } },
      yAxis: {
        type: "value",
        axisLabel: { color: svag, formatter: (v) => `${tal.format(v)}${data.enhed ? " " + data.enhed : ""}` },
        splitLine: { lineStyle: { color: linje } },
        scale: !stabler,
      },
      series: serier,
    };
  };

  const figurer = () => {
    if (!window.echarts) return;
    for (const sted of document.querySelectorAll("[data-figur]")) {
      sted.classList.add("tegnet");
      const figur = echarts.getInstanceByDom(sted) ?? echarts.init(sted, null, { renderer: "canvas" });
      figur.setOption(valg(JSON.parse(sted.dataset.figur)), true);
    }
  };

  const foelg = () => {
    const paaSiden = [...document.querySelectorAll("[data-koersel]")];
    if (paaSiden.length === 0 || !window.EventSource) return;
    const kilde = new EventSource("/api/haendelser");
    const igen = () => {
      kilde.close();
      location.reload();
    };
    kilde.addEventListener("stand", (h) => {
      const nu = JSON.parse(h.data);
      if (paaSiden.some((k) => !nu.includes(k.dataset.koersel))) igen();
    });
    kilde.addEventListener("koersel", (h) => {
      const f = JSON.parse(h.data);
      for (const kort of paaSiden.filter((k) => k.dataset.koersel === f.koersel)) {
        const felt = (navn) => kort.querySelector(`[data-felt="${navn}"]`);
        felt("tilstand").textContent = f.tilstand;
        felt("trin").textContent = f.trin ?? "";
        felt("andel").value = Math.round(f.andel * 100);
        felt("ord").textContent = f.besked ?? f.ord ?? "";
        if (f.slut) igen();
      }
    });
    addEventListener("pagehide", () => kilde.close());
  };

  // The choice of a filter is made at once; without scripts there is the button.
  const filtre = () => {
    for (const valgliste of document.querySelectorAll("nav.faner ~ form.filter select")) {
      valgliste.addEventListener("change", () => valgliste.form.requestSubmit());
    }
  };

  figurer();
  foelg();
  filtre();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", figurer);
  addEventListener("resize", () => {
    for (const sted of document.querySelectorAll("[data-figur].tegnet")) echarts.getInstanceByDom(sted)?.resize();
  });
})();
