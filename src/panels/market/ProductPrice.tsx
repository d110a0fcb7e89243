import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { GIVEN_PATH } from "../../../models/distributions/priceProcess";
import { sameValue } from "../../../models/scenario/diff";
import { say } from "../../i18n/say";
import { valueOf } from "../../state/edits";
import { priceWithoutPath } from "../../state/marketPreview";
import { inputsOf, processOf, productWarnings, type MarketProduct } from "../../state/marketProducts";
import { AssumptionRow } from "../assumptions/AssumptionRow";
import { ChoiceField } from "../controls/ChoiceField";
import { useLanguage, useStore } from "../context";
import { Icon } from "../controls/icons";
import { SourceButton } from "../sources/SourceButton";
import { PathEditor } from "./PathEditor";
import { PricePreview } from "./PricePreview";
import { usePathImport } from "./usePathImport";
import { useTableDrop } from "./useTableDrop";

/** One product: process of its price, the inputs that count under it, its own path, what to doubt, a picture. */
export function ProductPrice({ product }: { product: MarketProduct }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const scenario = store.scenario.value;
  const { path, process, name } = product;
  const chosen = processOf(scenario, product);
  const given = scenario.paths?.[path.id];
  const incoming = usePathImport(product);
  const { isOver, target } = useTableDrop(incoming.takeFile);
  const without = useMemo(() => priceWithoutPath(scenario, product), [scenario, product]);
  const doubts = useMemo(() => productWarnings(scenario, product), [scenario, product]);
  const hasEditor =
    chosen === GIVEN_PATH ||
    given !== undefined ||
    incoming.draft !== undefined ||
    incoming.issues.length > 0;
  const isChanged = !sameValue(valueOf(scenario, process.id), process.definition.value);
  const base = process.definition.options![process.definition.value as number]![language];

  return (
    <section
      class={`price ${isOver ? "is-over" : ""}`}
      id={`price-${path.key}`}
      aria-labelledby={`price-${path.key}-name`}
      data-product={path.id}
      {...target}
    >
      <header>
        <h2 id={`price-${path.key}-name`}>{name[language]}</h2>
        <span class={isChanged ? "process is-changed" : "process"} data-param={process.id}>
          <ChoiceField
            label={process.definition.label[language]}
            options={process.definition.options!}
            value={chosen}
            onChoose={(option) => store.setValue(process.id, option)}
          />
          <SourceButton entry={process} />
          {isChanged && (
            <button
              type="button"
              class="text-button"
              aria-label={say(language, "fieldOf", {
                label: process.definition.label[language],
                field: say(language, "baseIs", { value: base }),
              })}
              onClick={() => store.resetValue(process.id)}
            >
              {say(language, "baseIs", { value: base })} <Icon name="back" size={12} />
            </button>
          )}
        </span>
      </header>
      <div class="price-inputs">
        {inputsOf(product, chosen).map((entry) => (
          <AssumptionRow key={entry.id} entry={entry} />
        ))}
        {hasEditor && <PathEditor subject={product} incoming={incoming} ask="pathAsk" without={without} />}
        <div class="doubts" role="status">
          {doubts.map(({ id, text }) => (
            <p key={id}>
              <Icon name="warning" size={13} /> {text[language]}
            </p>
          ))}
        </div>
      </div>
      <PricePreview product={product} />
    </section>
  );
}
