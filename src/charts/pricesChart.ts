import { text, type Text } from "../../models/core/text";
import type { LineId } from "../../models/mine/registry";
import type { FanMeasure } from "./fan";
import { fanChart } from "./fanChart";

const product = (id: string, yearly: LineId, name: Text): FanMeasure => ({
  id,
  label: name,
  subject: text(`${name.en} price`, `${name.zh}价格`),
  describe: text(`${name.en} price without VAT`, `${name.zh}价格，不含增值税`),
  yearly,
});

/** What each product fetches, year by year. */
export const pricesChart = fanChart({
  id: "prices",
  name: text("Prices", "产品价格"),
  unit: "CNY/t",
  measures: [
    product("ironConcentrate", "market.priceIronConcentrate", text("Iron concentrate", "铁精矿")),
    product("pigIron", "market.pricePigIron", text("Pig iron", "生铁")),
    product("steel", "market.priceSteel", text("Steel", "钢材")),
    product("v2o5", "market.priceV2o5", text("V₂O₅", "五氧化二钒")),
    product("ilmenite", "market.priceIlmenite", text("Ilmenite", "钛精矿")),
    product("pigment", "market.pricePigment", text("TiO₂ pigment", "钛白粉")),
    product("sponge", "market.priceSponge", text("Titanium sponge", "海绵钛")),
    product("cobalt", "market.priceCobalt", text("Cobalt", "钴")),
    product("nickel", "market.priceNickel", text("Nickel", "镍")),
  ],
});
