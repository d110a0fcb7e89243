import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { params, type ParamEntry } from "../../../models/mine/catalogue";
import { modules } from "../../../models/mine/registry";
import { sameValue } from "../../../models/scenario/diff";
import { chartWords } from "../../charts/chartWords";
import { say, type PlainKey } from "../../i18n/say";
import { valueOf } from "../../state/edits";
import { matches } from "../../state/levers";
import { AssumptionRow } from "./AssumptionRow";
import { Warnings } from "../notices/Banners";
import { useLanguage, useStore } from "../context";
import { PlanEditor } from "../levers/PlanEditor";
import { EVIDENCE } from "../sources/EvidenceMark";
import { AssumptionPlaces, MarketLink } from "../market/AssumptionPlaces";
import { Meter } from "../run/Meter";
import { SearchField } from "../controls/SearchField";

type Filter = "all" | "changed" | "uncertain" | "assumed";

const FILTERS: readonly { readonly id: Filter; readonly name: PlainKey }[] = [
  { id: "all", name: "filterAll" },
  { id: "changed", name: "filterChanged" },
  { id: "uncertain", name: "filterUncertain" },
  { id: "assumed", name: "filterAssumed" },
];

/** Every parameter by module, with its distribution, bounds and source. */
export function Assumptions(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const [query, setQuery] = useState("");
  const [filter, setFilter] = useState<Filter>("all");
  /** id of the only module shown; empty: all of them */
  const [only, setOnly] = useState("");
  const counts = Object.fromEntries(
    EVIDENCE.map(({ id }) => [id, params.filter((p) => p.definition.source.evidence === id).length]),
  ) as Record<(typeof EVIDENCE)[number]["id"], number>;

  function passes(entry: ParamEntry): boolean {
    if (only !== "" && entry.module !== only) return false;
    if (query.trim() && !matches(entry, query)) return false;
    const value = valueOf(store.scenario.value, entry.id);
    if (filter === "changed") return !sameValue(value, entry.definition.value);
    if (filter === "uncertain") return typeof value !== "number";
    const { evidence } = entry.definition.source;
    return filter === "all" || evidence === "assumed" || evidence === "missing";
  }
  const found = params.filter(passes);

  return (
    <main class="wide" id="main">
      <div class="lead">
        <h1>{say(language, "assumptionsTitle")}</h1>
        <Meter />
      </div>
      <p class="lead-text">{say(language, "assumptionsLead", { count: params.length, ...counts })}</p>
      <p class="muted">
        {say(language, "assumptionsHelp")}
        {language === "zh" ? "。" : ". "}
        {chartWords.realMoney[language]}
      </p>
      <AssumptionPlaces />
      <div class="filters">
        <SearchField label={say(language, "searchLevers")} value={query} onType={setQuery} />
        <span class="segments" role="group" aria-label={say(language, "filter")}>
          {FILTERS.map((each) => (
            <button
              type="button"
              key={each.id}
              aria-pressed={filter === each.id}
              onClick={() => setFilter(each.id)}
            >
              {say(language, each.name)}
            </button>
          ))}
        </span>
        <select
          class="choice"
          aria-label={say(language, "filterModule")}
          value={only}
          onChange={(event) => setOnly(event.currentTarget.value)}
        >
          <option value="">{say(language, "allModules")}</option>
          {modules.map((owner) => (
            <option key={owner.id} value={owner.id}>
              {owner.title[language]}
            </option>
          ))}
        </select>
      </div>
      {modules.map((owner) => {
        const own = found.filter((entry) => entry.module === owner.id);
        if (own.length === 0) return null;
        return (
          <section class="assumptions" key={owner.id} aria-labelledby={`module-${owner.id}`}>
            <h2 id={`module-${owner.id}`}>{owner.title[language]}</h2>
            <p class="muted">{owner.purpose[language]}</p>
            {owner.id === "deposit" && <Warnings />}
            {owner.id === "market" && <MarketLink />}
            {own.map((entry) => (
              <AssumptionRow key={entry.id} entry={entry} />
            ))}
            {owner.id === "extraction" && <PlanEditor />}
          </section>
        );
      })}
      {found.length === 0 && <p class="muted">{say(language, "noParameter")}</p>}
    </main>
  );
}
