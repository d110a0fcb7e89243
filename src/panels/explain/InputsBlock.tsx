import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ReadKind } from "../../../models/engine/moduleBench";
import { metricById } from "../../../models/mine/catalogue";
import { chartWords } from "../../charts/chartWords";
import { formatFixed } from "../../i18n/format";
import { say } from "../../i18n/say";
import type { ParamId } from "../../../models/mine/registry";
import { useLanguage, useStore } from "../context";
import { InputRow, type ShownInput } from "./InputRow";
import { useDrivers, useInputs } from "./useInputs";
import type { OpenTrial } from "./useTrial";

/** Rows shown before "n more". */
const SHOWN = 9;

interface InputsBlockProps {
  readonly trial: OpenTrial | undefined;
  readonly year: number | undefined;
}

/** What enters the opened number directly, and for metrics which uncertain inputs it follows most over all trials. */
export function InputsBlock({ trial, year }: InputsBlockProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const { id } = store.opened.value;
  const found = useInputs(trial, id, year);
  const drivers = useDrivers(trial, id);
  const isMetric = metricById.has(id);
  // formulas and parameters are real, whatever the reader chose
  const mark = `${language === "zh" ? "；" : "; "}${chartWords.realPrices[language]}`;
  const direct = (found?.inputs ?? []).map(({ kind, id: input, effect }): ShownInput => ({
    kind,
    id: input,
    effect,
    correlation: kind === "param" ? drivers?.by.get(input as ParamId) : undefined,
  }));
  const strongest = [...(drivers?.by ?? [])]
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([input, correlation]): ShownInput => ({
      kind: "param" satisfies ReadKind,
      id: input,
      effect: NaN,
      correlation,
    }));
  return (
    <div class="inputs-block">
      <InputTable
        key={`direct ${id}`}
        id="explain-direct"
        title={say(language, "directInputs")}
        note={`${say(language, "directNote")}${mark}`}
        wait={found === undefined}
        isOld={found !== undefined && found.id !== id}
        inputs={direct}
        column={say(language, "onePerCent")}
        columnHelp={say(language, "onePerCentHelp")}
        trial={trial}
        year={year}
        few={isMetric ? 5 : 14}
      />
      {isMetric && (
        <InputTable
          key={`drivers ${id}`}
          id="explain-drivers"
          title={say(language, "driversTitle")}
          note={
            drivers
              ? `${say(language, "driversNote", { trials: formatFixed(drivers.trials, 0) })}${mark}`
              : say(language, "driversWait")
          }
          wait={drivers === undefined}
          isOld={false}
          inputs={strongest}
          column={say(language, "rankCorrelation")}
          columnHelp={say(language, "rankHelp")}
          trial={trial}
          year={year}
          few={SHOWN}
          isRanked
        />
      )}
    </div>
  );
}

interface InputTableProps {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly wait: boolean;
  /** rows of the number opened before */
  readonly isOld: boolean;
  readonly inputs: readonly ShownInput[];
  readonly column: string;
  readonly columnHelp: string;
  readonly trial: OpenTrial | undefined;
  readonly year: number | undefined;
  readonly few: number;
  readonly isRanked?: boolean;
}

function InputTable(props: InputTableProps): JSX.Element {
  const { id, title, note, wait, isOld, inputs, trial, few } = props;
  const language = useLanguage();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? inputs : inputs.slice(0, few);
  return (
    <section class="block" aria-labelledby={id} aria-busy={wait || isOld} data-inputs={id}>
      <h2 id={id}>
        <span>{title}</span>
        <small>{note}</small>
      </h2>
      <table class={`data inputs ${isOld ? "is-old" : ""}`}>
        <thead>
          <tr>
            <th scope="col">{say(language, "inputName")}</th>
            <th scope="col" class="wide-cell">
              {say(language, "inputSpread")}
            </th>
            <th scope="col" class="n">
              {say(language, "thisTrial")}
            </th>
            <th scope="col" class="n" title={props.columnHelp}>
              {props.column}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((input) => (
            <InputRow
              key={`${input.kind}.${input.id}`}
              input={input}
              trial={trial}
              year={props.year}
              isRanked={props.isRanked === true}
            />
          ))}
          {shown.length === 0 &&
            (wait ? (
              Array.from({ length: few }, (_, place) => (
                <tr key={place} aria-hidden="true">
                  <td colSpan={4}>&nbsp;</td>
                </tr>
              ))
            ) : (
              <tr>
                <td colSpan={4}>{say(language, "noInputs")}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {inputs.length > few && (
        <button type="button" class="text-button" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? say(language, "fewer") : say(language, "nMore", { count: inputs.length - few })}
        </button>
      )}
    </section>
  );
}
