import { module } from "../core/module";
import { text } from "../core/text";
import { calendar } from "./calendar";
import { fullDepth, setDepth } from "./chain/depth";
import { emptyFeed, fillFeed } from "./chain/feed";
import { spongeMade, titaniumSlagMade } from "./chain/made";
import { recoveries, yearsToBreakthrough } from "./chain/recoveries";
import { deposit } from "./deposit";
import { extraction } from "./extraction";
import { yearsToFirstOre } from "./firstOre";
import { emptyFlow, runFlow } from "./flow";
import { leftOut } from "./leftOut/processing";
import { phasedIn } from "./ramp";
import { processingDeepParams } from "./processingDeepParams";
import { processingLines } from "./processingLines";
import { processingChecks, processingMetrics } from "./processingMetrics";
import { processingParams } from "./processingParams";

/** From ore to what leaves the gate, by depth of processing. */
export const processing = module({
  id: "processing",
  title: text("Processing", "选冶加工"),
  purpose: text(
    "Concentrator and value chain: iron to hot metal and steel; vanadium slag to V₂O₅, V-N alloy, ferrovanadium and electrolyte; ilmenite to slag, pigment, sponge and alloy; chromium, cobalt and nickel. Balances of six elements close in every year.",
    "选矿与产业链：铁精矿—铁水—钢；钒渣—五氧化二钒—钒氮合金、钒铁、电解液；钛精矿—钛渣、钛白粉、海绵钛、钛合金；铬、钴、镍。六种元素逐年平衡。",
  ),
  leftOut,
  needs: [calendar, deposit, extraction],
  params: { ...processingParams, ...processingDeepParams },
  lines: processingLines,
  metrics: processingMetrics,
  checks: processingChecks,
  start: ({ p, m, up, clock }) => {
    const now = recoveries(p, false);
    /** first simulated year with the later recoveries */
    const change = yearsToBreakthrough(p, clock.firstYear, clock.years);
    const later = change < Infinity ? recoveries(p, true) : now;
    const full = fullDepth(p);
    const feed = emptyFeed();
    const flow = emptyFlow();
    // capacities are those of the full ore rate at mean head grade, and of what a breakthrough will make of it
    const { capacity, headIron, headTitanium, headVanadium } = up.extraction.m;
    const { dilution } = up.extraction.p;
    fillFeed(capacity, headIron, headTitanium, headVanadium, up.deposit.p, dilution, feed);
    runFlow(feed, later, full, flow);
    m.hotMetalCapacity = flow.hotMetal;
    m.steelCapacity = flow.steel;
    m.v2o5Capacity = flow.v2o5Made;
    m.nitrideCapacity = flow.vnAlloy;
    m.ferrovanadiumCapacity = flow.ferrovanadium;
    m.electrolyteCapacity = flow.electrolyte;
    m.chromiumCapacity = flow.chromium;
    m.pigmentCapacity = flow.pigment;
    m.chloridePigmentCapacity = flow.chloridePigment;
    m.titaniumSlagCapacity = titaniumSlagMade(flow, p);
    m.spongeCapacity = spongeMade(flow, p);
    m.titaniumIngotCapacity = flow.titaniumIngot;
    /** years to the first plants */
    const from = yearsToFirstOre(up.extraction.p, clock.firstYear) + p.delay;
    return { now, later, change, from, full, depth: { ...full }, feed, flow };
  },
  year: ({ p, y, c, up, clock }, s) => {
    const { ore, gradeIron, gradeTitanium, gradeVanadium } = up.extraction.y;
    const { feed, flow, depth } = s;
    fillFeed(ore, gradeIron, gradeTitanium, gradeVanadium, up.deposit.p, up.extraction.p.dilution, feed);
    setDepth(s.full, phasedIn(clock.t, s.from, p.phaseIn), depth);
    runFlow(feed, clock.t >= s.change ? s.later : s.now, depth, flow);

    y.concentrateMade = flow.concentrate;
    y.ilmeniteMade = flow.ilmenite;
    y.hotMetal = flow.hotMetal;
    y.v2o5Made = flow.v2o5Made;
    y.ironConcentrate = flow.concentrateSold;
    y.ilmenite = flow.ilmeniteSold;
    y.pigIron = flow.pigIron;
    y.steel = flow.steel;
    y.v2o5 = flow.v2o5;
    y.vnAlloy = flow.vnAlloy;
    y.ferrovanadium = flow.ferrovanadium;
    y.electrolyte = flow.electrolyte;
    y.chromium = flow.chromium;
    y.pigment = flow.pigment;
    y.chloridePigment = flow.chloridePigment;
    y.titaniumSlag = flow.titaniumSlag;
    y.sponge = flow.sponge;
    y.titaniumIngot = flow.titaniumIngot;
    y.slagTitanium = flow.slagTitanium;
    y.cobalt = flow.cobalt;
    y.nickel = flow.nickel;
    y.tailings = flow.tailings;
    c.iron(flow.ironLeft, feed.iron);
    c.titanium(flow.titaniumLeft, feed.titanium);
    c.vanadium(flow.vanadiumLeft, feed.vanadium);
    c.chromium(flow.chromiumLeft, feed.chromium);
    c.cobalt(flow.cobaltLeft, feed.cobalt);
    c.nickel(flow.nickelLeft, feed.nickel);

    // vanadium sold inside concentrate is paid for only in part and counts as not utilised, as officials count it
    const useful = feed.iron + feed.titanium + feed.vanadium;
    const used =
      flow.ironInConcentrate + flow.titaniumInIlmenite + (flow.slagTitanium + flow.v2o5Made) * 0.001;
    y.utilisation = useful > 0 ? (used / useful) * 100 : 0;
    const concentrates = flow.concentrate + flow.ilmenite;
    const passedOn =
      flow.concentrate * depth.smelted + flow.ilmenite * (depth.pigment + depth.sponge + depth.slag);
    y.deepProcessing = concentrates > 0 ? (passedOn / concentrates) * 100 : 0;
  },
});
