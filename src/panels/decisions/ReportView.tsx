import type { JSX } from "preact";
import { unbroken } from "../../i18n/unbroken";
import { useMemo } from "preact/hooks";
import type { Language } from "../../../models/core/text";
import type { Scenario } from "../../../models/scenario/scenario";
import { csv } from "../../../models/scenario/csv";
import { ChartPanel } from "../../charts/ChartPanel";
import { pictureChart, pictureHeight } from "../../charts/decisions/pictureChart";
import { chartWords } from "../../charts/chartWords";
import { resultText, told, toldUnit } from "../../decisions/amounts";
import { csvRows } from "../../decisions/csvRows";
import type { Picture } from "../../decisions/pictures";
import { isText, shownNumber, type Report, type Table, type TableCell } from "../../decisions/report";
import { moneyShown } from "../../i18n/money";
import { download } from "../../state/download";
import { useLanguage, useStore } from "../context";
import { useChartFrame } from "../useChartFrame";
import { ApplyScenario } from "./ApplyScenario";
import { words } from "./words";

/** Rows of a table that is open at first: longer ones would hide what stands below them. */
const MOST_OPEN = 20;

/** An answer: what it means first, then the picture, every number, and how it was found. */
export function ReportView({ report: found, ...run }: { report: Report } & Ran): JSX.Element {
  const language = useLanguage();
  // an answer stays when the reader chooses another unit of money
  const report = useMemo(() => told(found, "shown"), [found, moneyShown.value]);
  return (
    <>
      <p class="so-what">{unbroken(report.soWhat[language])}</p>
      <p class="sub">{chartWords.realMoney[language]}</p>
      {report.apply && <ApplyScenario scenario={report.apply} />}
      <div class="decision-pictures">
        {report.pictures.map((picture) => (
          <PictureView key={picture.id} picture={picture} {...run} />
        ))}
      </div>
      {report.tables.map((table, place) => (
        <TableView
          key={table.name}
          table={table}
          isOpen={place === 0 && table.rows.length <= MOST_OPEN}
          language={language}
        />
      ))}
      <p class="sub">
        <b>{words.method[language]}</b> · {report.method[language]}
      </p>
    </>
  );
}

/** What an answer was worked out with. */
interface Ran {
  readonly scenario: Scenario;
  readonly trials: number;
  readonly isRunning: boolean;
}

function PictureView({ picture, scenario, trials, isRunning }: { picture: Picture } & Ran): JSX.Element {
  const language = useLanguage();
  const { onOpen: _, ...frame } = useChartFrame("yearly", undefined);
  const chart = useMemo(() => pictureChart(picture), [picture]);
  const { input } = frame;
  const own = useMemo(
    () => input && { ...input, refining: isRunning, summary: { ...input.summary, trials } },
    [input?.summary, language, isRunning, trials],
  );
  // the answer may be about a scenario that is no longer on screen
  const [, ...settings] = frame.footer.split(" · ");
  return (
    <ChartPanel
      {...frame}
      chart={chart}
      input={own}
      height={pictureHeight(picture)}
      class="decision-picture"
      footer={[scenario.name[language], ...settings].join(" · ")}
    />
  );
}

interface TableViewProps {
  readonly table: Table;
  readonly isOpen: boolean;
  readonly language: Language;
}

function TableView({ table, isOpen, language }: TableViewProps): JSX.Element | null {
  const store = useStore();
  const { name, title, columns, rows } = table;
  if (rows.length === 0) return null;
  // the id says nothing that the label does not, where there is one
  const shown = columns.map((_, i) => i).filter((i) => i > 0 || columns[i].id !== "id");
  const errorOf = (row: readonly TableCell[], i: number): number | undefined => {
    const error = row[columns.findIndex(({ id }) => id === columns[i].error)];
    return typeof error === "number" ? error : undefined;
  };
  return (
    <div class="decision-table">
      <details open={isOpen}>
        <summary>{title[language]}</summary>
        <div class="tablewrap" tabIndex={0} role="region" aria-label={title[language]}>
          <table class="data">
            <thead>
              <tr>
                {shown.map((i) => (
                  <th scope="col" key={columns[i].id}>
                    {columns[i].label[language]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, place) => (
                <tr key={place}>
                  {shown.map((i) => (
                    <td key={columns[i].id} class={typeof row[i] === "number" ? "figure" : "words"}>
                      {cellText(row[i], columns[i], errorOf(row, i), language)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      {/* beside the table, not in it: it saves a folded one, too */}
      <button
        type="button"
        class="text-button"
        data-download={name}
        aria-label={`${words.csv[language]}: ${title[language]}`}
        onClick={() =>
          download(
            `${name}.csv`,
            [...csv(csvRows(table), { bom: store.forExcel.value })],
            "text/csv;charset=utf-8",
          )
        }
      >
        {words.csv[language]}
      </button>
    </div>
  );
}

function cellText(
  cell: TableCell,
  { unit }: Table["columns"][number],
  se: number | undefined,
  language: Language,
): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") {
    if (unit === undefined) return shownNumber(cell);
    const { factor } = toldUnit(unit, language, "shown");
    return resultText(cell * factor, unit, se === undefined ? undefined : se * factor);
  }
  if (typeof cell === "boolean") return cell ? "✓" : "";
  return isText(cell) ? cell[language] : cell;
}
