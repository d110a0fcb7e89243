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
      expect(rows[0]!.trim()).toBe("trial,City");
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
});
