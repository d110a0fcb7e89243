import type { JSX } from "preact";
import {
  checks,
  lines,
  metrics,
  params,
  type LineEntry,
  type MetricEntry,
  type ParamEntry,
} from "../../models/mine/catalogue";
import { modules } from "../../models/mine/registry";
import { sources } from "../../models/mine/sources";
import { MODEL_VERSION } from "../../models/mine/version";
import { displayUnit, formatFixed, formatQuantity } from "../i18n/format";
import { say } from "../i18n/say";
import { valueText } from "../state/valueText";
import { useLanguage, useStore } from "./context";
import { EVIDENCE, EvidenceMark } from "./EvidenceMark";
import { FormulaSymbol } from "./FormulaSymbol";
import { Meter } from "./Meter";
import { OpenNumber } from "./OpenNumber";
import { SourceButton, SourceLine } from "./SourceButton";

/** The model book: purpose, inputs and outputs of every module, what the numbers mean, the list of sources. */
export function ModelBook(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const trials = store.runner.summary.value?.trials ?? store.trials.value;
  return (
    <main class="wide book" id="main">
      <div class="lead">
        <h1>{say(language, "modelTitle")}</h1>
        <Meter />
      </div>
      <p class="lead-text">
        {say(language, "modelLead", { modules: modules.length, trials: formatFixed(trials, 0) })} ·{" "}
        <span class="muted">{say(language, "version", { version: MODEL_VERSION })}</span>
      </p>
      <section class="prose">
        <h2>{say(language, "modelHow")}</h2>
        <p>{say(language, "modelBasis")}</p>
        <p>{say(language, "modelMeasures")}</p>
        <p>{say(language, "modelLimits")}</p>
        <p class="legend">
          {EVIDENCE.map((kind) => (
            <span key={kind.id}>
              <EvidenceMark evidence={kind.id} /> {say(language, kind.name)}:{" "}
              {params.filter((entry) => entry.definition.source.evidence === kind.id).length}
            </span>
          ))}
        </p>
      </section>
      <nav class="contents" aria-label={say(language, "modules")}>
        {modules.map((owner) => (
          <button
            type="button"
            key={owner.id}
            class="text-button"
            onClick={() => document.getElementById(`book-${owner.id}`)?.scrollIntoView()}
          >
            {owner.title[language]}
          </button>
        ))}
      </nav>
      {modules.map((owner) => (
        <section class="module" key={owner.id} id={`book-${owner.id}`}>
          <h2>{owner.title[language]}</h2>
          <p>{owner.purpose[language]}</p>
          <p class="muted">
            {owner.needs.length === 0
              ? say(language, "readsNothing")
              : `${say(language, "reads")} ${owner.needs.map((need) => need.title[language]).join(say(language, "comma"))}`}
          </p>
          <Inputs entries={params.filter((entry) => entry.module === owner.id)} />
          <Outputs entries={lines.filter((entry) => entry.module === owner.id && entry.sums === undefined)} />
          <Metrics entries={metrics.filter((entry) => entry.module === owner.id)} />
          <Balances module={owner.id} />
        </section>
      ))}
      <section class="module">
        <h2>{say(language, "sourceList")}</h2>
        <dl class="sources">
          {Object.keys(sources).map((key) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>
                <SourceLine reference={key} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </main>
  );
}

function Inputs({ entries }: { entries: readonly ParamEntry[] }): JSX.Element | null {
  const language = useLanguage();
  if (entries.length === 0) return null;
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={say(language, "inputs")}>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">{say(language, "inputs")}</th>
            <th scope="col">{say(language, "symbol")}</th>
            <th scope="col">{say(language, "value")}</th>
            <th scope="col">{say(language, "unit")}</th>
            <th scope="col">{say(language, "source")}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const { label, symbol, source, unit, value } = entry.definition;
            const refs = source.refs?.join(", ") ?? "";
            return (
              <tr key={entry.id}>
                <th scope="row">{label[language]}</th>
                <td>
                  <FormulaSymbol symbol={symbol} />
                </td>
                <td>{valueText(value, entry.definition, language)}</td>
                <td>{displayUnit(unit, language).label}</td>
                <td class="source-cell">
                  <SourceButton entry={entry} /> {refs}
                  {source.note && <span class="muted"> {source.note[language]}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Outputs({ entries }: { entries: readonly LineEntry[] }): JSX.Element | null {
  const language = useLanguage();
  if (entries.length === 0) return null;
  return (
    <p class="outputs">
      <strong>{say(language, "outputsYearly")}</strong>{" "}
      {entries.map((entry) => (
        <span key={entry.id} title={entry.id}>
          <OpenNumber id={entry.id}>{entry.definition.label[language]}</OpenNumber>{" "}
          <small class="muted">{displayUnit(entry.definition.unit, language).label}</small>
        </span>
      ))}
    </p>
  );
}

function Metrics({ entries }: { entries: readonly MetricEntry[] }): JSX.Element | null {
  const language = useLanguage();
  const summary = useStore().runner.summary.value;
  if (entries.length === 0) return null;
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={say(language, "outputsMetrics")}>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">{say(language, "outputsMetrics")}</th>
            <th scope="col">{say(language, "symbol")}</th>
            <th scope="col">{say(language, "medianNow")}</th>
            <th scope="col">P10</th>
            <th scope="col">P90</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, definition }) => {
            const found = summary?.metrics[id];
            const show = (x: number | undefined): string =>
              x === undefined ? "" : formatQuantity(x, definition.unit, language);
            return (
              <tr key={id}>
                <th scope="row" title={id}>
                  <OpenNumber id={id}>{definition.label[language]}</OpenNumber>
                </th>
                <td>
                  <FormulaSymbol symbol={definition.symbol} />
                </td>
                <td>{show(found?.p50)}</td>
                <td>{show(found?.p10)}</td>
                <td>{show(found?.p90)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Balances({ module }: { module: string }): JSX.Element | null {
  const language = useLanguage();
  const own = checks.filter((check) => check.module === module);
  if (own.length === 0) return null;
  return (
    <p class="outputs">
      <strong>{say(language, "balances")}</strong>{" "}
      {own.map((check) => (
        <span key={check.id}>{check.definition.label[language]}</span>
      ))}
    </p>
  );
}
