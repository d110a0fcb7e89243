import type { JSX } from "preact";
import { say } from "../../i18n/say";
import { marketProducts, marketTerms, processCounts } from "../../state/marketProducts";
import { AssumptionRow } from "../assumptions/AssumptionRow";
import { useLanguage, useStore } from "../context";
import { Meter } from "../run/Meter";
import { AssumptionPlaces } from "./AssumptionPlaces";
import { CorrelationMatrix } from "./CorrelationMatrix";
import { ProductPrice } from "./ProductPrice";

/** Prices of all products, how they move together, and on what terms the mine sells. */
export function Market(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const jump = (id: string): void => document.getElementById(id)?.scrollIntoView();
  return (
    <main class="wide market" id="main">
      <div class="lead">
        <h1>{say(language, "marketTitle")}</h1>
        <Meter />
      </div>
      <p class="lead-text">{say(language, "marketLead", processCounts(store.scenario.value))}</p>
      <p class="muted">{say(language, "marketHelp")}</p>
      <AssumptionPlaces />
      <nav class="market-contents" aria-label={say(language, "marketTitle")}>
        {marketProducts.map(({ path, name }) => (
          <button type="button" key={path.id} class="text-button" onClick={() => jump(`price-${path.key}`)}>
            {name[language]}
          </button>
        ))}
        <button type="button" class="text-button" onClick={() => jump("correlations")}>
          {say(language, "correlations")}
        </button>
        <button type="button" class="text-button" onClick={() => jump("market-terms")}>
          {say(language, "marketTermsTitle")}
        </button>
      </nav>
      {marketProducts.map((product) => (
        <ProductPrice key={product.path.id} product={product} />
      ))}
      <CorrelationMatrix />
      <section class="assumptions" aria-labelledby="market-terms">
        <h2 id="market-terms">{say(language, "marketTermsTitle")}</h2>
        {marketTerms.map((entry) => (
          <AssumptionRow key={entry.id} entry={entry} />
        ))}
      </section>
    </main>
  );
}
