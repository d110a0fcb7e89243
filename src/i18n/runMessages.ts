import type { Text } from "../../models/core/text";

/** Words of the run: progress, precision, trials, seed, sampling design. {slots} are filled by `say`. */
export const runMessages = {
  meter: {
    en: "{trials} {trials|trial|trials}, medians ±{precision} %",
    zh: "{trials} 次试验，中位数误差 ±{precision} %",
  },
  meterOpen: {
    en: "{trials} {trials|trial|trials}, medians not yet stable",
    zh: "{trials} 次试验，中位数尚未稳定",
  },
  meterRunning: {
    en: "{trials} of {target} {target|trial|trials}, medians ±{precision} %",
    zh: "已完成 {trials} / {target} 次，中位数误差 ±{precision} %",
  },
  meterUntil: {
    en: "{trials} {trials|trial|trials}, medians ±{precision} %, on to ±{goal} %",
    zh: "已完成 {trials} 次，中位数误差 ±{precision} %，目标 ±{goal} %",
  },
  untilPrecision: { en: "Stop", zh: "停止条件" },
  afterTrials: { en: "after the trials above", zh: "达到上述试验次数" },
  atPrecision: {
    en: "as soon as medians are known to ±{precision} %",
    zh: "中位数误差不超过 ±{precision} %",
  },
  untilPrecisionHelp: {
    en: "half of the 95 % interval of the announced figures’ medians; at most 1,000,000 trials",
    zh: "公布数字中位数 95 % 置信区间的半宽；最多 1,000,000 次",
  },
  meterStarting: { en: "Simulating {target} {target|trial|trials}", zh: "正在模拟 {target} 次试验" },
  meterStopped: {
    en: "stopped at {trials} of {target} {target|trial|trials}",
    zh: "已停在 {trials} / {target} 次",
  },
  stop: { en: "Stop", zh: "停止" },
  resume: { en: "Run again", zh: "重新运行" },
  settings: { en: "Trials and seed", zh: "试验次数与种子" },
  trials: { en: "Trials", zh: "试验次数" },
  trialsHelp: {
    en: "256 to 1,000,000; four times as many halve the error",
    zh: "256 至 1,000,000；次数增至四倍，误差减半",
  },
  design: { en: "Sampling design", zh: "抽样设计" },
  designHelp: {
    en: "how trials are chosen: any design is right on average; Latin hypercubes and Sobol’ sequences spread trials evenly, so that as many say more",
    zh: "如何选取各次试验：各设计均无偏；拉丁超立方与 Sobol 序列使试验分布更均匀，同等次数下误差更小",
  },
  designRandom: { en: "independent", zh: "独立随机" },
  designLatin: { en: "Latin hypercube", zh: "拉丁超立方" },
  designSobol: { en: "Sobol’ sequence", zh: "Sobol 序列" },
  designAntithetic: { en: "mirrored pairs", zh: "对偶抽样" },
  seed: { en: "Seed", zh: "随机种子" },
  seedHelp: {
    en: "whole number from 0 to {limit}; the same seed gives the same numbers on every machine",
    zh: "0 至 {limit} 的整数；种子相同，任何机器上的结果都相同",
  },
  runAgain: { en: "Run", zh: "运行" },
  fieldWhole: { en: "allowed: a whole number from {low} to {high}", zh: "允许范围：{low} 至 {high} 的整数" },
} as const satisfies Record<string, Text>;
