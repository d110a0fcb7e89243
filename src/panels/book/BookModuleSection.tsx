import type { JSX } from "preact";
import type { Book, BookEquation, BookModule, BookParam } from "../../../models/mine/book";
import type { LineId, MetricId } from "../../../models/mine/registry";
import { formatFixed, formatQuantity } from "../../i18n/format";
import { say } from "../../i18n/say";
import { metricById } from "../../../models/mine/catalogue";
import { FormulaText } from "../texts/FormulaText";
import { OpenNumber } from "../explain/OpenNumber";
import { SourceButton } from "../sources/SourceButton";
import { FormulaSymbol } from "../texts/FormulaSymbol";
import { useLanguage, useStore } from "../context";

interface BookModuleSectionProps {
  readonly module: BookModule;
  readonly words: Book["words"];
}

/** One module: purpose, what it leaves out, inputs with their sources, formulas of its results, balances. */
export function BookModuleSection({ module, words }: BookModuleSectionProps): JSX.Element {
  const { id, title, purpose, needs, leftOut, evidence, params, lines, metrics, balances } = module;
  return (
    <section class="module" id={`book-${id}`} data-module={id}>
      <h2>{title}</h2>
      <p>{purpose}</p>
      <p class="muted">
        {needs.length === 0
          ? words.readsNothing
          : `${words.reads}${words.colon}${needs.join(words.separator)}`}
      </p>
      <h3>{words.leftOut}</h3>
      <ul class="left-out">
        {leftOut.map(({ what, why }) => (
          <li key={what}>
            <strong>{what}</strong> <span class="muted">{why}</span>
          </li>
        ))}
      </ul>
      {params.length > 0 && (
        <>
          <h3>
            {words.inputs}{" "}
            <small class="muted">
              {evidence.total} · {words.share} {formatFixed(evidence.assumed * 100, 0)} %
            </small>
          </h3>
          <Inputs params={params} words={words} />
        </>
      )}
      {lines.length > 0 && (
        <>
          <h3>{words.lines}</h3>
          <Equations equations={lines} label={words.lines} />
        </>
      )}
      {metrics.length > 0 && (
        <>
          <h3>{words.metrics}</h3>
          <Equations equations={metrics} label={words.metrics} />
        </>
      )}
      {balances.length > 0 && (
        <>
          <h3>{words.balances}</h3>
          <dl class="balance-list">
            {balances.map(({ id: check, label, formula }) => (
              <div key={check}>
                <dt>{label}</dt>
                <dd class="formula">
                  <FormulaText text={formula} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

interface InputsProps {
  readonly params: readonly BookParam[];
  readonly words: Book["words"];
}

function Inputs({ params, words }: InputsProps): JSX.Element {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={words.inputs}>
      <table class="data">
        <thead>
          <tr>
            {[words.input, words.symbol, words.value, words.unit, words.range, words.source].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {params.map(({ entry, label, symbol, value, unit, range, refs, note }) => (
            <tr key={entry.id}>
              <th scope="row">{label}</th>
              <td>
                <FormulaSymbol symbol={symbol} />
              </td>
              <td>{value}</td>
              <td>{unit}</td>
              <td class={entry.definition.options ? "options" : undefined}>{range}</td>
              <td class="source-cell">
                <SourceButton entry={entry} /> {refs.join(", ")}
                {note !== "" && <span class="muted"> {note}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface EquationsProps {
  readonly equations: readonly BookEquation<LineId | MetricId>[];
  readonly label: string;
}

/** Results with formula and meaning; every one opens its explanation. Metrics show their present median. */
function Equations({ equations, label }: EquationsProps): JSX.Element {
  const language = useLanguage();
  const summary = useStore().runner.summary.value;
  return (
    <dl class="equations" aria-label={label}>
      {equations.map(({ id, label: name, symbol, unit, formula, meaning }) => {
        const metric = metricById.get(id);
        const found = metric && summary?.metrics[metric.id].p50;
        return (
          <div key={id} data-equation={id}>
            <dt>
              <OpenNumber id={id}>{name}</OpenNumber> <small class="muted">{unit}</small>
              {metric && found !== undefined && (
                <small class="median">
                  {say(language, "medianNow")} {formatQuantity(found, metric.definition.unit, language)}
                </small>
              )}
            </dt>
            <dd>
              <p class="formula">
                {symbol !== "" && !formula.startsWith(`${symbol} = `) && (
                  <FormulaText text={`${symbol} = `} />
                )}
                <FormulaText text={formula} />
              </p>
              {meaning !== "" && <p class="muted">{meaning}</p>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
