import type { JSX } from "preact";
import { say } from "../../i18n/say";
import type { Tab } from "../../state/tabs";
import { useLanguage, useStore } from "../context";
import { Segments } from "../controls/Segments";

/** The two parts of the assumptions: every number, and prices with their correlations. */
export function AssumptionPlaces(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  return (
    <Segments
      label={say(language, "placesOfAssumptions")}
      options={[
        ["assumptions", say(language, "allParameters")],
        ["market", say(language, "placeMarket")],
      ]}
      value={store.tab.value}
      onChoose={(id) => (store.tab.value = id as Tab)}
    />
  );
}

/** Leads from single numbers of the market to the screen where they are seen together. */
export function MarketLink(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  return (
    <button
      type="button"
      class="text-button market-link"
      onClick={() => {
        store.tab.value = "market";
        scrollTo({ top: 0 });
      }}
    >
      {say(language, "toMarket")}
    </button>
  );
}
