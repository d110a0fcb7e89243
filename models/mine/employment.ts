import { power } from "../core/elementary";
import { module } from "../core/module";
import { text } from "../core/text";
import { calendar } from "./calendar";
import { capital } from "./capital";
import { IRONMAKING_SHARE, STEEL_PER_HOT_METAL } from "./chain/contents";
import { spongeMade, titaniumSlagMade } from "./chain/made";
import { cost } from "./cost";
import { employmentParams } from "./employmentParams";
import { extraction } from "./extraction";
import { Growth } from "./growth";
import { leftOut } from "./leftOut/employment";
import { processing } from "./processing";

/** Cooperation index at which the origins of workers are quoted. */
const QUOTED_COOPERATION = 0.5;

const BY_PLANT = text(
  "Posts from output and productivity, which grows from full rate on (n: years since then), times the share that is filled.",
  "按产量与劳动生产率（达产后逐年提高，n 为达产后年数）计算的岗位 × 到岗率。",
);
const OF_FILLED = text("People in the posts that are filled.", "按实际到岗人数计。");
const post = (part: string, en: string, zh: string, formula: string) =>
  ({ unit: "persons", label: text(en, zh), stat: "level", part, formula, help: OF_FILLED }) as const;
const job = (en: string, zh: string, formula: string) =>
  ({ unit: "jobs", label: text(en, zh), stat: "level", part: "jobs", formula, help: BY_PLANT }) as const;

/** Jobs, wages and where workers come from. */
export const employment = module({
  id: "employment",
  title: text("Employment", "就业"),
  purpose: text(
    "Posts by plant from output and productivity; how many are filled, from where and with which skill; construction jobs from capital spending; indirect and induced jobs by a local multiplier; pay and social insurance.",
    "按产量与劳动生产率计算各厂岗位需求，估计到岗人数、来源与技能结构；按投资计算建设岗位，按本地乘数计算间接与引致岗位；工资与社会保险。",
  ),
  leftOut,
  needs: [calendar, extraction, processing, cost, capital],
  params: employmentParams,
  lines: {
    mine: job(
      "Jobs in mine and mill",
      "采选岗位",
      "O_t ÷ ρ_M · (1 + g_M)^−n · filled ÷ posts,  n = max(0, year − t₂)",
    ),
    iron: job(
      "Jobs in iron and steel",
      "钢铁岗位",
      `(${IRONMAKING_SHARE} · hot metal as steel + ${1 - IRONMAKING_SHARE} · S) ÷ ρ_S · (1 + g_P)^−n · filled ÷ posts,  n = max(0, year − t₁ − Δt_D − t_D)`,
    ),
    vanadium: job(
      "Jobs in vanadium and chromium",
      "钒铬岗位",
      "(V · j_V + m_FeV · j_FV + m_EL · j_EL + m_Cr · j_Cr) · (1 + g_P)^−n · filled ÷ posts",
    ),
    titanium: job(
      "Jobs in titanium",
      "钛岗位",
      "(m_P · j_P + m_CP · j_CP + m_TS · j_TS + m_Z · j_Z + m_TA · j_TA) · (1 + g_P)^−n · filled ÷ posts",
    ),
    direct: {
      unit: "jobs",
      label: text("Direct jobs", "直接岗位"),
      stat: "level",
      formula: "posts of all plants − unfilled",
      help: text(
        "Posts that are filled: a post without a worker is no job.",
        "有人到岗的岗位数；空缺岗位不计。",
      ),
    },
    unfilled: {
      unit: "jobs",
      label: text("Posts that stay unfilled", "空缺岗位"),
      stat: "level",
      formula:
        "max(0, posts − local − applicants from away),  applicants from away = (1 − λ_L) · posts · a₀ · (w ÷ w₀)^ε_W · Σ",
      help: text(
        "Local workers are limited by training, others by pay and mobility; Σ = (λ_S + λ_C) · mobility + 1 − λ_S − λ_C. Output is kept up by overtime and contractors at the same cost.",
        "本地供给受培训能力限制，外来供给受薪酬与流动性限制，Σ = (λ_S + λ_C) · 流动系数 + 1 − λ_S − λ_C；产量由加班与外包维持，成本不变。",
      ),
    },
    construction: {
      unit: "jobs",
      label: text("Construction jobs", "建设岗位"),
      stat: "level",
      formula: "new capital · j_K",
      help: text(
        "Person-years of the year, from capital spent on new plants.",
        "按当年新建投资折算的用工人年。",
      ),
    },
    indirect: {
      unit: "jobs",
      label: text("Indirect local jobs (suppliers)", "间接岗位（本地供应商）"),
      stat: "level",
      part: "spillover",
      formula: "direct · (m − 1) · χ_I",
      help: text("Type I part of the multiplier.", "I 类乘数部分。"),
    },
    induced: {
      unit: "jobs",
      label: text("Induced local jobs (household spending)", "引致岗位（居民消费带动）"),
      stat: "level",
      part: "spillover",
      formula: "direct · (m − 1) · (1 − χ_I)",
      help: text("What Type II adds to Type I.", "II 类乘数高于 I 类的部分。"),
    },
    total: {
      unit: "jobs",
      label: text("Jobs in all, with construction", "总岗位（含建设）"),
      stat: "level",
      formula: "direct · m + construction",
      help: text("Direct, indirect, induced and construction.", "直接、间接、引致与建设岗位之和。"),
    },
    wages: {
      unit: "bn CNY",
      label: text("Labour cost of direct jobs", "直接岗位用工成本"),
      stat: "flow",
      cumulative: true,
      formula: "direct · w · (1 + g_w)^t",
      help: text(
        "Gross wages and the employer's social insurance; part of operating cost, and rising with the same wages.",
        "工资总额与企业缴纳的五险一金；已含在经营成本中，并随同一工资涨幅上升。",
      ),
    },
    insurance: {
      unit: "bn CNY",
      label: text("Of it, employer's social insurance", "其中：企业缴纳五险一金"),
      stat: "flow",
      formula: "labour cost · e_W ÷ (1 + e_W)",
      help: text("The rest of the labour cost is gross wage.", "用工成本的其余部分为工资总额。"),
    },
    engineers: post("skill", "Engineers and managers", "工程技术与管理人员", "mine · κ_ME + plants · κ_PE"),
    skilled: post("skill", "Skilled workers", "技术工人", "mine · κ_MS + plants · κ_PS"),
    helpers: post("skill", "Helpers", "普工", "direct − engineers − skilled"),
    fromPanzhihua: post(
      "origin",
      "Workers from Panzhihua",
      "到岗人员：攀枝花",
      "min(λ_L · posts, last year's · (1 − f_T) + q_T)",
    ),
    fromSichuan: post(
      "origin",
      "Workers from the rest of Sichuan",
      "到岗人员：四川其他市州",
      `other posts filled · λ_S · mobility ÷ Σ,  mobility = (1 − φ · (1 − κ_C)) ÷ (1 − φ · (1 − ${QUOTED_COOPERATION}))`,
    ),
    fromChongqing: post(
      "origin",
      "Workers from Chongqing",
      "到岗人员：重庆",
      "other posts filled · λ_C · mobility ÷ Σ",
    ),
    fromElsewhere: post(
      "origin",
      "Workers from elsewhere",
      "到岗人员：其他地区",
      "other posts filled · (1 − λ_S − λ_C) ÷ Σ",
    ),
  },
  metrics: {
    peakDirect: {
      unit: "jobs",
      symbol: "J*",
      label: text("Direct jobs in the peak year", "直接岗位峰值"),
      formula: "max direct",
      help: text("Posts filled in the year with most of them.", "到岗岗位最多年份的岗位数。"),
    },
    peakTotal: {
      unit: "jobs",
      symbol: "J*_T",
      label: text("Jobs in all in the peak year", "总岗位峰值"),
      formula: "max total",
      help: text("With indirect, induced and construction jobs.", "含间接、引致与建设岗位。"),
    },
    peakUnfilled: {
      unit: "jobs",
      symbol: "U*",
      label: text("Unfilled posts in the worst year", "空缺岗位峰值"),
      formula: "max unfilled",
      help: text("Zero where every post finds a worker in every year.", "各年均招满时为 0。"),
    },
    shortageYears: {
      unit: "a",
      symbol: "n_U",
      label: text("Years with a shortage of workers", "缺工年数"),
      formula: "number of years with at least one post unfilled",
      help: text("Counted from half a person on.", "空缺达半人即计入。"),
    },
  },
  checks: {
    origin: {
      label: text("Workers by origin add up to direct jobs", "各来源到岗人员之和 = 直接岗位"),
      formula: "(Panzhihua + rest of Sichuan + Chongqing + elsewhere − direct) ÷ direct",
    },
    posts: {
      label: text("Filled + unfilled = posts offered", "到岗 + 空缺 = 岗位需求"),
      formula: "(mine + iron + vanadium + titanium + unfilled − posts) ÷ posts",
    },
  },
  start: ({ p, m, up, clock }) => {
    m.peakDirect = 0;
    m.peakTotal = 0;
    m.peakUnfilled = 0;
    m.shortageYears = 0;
    const sichuan = Math.min(p.sichuanShare, 1);
    const chongqing = Math.min(p.chongqingShare, 1 - sichuan);
    // friction between the provinces, relative to the cooperation at which the shares are quoted
    const mobility = (1 - p.friction * (1 - p.cooperation)) / (1 - p.friction * (1 - QUOTED_COOPERATION));
    const elsewhere = 1 - sichuan - chongqing;
    const pit = up.extraction;
    const built = pit.m.firstOreYear + up.processing.p.delay + up.processing.p.phaseIn;
    const movers = (sichuan + chongqing) * mobility + elsewhere;
    return {
      /** applicants from away per post that the city cannot fill */
      perPost: p.applicants * power(p.labourCost / p.referencePay, p.wageElasticity) * movers,
      sichuan: movers > 0 ? (sichuan * mobility) / movers : 0,
      chongqing: movers > 0 ? (chongqing * mobility) / movers : 0,
      elsewhere: movers > 0 ? elsewhere / movers : 0,
      mineSkilled: Math.min(p.mineSkilled, 1 - p.mineEngineers),
      plantSkilled: Math.min(p.plantSkilled, 1 - p.plantEngineers),
      /** labour cost per worker of the year; what others pay rises with it, so that mobility is not touched */
      pay: p.labourCost,
      insurance: p.insuranceRate / (1 + p.insuranceRate),
      local: 0,
      mineGain: new Growth(p.mineGrowth, pit.m.fullRateYear - clock.firstYear),
      plantGain: new Growth(p.plantGrowth, built - clock.firstYear),
    };
  },
  year: ({ p, y, m, c, up, clock }, s) => {
    const made = up.processing.y;
    const pit = up.extraction;
    const plantGain = s.plantGain.fewer(clock.t);
    const mine = ((pit.y.ore * 1e6) / p.mineProductivity) * s.mineGain.fewer(clock.t);
    // ironworkers are counted per tonne of the steel that their metal would make
    const steelEquivalent =
      made.hotMetal * STEEL_PER_HOT_METAL * IRONMAKING_SHARE + made.steel * (1 - IRONMAKING_SHARE);
    const iron = ((steelEquivalent * 1e6) / p.steelProductivity) * plantGain;
    const vanadium =
      (made.v2o5Made * p.vanadiumJobs +
        made.ferrovanadium * p.ferrovanadiumJobs +
        made.electrolyte * p.electrolyteJobs +
        made.chromium * p.chromiumJobs) *
      plantGain;
    const titanium =
      (made.pigment * p.pigmentJobs +
        made.chloridePigment * p.chlorideJobs +
        titaniumSlagMade(made, up.processing.p) * p.slagJobs +
        spongeMade(made, up.processing.p) * p.spongeJobs +
        made.titaniumIngot * p.ingotJobs) *
      plantGain;

    // the city fills its share as far as it can train people; others come as far as pay and mobility draw them
    const posts = mine + iron + vanadium + titanium;
    const local = Math.min(posts * p.localShare, s.local * (1 - p.turnover) + p.trainingCapacity);
    const others = posts - local;
    const away = Math.min(others, posts * (1 - p.localShare) * s.perPost);
    s.local = local;
    const filled = local + away;
    const share = posts > 0 ? filled / posts : 0;
    y.mine = mine * share;
    y.iron = iron * share;
    y.vanadium = vanadium * share;
    y.titanium = titanium * share;
    y.direct = filled;
    y.unfilled = others - away;
    y.construction = up.capital.y.expansion * p.constructionJobs;
    const spillover = filled * (p.multiplier - 1);
    y.indirect = spillover * p.indirectShare;
    y.induced = spillover - y.indirect;
    y.total = filled + spillover + y.construction;
    y.wages = filled * s.pay * 1e-9;
    s.pay *= 1 + up.cost.p.wageGrowth;
    y.insurance = y.wages * s.insurance;
    const plants = filled - y.mine;
    y.engineers = y.mine * p.mineEngineers + plants * p.plantEngineers;
    y.skilled = y.mine * s.mineSkilled + plants * s.plantSkilled;
    y.helpers = Math.max(0, filled - y.engineers - y.skilled);
    y.fromPanzhihua = local;
    y.fromSichuan = away * s.sichuan;
    y.fromChongqing = away * s.chongqing;
    y.fromElsewhere = away * s.elsewhere;
    if (filled > m.peakDirect) m.peakDirect = filled;
    if (y.total > m.peakTotal) m.peakTotal = y.total;
    if (y.unfilled > m.peakUnfilled) m.peakUnfilled = y.unfilled;
    if (y.unfilled > 0.5) m.shortageYears += 1;
    const parts = y.fromPanzhihua + y.fromSichuan + y.fromChongqing + y.fromElsewhere;
    c.origin(parts - filled, filled);
    c.posts(y.mine + y.iron + y.vanadium + y.titanium + y.unfilled - posts, posts);
  },
});
