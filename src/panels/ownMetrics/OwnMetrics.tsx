import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Unit } from "../../../models/core/units";
import { MOST_OWN, NAME_LENGTH } from "../../../models/formula/ownMetric";
import { csv } from "../../../models/scenario/csv";
import { formatFixed } from "../../i18n/format";
import { say } from "../../i18n/say";
import { download } from "../../state/download";
import { fieldMessage } from "../../state/readField";
import { withMetric, type KeptMetric } from "../../state/ownMetrics";
import { MOST_OWN_TRIALS, type OwnOutcome } from "../../state/ownResults";
import { namedScenario } from "../../state/scenarioName";
import { useLanguage, useStore } from "../context";
import { OwnMetricRow } from "./OwnMetricRow";
import { useOwnResults } from "./useOwnResults";

/** Formulas over lines and metrics that the reader names; kept in this browser. */
export function OwnMetrics(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const { metrics } = store.own.value;
  const { outcomes, isBusy, failure } = useOwnResults(metrics);
  const trials = Math.min(store.runner.summary.value?.trials ?? 0, MOST_OWN_TRIALS);

  function keep(next: readonly KeptMetric[]): void {
    store.own.value = { version: 2, metrics: next };
  }

  return (
    <section class="block own-metrics" aria-labelledby="own-metrics" aria-busy={isBusy}>
      <h2 id="own-metrics">
        <span>{say(language, "ownTitle")}</span>
        {metrics.length > 0 && (
          <button type="button" class="text-button" disabled={isBusy} onClick={save}>
            {say(language, "ownCsv")}
          </button>
        )}
      </h2>
      <p class="muted">{say(language, "ownNote")}</p>
      <ul>
        {metrics.map((metric) => (
          <OwnMetricRow
            key={metric.id}
            metric={metric}
            outcome={outcomes.get(metric.id)}
            onUnit={(unit) =>
              keep(metrics.map((other) => (other.id === metric.id ? withUnit(metric, unit) : other)))
            }
            onRemove={() => keep(metrics.filter(({ id }) => id !== metric.id))}
          />
        ))}
      </ul>
      <NewMetric metrics={metrics} onAdd={keep} />
      <p class="muted" role="status">
        {isBusy
          ? say(language, "ownComputing")
          : failure !== undefined
            ? say(language, "ownFailed", { reason: failure })
            : metrics.length > 0 && say(language, "ownTrials", { trials: formatFixed(trials, 0) })}
      </p>
    </section>
  );

  function save(): void {
    const known = metrics.flatMap(({ id, name }) => {
      const outcome: OwnOutcome | undefined = outcomes.get(id);
      if (outcome?.kind !== "values") return [];
      const { unit, metric } = outcome;
      return [{ head: unit === "1" || unit === "year" ? name : `${name} (${unit})`, values: metric.values! }];
    });
    const count = known[0]?.values.length ?? 0;
    const rows = Array.from({ length: count }, (_, k) => [k, ...known.map(({ values }) => values[k]!)]);
    const table = [["trial", ...known.map(({ head }) => head)], ...rows];
    const file = `hongge-south-${namedScenario(store).id}-own-metrics.csv`;
    download(file, [...csv(table, { bom: store.forExcel.value })], "text/csv;charset=utf-8");
  }
}

const withUnit = ({ unit: _, ...metric }: KeptMetric, unit: Unit | undefined): KeptMetric =>
  unit === undefined ? metric : { ...metric, unit };

/** Name and formula of one more; refused with the reason, what was typed stays. */
function NewMetric(props: {
  metrics: readonly KeptMetric[];
  onAdd(metrics: readonly KeptMetric[]): void;
}): JSX.Element {
  const language = useLanguage();
  const [name, setName] = useState("");
  const [formula, setFormula] = useState("");
  const [fault, setFault] = useState<string | undefined>(undefined);

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const called = name.trim();
    if (props.metrics.length >= MOST_OWN) return setFault(say(language, "ownFull", { limit: MOST_OWN }));
    if (called === "" || called.length > NAME_LENGTH)
      return setFault(say(language, "ownNeedsName", { limit: NAME_LENGTH }));
    if (props.metrics.some((metric) => metric.name === called))
      return setFault(say(language, "ownNameTaken", { name: called }));
    const { readFormula } = await import("../../../models/formula/readFormula");
    const read = readFormula(formula, called);
    if (!read.ok) return setFault(fieldMessage(read.issues, language));
    setFault(undefined);
    setName("");
    setFormula("");
    props.onAdd(withMetric(props.metrics, { name: called, formula: formula.trim() }));
  }

  return (
    <form class="own-new" onSubmit={(event) => void add(event)}>
      <label>
        {say(language, "ownName")}
        <input value={name} maxLength={NAME_LENGTH} onInput={(e) => setName(e.currentTarget.value)} />
      </label>
      <label class="own-formula">
        {say(language, "ownFormula")}
        <input
          value={formula}
          spellcheck={false}
          aria-invalid={fault !== undefined}
          aria-describedby="own-fault"
          onInput={(e) => setFormula(e.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {say(language, "ownAdd")}
      </button>
      <p class="field-fault" id="own-fault" role="alert">
        {fault}
      </p>
    </form>
  );
}
