import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Language } from "../../../models/core/text";
import { csv } from "../../../models/scenario/csv";
import { barsHeight, drawBars } from "../../charts/drawBars";
import { Drawing } from "../../charts/Drawing";
import { csvRows } from "../../decisions/csvRows";
import { isText, shownNumber, type Report, type Table, type TableCell } from "../../decisions/report";
import { download } from "../../state/download";
import { useLanguage, useStore } from "../context";
import { ApplyScenario } from "./ApplyScenario";
import { words } from "./words";

/** An answer: what it means first, then the picture, every number, and how it was found. */
export function ReportView({ report }: { report: Report }): JSX.Element {
  const language = useLanguage();
  const { picture } = report;
  const data = useMemo(() => picture && { ...picture, language }, [picture, language]);
  return (
    <>
      <p class="so-what">{report.soWhat[language]}</p>
      {report.apply && <ApplyScenario scenario={report.apply} />}
      {data && data.bars.length > 0 && (
        <figure class="decision-picture">
          <figcaption>{data.title[language]}</figcaption>
          <Drawing draw={drawBars} data={data} height={barsHeight(data.bars.length)} />
        </figure>
      )}
      {report.tables.map((table, place) => (
        <TableView key={table.name} table={table} isOpen={place === 0} language={language} />
      ))}
      <p class="sub">
        <b>{words.method[language]}</b> · {report.method[language]}
      </p>
    </>
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
  return (
    <details class="decision-table" open={isOpen}>
      <summary>{title[language]}</summary>
      <button
        type="button"
        class="text-button"
        data-download={name}
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
                  <td key={columns[i].id} class={typeof row[i] === "number" ? "number" : "words"}>
                    {cellText(row[i], language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function cellText(cell: TableCell, language: Language): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return shownNumber(cell);
  if (typeof cell === "boolean") return cell ? "✓" : "";
  return isText(cell) ? cell[language] : cell;
}
