import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import type { ChartGeometry, Tip } from "./chart";
import { textWidth } from "./textWidth";

interface ChartTipProps {
  geometry: ReadonlySignal<ChartGeometry | null>;
  step: ReadonlySignal<number | null>;
  reading: ReadonlySignal<boolean>;
  width: number;
  tip(step: number): Tip | undefined;
}

/** The table beside the cursor of the chart being read. */
export function ChartTip({ geometry, step, reading, width, tip }: ChartTipProps): JSX.Element | null {
  const place = geometry.value;
  const at = step.value;
  if (!reading.value || !place || at === null) return null;
  const shown = tip(at);
  if (!shown) return null;
  const labels = Math.max(...shown.rows.map((row) => textWidth(row.label) + (row.colour ? 14 : 0)));
  const values = Math.max(...shown.rows.map((row) => textWidth(row.value, 11, row.strong)));
  const wide =
    Math.max(labels + values + 12, textWidth(shown.heading, 11, true), textWidth(shown.note ?? "")) + 22;
  const x = place.x(at);
  const left = x + 10 + wide <= width ? x + 10 : Math.max(0, x - 10 - wide);
  return (
    <div class="tip" style={{ left: `${left}px`, top: `${place.plot.top + 2}px` }} aria-hidden="true">
      <b>{shown.heading}</b>
      <table>
        <tbody>
          {shown.rows.map((row) => (
            <tr key={row.label} class={row.strong ? "strong" : undefined}>
              <td>
                {row.colour && <i class="swatch" style={{ background: row.colour }} />}
                {row.label}
              </td>
              <td>{row.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.note && <small>{shown.note}</small>}
    </div>
  );
}
