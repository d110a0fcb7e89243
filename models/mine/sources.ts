import { page, type Source } from "./source";

/** Every source that a parameter refers to. Titles say what the page gives. */
export const sources = {
  F1: page(
    "http://m.r3985.cn/news/show.php?itemid=3712",
    "Auction notice of the mining right: tonnages, area, 30-year term",
    "采矿权出让公告：资源量、面积、30 年期限",
    "2023-10",
  ),
  F2: page(
    "https://www.wccdaily.com.cn/shtml/hxdsb/20240327/210767.shtml",
    "West China City Daily: the announced figures",
    "《华西都市报》：公布数",
    "2024-03-27",
  ),
  F3: page(
    "https://aijingu.com/notices/002601/AN202310251603484665.html",
    "LB Group filing on bidding: start price, deposit",
    "龙佰集团竞买公告：起始价与保证金",
    "2023-10-25",
  ),
  F5: page(
    "https://reportify.cn/reports/1112877201507880960",
    "Broker note on LB Group's 2024 annual report: pigment prices and volumes",
    "龙佰集团 2024 年报点评：钛白粉价格与产销",
    "2025",
  ),
  F6: page(
    "http://tzsanli.com/news/202012/03/tiniwindows4893.html",
    "LB Group's 7 Mt/a concentrator at Hongge: capital, yields, jobs, tax",
    "龙佰红格 700 万吨/年选矿项目：投资、产率、岗位、税收",
    "2020",
  ),
  F7: page(
    "http://www.mandaweeresort.com/industry/98320.html",
    "Kungang's 8 Mt/a concentrator in Yanbian: capital, yields",
    "昆钢盐边 800 万吨/年选矿项目：投资、产率",
  ),
  F8: page(
    "http://www.vtichina.com/html/l2/200910/10950.html",
    "Longmang's 3 Mt/a concentrator, phase 2",
    "龙蟒 300 万吨/年选矿二期",
    "2009",
  ),
  F9: page(
    "https://reportify.cn/news/1155263996677459968",
    "Appraisal of the neighbouring Jingzhi deposit: conversion, cost, prices, discount rate",
    "邻近经质矿产矿业权评估：可采系数、成本、价格、折现率",
    "2025-03",
  ),
  F11: page(
    "https://www.beawan.com/beawanHome/article/2180335545123",
    "Anning's 2024 margins by segment",
    "安宁股份 2024 年分产品毛利",
    "2024",
  ),
  F13: page(
    "https://portal.sina.com.hk/others/sina/2024/04/18/813425/",
    "Ilmenite averages of 2022 and 2023; Anning's margins",
    "2022、2023 年钛精矿均价与安宁毛利",
    "2024-04-18",
  ),
  F14: page(
    "http://www.boteman.cn/paper/217822875.html",
    "Ilmenite price from 2020 to 2021",
    "2020–2021 年钛精矿价格",
  ),
  F15: page(
    "https://www.okchem.com/news/titanium-market-analysis.html",
    "Ilmenite and slag prices, tax excluded",
    "钛精矿与高钛渣不含税价",
    "2017-03",
  ),
  F16: page(
    "https://news.metal.com/newscontent/103725086/",
    "Titanium chain prices, August 2025 to January 2026",
    "2025 年 8 月至 2026 年 1 月钛产业链价格",
    "2026-01",
  ),
  F17: page("https://www.metal.com/en/home", "Cobalt and nickel quotations", "钴、镍报价", "2025-12-12"),
  F18: page(
    "https://docslib.org/doc/5623843/vanadium-data-sheet",
    "USGS: annual average V₂O₅ prices 2015–2019",
    "美国地质调查局：2015–2019 年 V₂O₅ 年均价",
  ),
  F19: page(
    "https://secure.northernminer.com/news/editorial-vanadium-shines-bright-amidst-the-gloom/1003801201",
    "Vanadium price spikes",
    "钒价尖峰",
  ),
  F20: page(
    "https://www.bbnbigbitenow.com/post/are-vanadium-prices-already-showing-us-their-future",
    "Distribution of V₂O₅ prices",
    "V₂O₅ 价格分布",
  ),
  F21: page(
    "https://www.vanadiumprice.com/vanadium-prices-continue-to-decline-and-stone-coal-enterprises-are-under-great-pressure/",
    "Cost floor of stone-coal vanadium",
    "石煤提钒成本底线",
  ),
  F22: page(
    "https://www.chaxiaohao.com/read-1751100415l4047773.html",
    "V₂O₅ flake price in mid-2025 (weak source)",
    "2025 年中片钒价格（来源较弱）",
    "2025-06",
  ),
  F23: page(
    "https://projectblue.com/blue/news-analysis/1389/hype-fades-as-the-future-of-vanadium-flow-batteries-grows-uncertain",
    "Vanadium flow batteries 2022–25: volumes and cost",
    "2022—2025 年全钒液流电池装机与成本",
    "2025",
  ),
  F24: page(
    "https://www.vanadiumprice.com/vrfb-applications-to-boost-chinas-v-demand/",
    "9.25 t of V₂O₅ per MWh of vanadium battery",
    "全钒液流电池每兆瓦时耗 V₂O₅ 9.25 吨",
  ),
  F25: page(
    "https://www.thetrustedinsight.com/investment-news/whats-up-and-down-with-vanadium-20190401984/",
    "World V₂O₅ of about 150 kt a year",
    "世界 V₂O₅ 年产约 15 万吨",
    "2019-04",
  ),
  F26: page(
    "http://kdm-mag.com/news/89.shtml",
    "Ministry's minimum recoveries for Panxi ores",
    "攀西钒钛磁铁矿“三率”最低指标",
  ),
  F27: page(
    "https://www.cgs.gov.cn/gzdt/zsdw/202312/t20231227_751007.html",
    "Cobalt and nickel in Panxi ores: averages and recovery",
    "攀西钒钛磁铁矿钴镍平均含量与回收",
    "2023-12-27",
  ),
  F29: page(
    "https://www.mycoal.cn/news/119/591833.shtml",
    "Longmang's rotary hearth and electric furnace test: recoveries",
    "龙蟒转底炉—电炉工业试验收率",
    "2010",
  ),
  F30: page(
    "https://ppfocus.com/0/scaf6ea5e.html",
    "V₂O₅ recovery by calcium roasting and sub-molten salt",
    "钙化焙烧与亚熔盐法提钒收率",
  ),
  F31: page(
    "https://ai.xueqiu.com/4165400226/360677665",
    "Full cost of pigment, LB Group and industry",
    "龙佰与行业钛白粉完全成本",
  ),
  F32: page(
    "https://reportify.cn/filings/1042527213284626432",
    "Anning's 60 kt titanium project: capital, revised revenue and profit, staff",
    "安宁 6 万吨钛材项目：投资、修订后收入利润、人员",
  ),
  F33: page(
    "http://reklamirai.top/2024/cyxwt_0715/81841.html",
    "Lubei's 60 kt chloride pigment plant: capital",
    "鲁北 6 万吨氯化法钛白粉：投资",
    "2024-07",
  ),
  F34: page(
    "https://reportify.cn/filings/1049045625921998848",
    "Yuanhai's 200 kt pigment plant: capital, 850 jobs",
    "远海 20 万吨钛白粉：投资、850 个岗位",
  ),
  F35: page(
    "http://wmxf.com.cn/index.php?ie=2-7-222-1",
    "Xinli's pigment and sponge plants: capital",
    "新立钛白粉与海绵钛：投资",
    "2009",
  ),
  F36: page(
    "http://zhuzaotoutiao.com/channel/content.aspx?id=13361",
    "Vanadium-titanium magnetite of Yanbian county: 4.2 Gt, 55 % of the city's",
    "盐边县钒钛磁铁矿 42 亿吨，占全市 55 %",
  ),
  F37: page(
    "https://www.edzao.com/news/show.php?itemid=18891",
    "40 kt/a of titanium melting and forging for 750 million CNY",
    "4 万吨/年钛熔炼锻造项目，投资 7.5 亿元",
  ),
  F38: page(
    "http://sxgxwl.com.cn/news/new2612202450271.html",
    "New large Chinese iron mines: capital, jobs, schedule",
    "国内新建大型铁矿：投资、岗位、工期",
  ),
  F39: page(
    "http://wap.panzhihua.gov.cn/zwgk/bdyw/10270094.shtml",
    "Panzhihua: resource and output targets of 2026",
    "攀枝花：资源量与 2026 年产值目标",
    "2026",
  ),
  F42: page(
    "http://coffeezulin.com/tzfw/tzhj/ysbz/10157470.shtml",
    "Panzhihua: population, GDP, budget",
    "攀枝花：人口、GDP、财政",
    "2023",
  ),
  F43: page(
    "http://belacell.cn/read-htm-tid-154703.html",
    "National wages of 2023",
    "2023 年全国平均工资",
    "2024",
  ),
  F44: page(
    "http://m.globalskill.cn/news/detail-84454.html",
    "Rule of 2023: start prices follow area, not resource",
    "2023 年规定：起始价按面积确定，与资源量无关",
    "2023",
  ),
  F45: page(
    "https://newton.com.tw/wiki/64486595",
    "Levy of 2023 on mining rights and its split",
    "2023 年矿业权出让收益征收办法与分成",
    "2023",
  ),
  F47: page(
    "http://lvechang.cn/ask/q_oYJonqKenzrgmoYJoYLE2rgx.html",
    "Western-development income tax of 15 %, 2021–2030",
    "西部大开发 15 % 所得税优惠，2021–2030 年",
  ),
  F48: page(
    "https://acc5.com/ask/question_77027.html",
    "Work-safety fee per tonne of ore and tailings",
    "安全生产费用提取标准",
    "2012",
  ),
  F49: page(
    "http://elbaloto.com/AspCode/NewShow.asp?ArticleID=126247&ArticlePage=3",
    "Environmental tax on tailings",
    "尾矿环境保护税",
  ),
  F50: page(
    "https://renrendoc.com/paper/349082537.html",
    "Resource-tax table of Guangdong (comparison)",
    "广东资源税税率表（对照）",
  ),
  F51: page(
    "http://www.portergeo.com.au/database/mineinfo.asp?mineid=mn1203",
    "Porter GeoConsultancy: geology of Hongge, thickness of the layers",
    "Porter GeoConsultancy：红格矿床地质与矿层厚度",
  ),
  F52: page(
    "http://cd-xiaoma.com/zhuanli/24/03144073.html",
    "Ore classes and mineral shares of Panxi ores",
    "攀西矿石品级与矿物含量",
  ),
  F53: page(
    "http://m.ahfyzs.com/content/11/0222/14/4410155_95099371.shtml",
    "General cut-off grades",
    "一般工业指标",
    "2011",
  ),
  F54: page(
    "https://scribd.com/document/617848805/Paper-Schwartz-1997",
    "Schwartz (1997): mean reversion of commodity prices",
    "Schwartz（1997）：大宗商品价格均值回复",
    "1997",
  ),
  F55: page(
    "http://bwh.pxjcy.cn/upfile/books/4/files/basic-html/page60.html",
    "History of pigment prices",
    "钛白粉历史价格",
  ),
  F56: page(
    "https://econpapers.repec.org/article/eeejrpoli/v_3a41_3ay_3a2014_3ai_3ac_3ap_3a9-15.htm",
    "Fleming & Measham (2014): local job multipliers of mining",
    "Fleming & Measham（2014）：矿业本地就业乘数",
    "2014",
  ),
  F57: page(
    "https://yaliqi.com/new/afe2ba112eaa4a4abbd22cf3869a7f13",
    "Panzhihua's share of China's ilmenite in 2023 (weak source)",
    "2023 年攀枝花钛精矿占全国比重（来源较弱）",
    "2024",
  ),
  F58: page(
    "https://bdocx.com/doc/27630907.html",
    "Statutory discount rates of mining-right appraisal: 8 and 9 %",
    "矿业权评估法定折现率 8 %、9 %",
    "2006",
  ),
  AACE: page(
    "https://earlyrom.com/guide/estimate-classes",
    "Classes of capital estimate and their accuracy, from AACE 17R-97 and 18R-97",
    "AACE 17R-97、18R-97 投资估算等级与精度",
  ),
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
