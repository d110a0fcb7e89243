import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { baseScenario } from "../../../models/scenario/scenario";
import { Drawing } from "../../charts/Drawing";
import { drawTrialFan, type TrialFan } from "../../charts/drawTrialFan";
import { formatQuantity, formatRange, formatYear } from "../../i18n/format";
import { say } from "../../i18n/say";
import { calendarOf, priceFan } from "../../state/marketPreview";
import type { MarketProduct } from "../../state/marketProducts";
import { useLanguage, useStore } from "../context";

/** Height of the plot, px. */
const HEIGHT = 150;

/** A product's price year by year, in closed form, and its last year in words. */
export function PricePreview({ product }: { product: MarketProduct }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const scenario = store.scenario.value;
  const { unit } = product.path.definition;
  const fan = useMemo((): TrialFan => {
    const { firstYear, years } = calendarOf(scenario);
    const bands = priceFan(scenario, product);
    const values = { "calendar.firstYear": firstYear, "calendar.horizon": years };
    const base = priceFan({ ...baseScenario, values }, product).p50;
    // a ghost under its own likeness says nothing
    const isSame = base.every((price, t) => price === bands.p50[t]);
    return {
      firstYear,
      unit,
      language,
      bands,
      path: undefined,
      year: undefined,
      ...(isSame ? {} : { ghost: base }),
    };
  }, [scenario, product, unit, language]);
  const last = fan.bands.p50.length - 1;
  const low = fan.bands.p10[last]!;
  const high = fan.bands.p90[last]!;
  const year = formatYear(fan.firstYear + last, language);
  const p50 = formatQuantity(fan.bands.p50[last]!, unit, language);
  return (
    <figure class="price-preview">
      <Drawing draw={drawTrialFan} data={fan} height={HEIGHT} />
      <figcaption>
        {low === high
          ? say(language, "fieldOf", { label: year, field: p50 })
          : say(language, "priceInYear", { year, p50, range: formatRange(low, high, unit, language) })}
      </figcaption>
    </figure>
  );
}
