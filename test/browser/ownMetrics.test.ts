import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { accessFaults, downloaded } from "./appPage";
import { appFixture, TRIALS } from "./appFixture";

const { open } = appFixture();

const EXPLAIN = `#tab=explain&trials=${TRIALS}`;

describe("metrics of one's own", () => {
  it.each([
    ["en-GB", "no line and no metric is called “market.revenu”", "All trials, CSV", "of trials"],
    ["zh-CN", "没有名为“market.revenu”的年度数据或指标", "全部试验 CSV", "的试验高于该值"],
  ])(
    "are typed, refused with a reason, computed, kept and taken home (%s)",
    async (locale, why, csv, above) => {
      const page = await open(EXPLAIN, { locale });
      const own = page.locator(".own-metrics");
      const [name, formula] = [own.locator(".own-new input").first(), own.locator(".own-new input").last()];
      await name.fill("City");
      await formula.fill("sum(market.revenu)");
      await formula.press("Enter");
      await own.getByRole("alert").filter({ hasText: why }).waitFor();
      // what was typed stays
      expect(await formula.inputValue()).toBe("sum(market.revenu)");
      await formula.fill("discounted(valuation.cashFlow)");
      await formula.press("Enter");
      await own.locator(".own-result svg > *").first().waitFor({ state: "attached" });
      expect(await formula.inputValue()).toBe("");
      await own.locator(".own-result .number").fill("0");
      await own.getByText(above).waitFor();
      // the present value of the cash flow is the model's: as often above zero as the page says
      const share = async (): Promise<string> =>
        /(\d+)\s%/u.exec(await own.locator(".own-result").innerText())![1]!;
      const met = Number(await share());
      expect(await accessFaults(page)).toEqual([]);

      const file = await downloaded(page, () => own.getByRole("button", { name: csv }).click());
      const rows = new TextDecoder().decode(file.bytes).trim().split("\n");
      expect(file.name).toMatch(/own-metrics\.csv$/);
      expect(rows[0]!.trim()).toBe("trial,City (bn CNY)");
      expect(rows).toHaveLength(TRIALS + 1);
      const positive = rows.slice(1).filter((row) => Number(row.split(",")[1]) > 0).length;
      expect(Math.round((100 * positive) / TRIALS)).toBe(met);

      await page.reload();
      await own.locator(".own-result svg > *").first().waitFor({ state: "attached" });
      await own.locator("li button").click();
      expect(await own.locator("li").count()).toBe(0);
      await page.close();
    },
  );

  it("have a unit, stand in the charts and the report, and travel with links and bundles", async () => {
    const page = await open(EXPLAIN);
    const own = page.locator(".own-metrics");
    await own.locator(".own-new input").first().fill("Ore cost");
    await own.locator(".own-new input").last().fill("sum(cost.total) / sum(extraction.ore)");
    await own.getByRole("button", { name: "Add" }).click();
    const unit = own.getByLabel("Unit of “Ore cost”");
    await unit.waitFor();
    const spread = own.locator(".own-result p").first();
    expect(await spread.innerText()).toMatch(/^P50 0\.\d+\sk\sCNY\/t/u);
    await unit.selectOption("CNY/t");
    await expect.poll(() => spread.innerText()).toMatch(/^P50 \d{3}\sCNY\/t/u);

    await page.evaluate(() => (location.hash = location.hash.replace("tab=explain", "tab=charts")));
    const pick = page.getByLabel("Number", { exact: true });
    await pick.selectOption({ label: "Ore cost" });
    const chart = page.locator('[data-chart="exceedance"]');
    await expect.poll(() => chart.locator("h2").innerText()).toMatch(/ore cost above \d{3}\sCNY\/t$/u);
    expect(await chart.locator("svg path").count()).toBeGreaterThan(0);

    // another reader opens the address
    const other = await open(new URL(page.url()).hash);
    await other.getByLabel("Number", { exact: true }).selectOption({ label: "Ore cost" });
    await other.getByRole("button", { name: "Export" }).click();
    const { bytes } = await downloaded(other, () => other.click("text=All results"));
    const files = unzipSync(bytes, { filter: ({ name }) => /^(runs\.csv|scenario\.json)$/.test(name) });
    expect(strFromU8(files["runs.csv"]!).split("\r\n", 1)[0]).toMatch(/,own\.Ore_cost$/);
    expect(JSON.parse(strFromU8(files["scenario.json"]!)).metrics).toEqual([
      { name: "Ore cost", formula: "sum(cost.total) / sum(extraction.ore)", unit: "CNY/t" },
    ]);
    await other.close();

    // and who opens the bundle has them, too
    const third = await open();
    await third.getByRole("button", { name: "Export" }).click();
    await third.locator('.popover input[type="file"]').setInputFiles({
      name: "bundle.zip",
      mimeType: "application/zip",
      buffer: Buffer.from(bytes),
    });
    await third.locator(".topbar .scenario").waitFor();
    await third.evaluate(() => (location.hash = `${location.hash}&tab=report`));
    await third.locator("tr", { hasText: "Ore cost" }).getByText("CNY/t").first().waitFor();
    await third.close();
    await page.close();
  });
});
