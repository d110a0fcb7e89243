import type { Text } from "../../models/core/text";

/** Words of price paths and correlations. {slots} are filled by `say`. */
export const marketMessages = {
  placesOfAssumptions: { en: "Part of the assumptions", zh: "参数分区" },
  allParameters: { en: "All numbers", zh: "全部参数" },
  placeMarket: { en: "Prices and correlations", zh: "价格与相关性" },
  toMarket: { en: "Price processes, own paths, correlations", zh: "价格过程、自定路径与相关系数" },
  marketTitle: { en: "Prices and how they move together", zh: "产品价格及其相关性" },
  marketLead: {
    en: "{random} prices drawn at random, {constant} constant, {given} on a path of your own",
    zh: "随机价格 {random} 项，恒定 {constant} 项，自定路径 {given} 项",
  },
  marketHelp: {
    en: "The pictures show each price as quoted in every year, before the mine’s own supply presses it and, for V₂O₅, before spikes. Bands: 80 % and 50 % of trials; dashed: median of the base case",
    zh: "各图为逐年报价水平，未计自身供应的压价作用，五氧化二钒亦未计价格尖峰。色带：80 % 与 50 % 的试验；虚线：基准情景中位数",
  },
  priceInYear: { en: "{year}: P50 {p50}, P10–P90 {range}", zh: "{year}：P50 为 {p50}，P10–P90 为 {range}" },
  pathTitle: { en: "{product}, year by year", zh: "{product}，逐年" },
  pathAsk: {
    en: "Give the prices to follow: draw them, paste two columns (year, price) from a spreadsheet, choose a CSV file or drop one here. Until then the long-run price holds",
    zh: "请给出逐年价格：手绘，从电子表格粘贴两列（年份、价格），选择 CSV 文件，或将文件拖放至此。在此之前采用长期价格",
  },
  drawSeries: { en: "Draw {product} by hand", zh: "手绘{product}" },
  drawHelp: {
    en: "Draw with the pointer. By keyboard: ← → choose a year, ↑ ↓ move its value (Shift: ten steps), Enter carries it on to all later years",
    zh: "用指针直接绘制。键盘：← → 选择年份，↑ ↓ 调整数值（Shift 为十步），Enter 将该值沿用至其后各年",
  },
  planTitle: { en: "Plan by year", zh: "逐年采矿计划" },
  planOpen: { en: "Plan the ore of each year…", zh: "编制逐年采矿计划…" },
  toPlan: { en: "Plan ore by year", zh: "逐年采矿计划" },
  planAsk: {
    en: "No plan yet. Dashed is what the phases can mine at their medians; a plan below it holds output down. Draw, paste two columns (year, ore) from a spreadsheet, choose a CSV file or drop one here",
    zh: "尚无计划。虚线为各期产能（取中位数），计划低于产能时按计划采矿。可手绘，从电子表格粘贴两列（年份、矿石量），选择 CSV 文件，或将文件拖放至此",
  },
  pathRows: {
    en: "Year and value, one row a year from {year} on, in {unit} unless a row or the header names another unit",
    zh: "每行一年：年份与数值，自 {year} 年起逐年给出；单位为{unit}，行内或表头另注单位者除外",
  },
  pathWhole: {
    en: "{count} yearly {count|value|values}, {first} to {last}",
    zh: "逐年数值 {count} 个，{first} 至 {last} 年",
  },
  pathContinues: {
    en: "{count} yearly {count|value|values}, {first} to {last}; the last one, {price}, continues",
    zh: "逐年数值 {count} 个，{first} 至 {last} 年；末值 {price} 延续",
  },
  pathStrange: {
    en: "Some values lie outside {range}, the range allowed for the long-run value. Is the unit right?",
    zh: "部分数值超出长期值的允许范围 {range}，请核对单位",
  },
  pathIdle: { en: "Follow this path", zh: "采用该路径" },
  pathChoose: { en: "Choose a CSV file…", zh: "选择 CSV 文件…" },
  pathTake: { en: "Take these values", zh: "采用这些数值" },
  pathDiscard: { en: "Discard the text", zh: "放弃输入" },
  pathExport: { en: "Save as CSV", zh: "另存为 CSV" },
  pathRemove: { en: "Remove the values", zh: "删除逐年数值" },
  pathTaken: { en: "{product}: {count} {count|year|years} taken", zh: "{product}：已采用 {count} 年数值" },
  pathPasted: { en: "pasted rows", zh: "粘贴内容" },
  pathFault: { en: "The values were not taken; what you entered stays", zh: "数值未采用，已输入内容保留" },
  pathFileTooLarge: {
    en: "the file is too large; a table of at most 1 MB and 120 years is allowed",
    zh: "文件过大；逐年数据文件不得超过 1 MB、120 年",
  },
  tableNeedsProduct: {
    en: "a table is read as a yearly series only: under “Assumptions” drop it on a product of “Prices and correlations”, or on “Planned ore output”",
    zh: "表格仅可作为逐年序列读取：请在“参数”页拖放到“价格与相关性”的对应产品，或“计划采出矿石量”上",
  },
  cellOfFile: { en: "{file}: row {line}, column {column}", zh: "{file}：第 {line} 行第 {column} 列" },
  marketTermsTitle: {
    en: "Own supply, batteries, VAT and terms of sale",
    zh: "自身供应、钒电池、增值税与计价条件",
  },
  correlations: { en: "Correlation of yearly price shocks", zh: "价格年度波动的相关系数" },
  correlationsHelp: {
    en: "Between −1 and 1; entered below the diagonal, mirrored above it. Arrow up and down change a value by 0.05, Ctrl with an arrow goes to the next cell. Held and prescribed prices have no shocks",
    zh: "取值在 −1 与 1 之间；在对角线下方输入，上方为对称值。上下方向键每次改变 0.05，Ctrl 加方向键移至相邻单元格。恒定价格与自定路径不受冲击影响",
  },
  impossibleTitle: {
    en: "No prices can move like this: the correlations contradict one another",
    zh: "这组相关系数相互矛盾，任何价格都不可能如此变动",
  },
  impossibleNearest: {
    en: "The results keep the last possible table. The nearest possible one moves {count} {count|pair|pairs}, {pair} the most, by {largest}; {distance} in all (Frobenius norm)",
    zh: "结果仍按上一个可行矩阵计算。最接近的可行矩阵需调整 {count} 对，其中 {pair} 变动最大，为 {largest}；总距离 {distance}（弗罗贝尼乌斯范数）",
  },
  movedPairs: { en: "Largest moves", zh: "变动最大的组合" },
  pairColumn: { en: "Pair", zh: "组合" },
  entered: { en: "Entered", zh: "输入值" },
  nearestColumn: { en: "Nearest", zh: "最接近值" },
  takeNearest: { en: "Take the nearest possible", zh: "采用最接近的可行值" },
  dropEntered: { en: "Back to the last possible", zh: "恢复上一个可行矩阵" },
} as const satisfies Record<string, Text>;
