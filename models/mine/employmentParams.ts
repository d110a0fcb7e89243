import type { Params } from "../core/module";
import { text } from "../core/text";
import { pert } from "../distributions/spec";
import { employmentPostParams } from "./employmentPostParams";
import { assumed, derived, missing } from "./provenance";

const skill = (symbol: string, value: number, en: string, zh: string) =>
  ({
    symbol,
    unit: "%",
    value,
    bounds: [0, 100],
    label: text(en, zh),
    source: assumed(
      text("Usual structure of such works; the rest are helpers", "同类企业常见结构；其余为普工"),
    ),
  }) as const;

/** Inputs of employment: posts by plant, pay, skills, where workers come from and what holds them back. */
export const employmentParams = {
  ...employmentPostParams,
  constructionJobs: {
    symbol: "j_K",
    unit: "persons/bn CNY",
    value: 1200,
    bounds: [0, 10000],
    label: text("Construction person-years per bn CNY of investment", "每十亿元投资建设用工"),
    source: assumed(
      text("About 60 % building work at half a million CNY a worker", "约六成为建安工程，人均产值约 50 万元"),
    ),
  },
  multiplier: {
    symbol: "m",
    unit: "x",
    value: pert(1.3, 1.6, 2.2),
    bounds: [1, 6],
    label: text("Local jobs in all per direct job", "本地就业总乘数"),
    source: assumed(
      text("Local services gain, other industry does not", "带动本地服务业，不带动其他可贸易产业"),
      ["F56"],
    ),
  },
  indirectShare: {
    symbol: "χ_I",
    unit: "%",
    value: 60,
    bounds: [0, 100],
    label: text(
      "Indirect jobs (suppliers) in the jobs added by the multiplier",
      "乘数带动岗位中的间接（供应商）岗位",
    ),
    help: text(
      "Indirect jobs are the Type I part of the multiplier, induced ones (what households spend) the Type II part.",
      "间接岗位对应 I 类乘数，引致岗位（居民消费带动）对应 II 类乘数的增量。",
    ),
    source: assumed(
      text(
        "National Type I multipliers are 1.8–2.5 for ferrous mining, but most suppliers sit outside the city",
        "全国黑色金属采选 I 类乘数约 1.8–2.5，但供应商多在市外",
      ),
    ),
  },
  labourCost: {
    symbol: "w",
    unit: "kCNY/a",
    value: pert(130, 160, 200),
    bounds: [20, 1000],
    label: text("Labour cost per worker, with social insurance", "人均用工成本（含社保）"),
    help: text(
      "Says what of operating cost workers receive and whom pay draws; unit costs contain labour and do not move with it. For dearer labour change them, or the growth of wages.",
      "决定经营成本中归于员工的部分及薪酬吸引力；单位成本已含人工，不随其变动。模拟人工上涨请改单位成本或工资涨幅。",
    ),
    source: derived(
      ["F43"],
      text(
        "120,698 national average wage in 2023, plus insurance",
        "2023 年全国平均工资 120,698 元，另加社保",
      ),
    ),
  },
  insuranceRate: {
    symbol: "e_W",
    unit: "%",
    value: 32,
    bounds: [0, 80],
    label: text("Employer's social insurance and housing fund, on gross wage", "企业缴纳五险一金占工资总额"),
    help: text("Gross wage = labour cost ÷ (1 + this).", "工资总额 = 用工成本 ÷ (1 + 该比例)。"),
    source: assumed(
      text(
        "Pension 16, medical 8, unemployment and injury 1–2, housing fund 5–12; 160 k is 1.33 times the average wage",
        "养老 16、医疗 8、失业与工伤 1–2、公积金 5–12；16 万元为平均工资的 1.33 倍",
      ),
      ["F43"],
    ),
  },
  mineEngineers: skill("κ_ME", 12, "Mine and mill: engineers and managers", "采选：工程技术与管理人员比例"),
  mineSkilled: skill("κ_MS", 58, "Mine and mill: skilled workers", "采选：技术工人比例"),
  plantEngineers: skill("κ_PE", 15, "Plants: engineers and managers", "加工厂：工程技术与管理人员比例"),
  plantSkilled: skill("κ_PS", 60, "Plants: skilled workers", "加工厂：技术工人比例"),
  localShare: {
    symbol: "λ_L",
    unit: "%",
    value: pert(35, 50, 70),
    bounds: [0, 100],
    label: text("Posts that Panzhihua can fill", "攀枝花本地可满足的岗位比例"),
    source: assumed(text("About 0.6 million people are employed in the city", "全市就业约 60 万人"), ["F42"]),
  },
  trainingCapacity: {
    symbol: "q_T",
    unit: "persons",
    value: 800,
    bounds: [0, 100000],
    role: "decision",
    label: text("Workers trained in Panzhihua for these posts, per year", "攀枝花每年可培训上岗人数"),
    help: text(
      "Limits how fast the local workforce can grow and be renewed.",
      "限制本地员工队伍的增长与更替速度。",
    ),
    source: missing(
      text(
        "Output of the city's colleges for these trades was not found; not binding in the base case",
        "未查到本市相关专业培养规模；基准情景下不构成约束",
      ),
    ),
  },
  turnover: {
    symbol: "f_T",
    unit: "%/a",
    value: 6,
    bounds: [0, 50],
    label: text("Workers who leave or retire each year", "年离职与退休率"),
    source: assumed(text("2–3 % retire, the rest move on", "约 2–3 % 退休，其余为流动")),
  },
  sichuanShare: {
    symbol: "λ_S",
    unit: "%",
    value: 60,
    bounds: [0, 100],
    label: text("Of the other posts, from the rest of Sichuan", "其余岗位中来自四川其他市州"),
    source: assumed(text("Nearest large labour market", "最近的大劳动力市场")),
  },
  chongqingShare: {
    symbol: "λ_C",
    unit: "%",
    value: 15,
    bounds: [0, 100],
    label: text("Of the other posts, from Chongqing", "其余岗位中来自重庆"),
    help: text(
      "Sichuan and Chongqing agreed on labour cooperation; the rest comes from elsewhere.",
      "川渝签有劳务协作协议；余下来自其他地区。",
    ),
    source: assumed(text("The agreements are published, the share is assumed", "协议有公布，比例为假设"), [
      "F2",
    ]),
  },
  cooperation: {
    symbol: "κ_C",
    unit: "1",
    value: 0.5,
    bounds: [0, 1],
    role: "decision",
    label: text("Labour cooperation of Sichuan and Chongqing", "川渝劳务协作指数"),
    help: text(
      "0 = none, 1 = one labour market: portable insurance, mutual recognition, joint recruitment. Origins of workers are quoted at 0.5.",
      "0 = 无协作，1 = 统一劳动力市场（社保转移接续、资格互认、联合招聘）。劳动力来源比例以 0.5 为准。",
    ),
    lever: { group: "howFast" },
    source: assumed(
      text(
        "131 agreements and 43 cross-province services are published; the index is ours",
        "131 项协议、43 项跨省通办有公布；指数为自设",
      ),
      ["F2"],
    ),
  },
  friction: {
    symbol: "φ",
    unit: "%",
    value: 50,
    bounds: [0, 95],
    label: text("Would-be movers held back without cooperation", "无协作时被阻滞的迁移者比例"),
    help: text("Falls linearly to zero at cooperation 1.", "随协作指数线性降至 0。"),
    source: assumed(text("Judgement; no estimate was found", "判断值，未查到估计")),
  },
  wageElasticity: {
    symbol: "ε_W",
    unit: "1",
    value: pert(0.8, 1.5, 2.5),
    bounds: [0, 10],
    label: text("Applicants from away: response to pay", "外来求职者对薪酬的弹性"),
    source: assumed(text("Judgement; no estimate was found", "判断值，未查到估计")),
  },
  referencePay: {
    symbol: "w₀",
    unit: "kCNY/a",
    value: 160,
    bounds: [20, 1000],
    label: text("Pay elsewhere, as labour cost", "其他地区同类用工成本"),
    source: derived(["F43"], text("Mode of the labour cost here", "取本项目用工成本众数")),
  },
  applicants: {
    symbol: "a₀",
    unit: "x",
    value: 1.4,
    bounds: [0, 20],
    label: text("Applicants per post offered away, at equal pay", "同等薪酬下外来岗位求职比"),
    help: text(
      "At cooperation 0.5. Below one applicant per post, posts stay empty.",
      "以协作指数 0.5 为准；低于 1 时岗位空缺。",
    ),
    source: assumed(
      text(
        "A remote valley outside the Chengdu–Chongqing circle: few, but enough in normal times",
        "地处成渝圈外的偏远河谷：求职者不多，但平时够用",
      ),
    ),
  },
} as const satisfies Params;
