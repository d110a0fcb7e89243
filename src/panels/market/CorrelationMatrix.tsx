import type { JSX } from "preact";
import { correlatedShocks, correlationMatrix } from "../../../models/mine/correlations";
import { formatInput } from "../../i18n/format";
import { say } from "../../i18n/say";
import { enterCorrelation, enteredScenario, pairKey } from "../../state/marketCorrelations";
import { marketProducts } from "../../state/marketProducts";
import { useLanguage, useStore } from "../context";
import { Icon } from "../controls/icons";
import { NumberField } from "../controls/NumberField";
import { CorrelationRepair } from "./CorrelationRepair";

/** One arrow key on a correlation. */
const STEP = 0.05;
/** Share of the colour in a cell of correlation ±1, per cent: the ink on it keeps its contrast. */
const STRONGEST = 50;

const SIZE = correlatedShocks.length;
const declared = correlationMatrix({});

const MOVES: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Name of a shock's product. */
export function shockName(id: string, language: "en" | "zh"): string {
  const product = marketProducts.find(({ path }) => path.id === id);
  return (product?.name ?? correlatedShocks.find((shock) => shock.id === id)!.definition.label)[language];
}

/** The correlation of every two yearly price shocks: entered below the diagonal, mirrored above it. */
export function CorrelationMatrix(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const matrix = correlationMatrix(enteredScenario(store));
  const names = correlatedShocks.map(({ id }) => shockName(id, language));

  /** Ctrl and an arrow: the next field, as in a spreadsheet. */
  function walk(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
    const move = MOVES[event.key];
    const cell = (event.target as HTMLElement).closest<HTMLElement>("td[data-row]");
    if (!event.ctrlKey || move === undefined || cell === null) return;
    event.preventDefault();
    event.stopPropagation();
    focusOn(
      event.currentTarget,
      Number(cell.dataset["row"]) + move[0],
      Number(cell.dataset["column"]) + move[1],
    );
  }

  return (
    <section class="assumptions correlations" aria-labelledby="correlations">
      <h2 id="correlations">{say(language, "correlations")}</h2>
      <p class="muted">{say(language, "correlationsHelp")}</p>
      <CorrelationRepair />
      <div class="scroll" tabIndex={0} role="group" aria-label={say(language, "correlations")}>
        <table onKeyDownCapture={walk}>
          <thead>
            <tr>
              <td />
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name, row) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {names.map((other, column) => {
                  const value = matrix[row * SIZE + column]!;
                  const tint = { "--tint": `${Math.round(Math.abs(value) * STRONGEST)}%` };
                  const sign = value < 0 ? "is-negative" : "";
                  if (row === column)
                    return (
                      <td key={other} class="diagonal">
                        1
                      </td>
                    );
                  if (row < column)
                    return (
                      <td
                        key={other}
                        class={`mirror ${sign}`}
                        style={tint}
                        onClick={(event) => focusOn(event.currentTarget.closest("table")!, column, row)}
                      >
                        {formatInput(value, "1", language)}
                      </td>
                    );
                  return <Cell key={other} row={row} column={column} value={value} sign={sign} tint={tint} />;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface CellProps {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly sign: string;
  readonly tint: Readonly<Record<string, string>>;
}

function Cell({ row, column, value, sign, tint }: CellProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const base = declared[row * SIZE + column]!;
  const isChanged = value !== base;
  const pair = pairKey(row, column);
  const label = pairName(pair, language);
  const back = say(language, "backToBase", { label, value: formatInput(base, "1", language) });
  return (
    <td
      class={`entry ${sign} ${isChanged ? "is-changed" : ""}`}
      style={tint}
      data-pair={pair}
      data-row={row}
      data-column={column}
    >
      <NumberField
        label={label}
        value={value}
        unit="1"
        path={label}
        step={STEP}
        accept={(next) => enterCorrelation(store, pair, next === base ? undefined : next)}
      />
      {isChanged && (
        <button
          type="button"
          class="cell-back"
          aria-label={back}
          title={back}
          onClick={() => enterCorrelation(store, pair, undefined)}
        >
          <Icon name="back" size={11} />
        </button>
      )}
    </td>
  );
}

/** "Iron concentrate – Steel" */
export function pairName(pair: string, language: "en" | "zh"): string {
  return pair
    .split("|")
    .map((id) => shockName(id, language))
    .join(" – ");
}

function focusOn(table: HTMLElement, row: number, column: number): void {
  table.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"] input`)?.focus();
}
