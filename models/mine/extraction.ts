import { module } from "../core/module";
import { text } from "../core/text";
import { deposit } from "./deposit";
import { calendar } from "./calendar";
import { aboveCutoff } from "./gradeTonnage";
import { rampShare } from "./ramp";
import { extractionParams } from "./extractionParams";

/** The open pit: how much ore and waste leaves it, at which grade, until when. */
export const extraction = module({
  id: "extraction",
  title: text("Extraction", "采矿"),
  purpose: text(
    "Ore and waste mined each year: phases, ramp-up, cut-off grade, strip ratio, sequencing, licence and exhaustion.",
    "逐年采出矿石量与剥离量：分期产能、达产、边界品位、剥采比、开采顺序、采矿许可与资源枯竭。",
  ),
  needs: [calendar, deposit],
  params: extractionParams,
  lines: {
    ore: { unit: "Mt", label: text("Ore mined", "采出矿石量"), stat: "flow", cumulative: true },
    waste: { unit: "Mt", label: text("Waste stripped", "剥离量"), stat: "flow", cumulative: true },
    remaining: { unit: "Mt", label: text("Minable ore remaining", "剩余可采矿量"), stat: "level" },
    gradeIron: { unit: "%", label: text("Head grade TFe", "入选品位 TFe"), stat: "level" },
    gradeTitanium: { unit: "%", label: text("Head grade TiO₂", "入选品位 TiO₂"), stat: "level" },
    gradeVanadium: { unit: "%", label: text("Head grade V₂O₅", "入选品位 V₂O₅"), stat: "level" },
    strip: { unit: "t/t", label: text("Strip ratio", "剥采比"), stat: "level" },
    open: {
      unit: "1",
      label: text("Mine open (1) or closed (0)", "矿山在产（1）或关闭（0）"),
      stat: "level",
    },
  },
  metrics: {
    minable: { unit: "Mt", symbol: "M", label: text("Minable ore, diluted", "可采矿量（含贫化）") },
    capacity: { unit: "Mt/a", symbol: "Q", label: text("Full ore capacity", "达产采矿能力") },
    headIron: { unit: "%", symbol: "ḡ_Fe", label: text("Mean head grade TFe", "平均入选品位 TFe") },
    headTitanium: { unit: "%", symbol: "ḡ_Ti", label: text("Mean head grade TiO₂", "平均入选品位 TiO₂") },
    headVanadium: { unit: "%", symbol: "ḡ_V", label: text("Mean head grade V₂O₅", "平均入选品位 V₂O₅") },
    life: {
      unit: "a",
      symbol: "M/Q",
      label: text("Years the ore lasts at full rate", "按达产规模的服务年限"),
    },
    firstOreYear: { unit: "year", symbol: "t₁", label: text("Year of first ore", "首采年份") },
    fullRateYear: { unit: "year", symbol: "t₂", label: text("Year of full rate", "达产年份") },
    producingYears: {
      unit: "a",
      symbol: "n",
      label: text("Years of production within the horizon", "测算期内生产年数"),
    },
  },
  checks: {
    ore: { label: text("Ore mined + remaining = minable", "已采 + 剩余 = 可采矿量") },
  },
  start: ({ p, m, up, clock }) => {
    const grades = up.deposit.p;
    const above = aboveCutoff(
      p.cutoff,
      { iron: grades.gradeIron, titanium: grades.gradeTitanium, vanadium: grades.gradeVanadium },
      grades.gradeShape,
    );
    const kept = 1 - p.dilution;
    m.capacity = (p.phase1 + p.phase2 + p.phase3) * p.availability;
    m.minable = (grades.resource * above.share * grades.conversion) / kept;
    m.life = m.capacity > 0 ? m.minable / m.capacity : NaN;
    m.firstOreYear = clock.firstYear + p.firstOre;
    let last = p.firstOre;
    if (p.phase2 > 0) last = Math.max(last, p.firstOre + p.phase2After);
    if (p.phase3 > 0) last = Math.max(last, p.firstOre + p.phase3After);
    m.fullRateYear = clock.firstYear + last + p.rampUp;
    const terms = 30 + (p.renewal1 >= 0.5 ? (p.renewal2 >= 0.5 ? 50 : 30) : 0);
    m.headIron = above.iron * kept * 100;
    m.headTitanium = above.titanium * kept * 100;
    m.headVanadium = above.vanadium * kept * 100;
    return {
      /** first year index in which the licence has run out */
      licenceEnd: p.licenceStart + terms - clock.firstYear,
      mined: 0,
      producing: 0,
    };
  },
  year: ({ p, y, m, c, clock }, s) => {
    const t = clock.t;
    const rate =
      p.phase1 * rampShare(t, p.firstOre, p.rampUp) +
      p.phase2 * rampShare(t, p.firstOre + p.phase2After, p.rampUp) +
      p.phase3 * rampShare(t, p.firstOre + p.phase3After, p.rampUp);
    const licensed = t < s.licenceEnd;
    const left = m.minable - s.mined;
    // rounding must not leave a gram of ore behind that is then mined for years
    const ore = licensed && left > 1e-9 * m.minable ? Math.min(rate * p.availability, left) : 0;
    // position of this year's ore in the life of mine, at mid-tonnage so that linear profiles average exactly
    const position = m.minable > 0 ? (s.mined + ore / 2) / m.minable : 0;
    s.mined += ore;
    if (ore > 0) s.producing += 1;
    const grade = 1 + p.gradePremium * (1 - 2 * position);
    y.ore = ore;
    y.strip = p.stripRatio * (p.stripStart + 2 * (1 - p.stripStart) * position);
    y.waste = ore * Math.max(0, y.strip);
    y.remaining = m.minable - s.mined;
    y.gradeIron = m.headIron * grade;
    y.gradeTitanium = m.headTitanium * grade;
    y.gradeVanadium = m.headVanadium * grade;
    y.open = licensed && y.remaining > 1e-9 * m.minable ? 1 : 0;
    c.ore = (s.mined + y.remaining - m.minable) / m.minable;
    m.producingYears = s.producing;
  },
});
