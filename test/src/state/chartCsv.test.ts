import { expect, test } from "vitest";
import { BOM } from "../../../models/scenario/csv";
import type { ChartTable } from "../../../src/charts/chart";
import { chartCsv } from "../../../src/state/chartCsv";

const table: ChartTable = {
  columns: [
    { id: "year", label: "年份", unit: "year" },
    { id: "p50", label: "P50", unit: "bn CNY" },
    { id: "trials", label: "试验次数", unit: "1" },
  ],
  rows: [[2026, -1234.5, 3]],
};

test("a chart's CSV has ids and declared units for programs", () => {
  expect(chartCsv(table)).toBe("year,p50 (bn CNY),trials\r\n2026,-1234.5,3\r\n");
});

test("for Excel it has the words of the page, and the mark of UTF-8; numbers stay as they are", () => {
  expect(chartCsv(table, "zh")).toBe(`${BOM}年份,P50（十亿元）,试验次数\r\n2026,-1234.5,3\r\n`);
  expect(chartCsv(table, "en").split("\r\n")[0]).toBe(`${BOM}年份,P50 (bn CNY),试验次数`);
});
