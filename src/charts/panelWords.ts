import { text } from "../../models/core/text";

/** Words of the frame around a chart. */
export const panelWords = {
  table: text("Table", "表格"),
  chart: text("Chart", "图"),
  csv: text("CSV", "CSV"),
  svg: text("SVG", "SVG"),
  png: text("PNG", "PNG"),
  trials: text("trials", "次试验"),
  keys: text(
    "Left and right move along the chart, Shift by ten, Home and End to the ends, T shows the table, Enter explains the number",
    "左右键移动，Shift 加方向键每次移动十格，Home、End 到两端，T 键显示表格，回车键说明该数值",
  ),
} as const;
