import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { sheetOf } from "../../../models/mine/sheet";
import { shownUnit, formatFixed } from "../../i18n/format";
import { say } from "../../i18n/say";
import { useLanguage } from "../context";
import type { OpenTrial } from "./useTrial";

/** Present value of each row of the sheet, hanging one from the other, down to the net present value. */
export function PresentValues({ trial }: { trial: OpenTrial | undefined }): JSX.Element {
  const language = useLanguage();
  const steps = useMemo(() => {
    if (!trial) return [];
    const sheet = sheetOf(trial.replay);
    let run = 0;
    const parts = sheet.rows
      .filter(({ row }) => row.kind === "flow")
      .map(({ row, values }) => {
        const value = values.reduce((sum, flow, t) => sum + flow * sheet.factor[t]!, 0);
        const from = run;
        run += value;
        return { id: row.id, label: row.label[language], value, from, to: run, isTotal: false };
      });
    const npv = { id: "npv", label: say(language, "sheetNpv"), value: sheet.npv, from: 0, to: sheet.npv };
    return [...parts, { ...npv, isTotal: true }];
  }, [trial, language]);
  const low = Math.min(0, ...steps.flatMap(({ from, to }) => [from, to]));
  const high = Math.max(1e-9, ...steps.flatMap(({ from, to }) => [from, to]));
  const at = (value: number): number => ((value - low) / (high - low)) * 100;
  const { factor, label: unit } = shownUnit("bn CNY", language);
  return (
    <table class="bridge">
      <caption class="sr">
        {say(language, "presentValueOf")}, {unit}
      </caption>
      <tbody>
        {steps.map(({ id, label, value, from, to, isTotal }) => (
          <tr key={id} class={isTotal ? "is-total" : undefined}>
            <th scope="row">{label}</th>
            <td class="bar" aria-hidden="true">
              <i class="zero" style={{ left: `${at(0)}%` }} />
              <i
                class={value < 0 ? "is-loss" : "is-gain"}
                style={{
                  left: `${at(Math.min(from, to))}%`,
                  width: `max(2px, ${at(Math.max(from, to)) - at(Math.min(from, to))}%)`,
                }}
              />
            </td>
            <td class={value < 0 ? "neg" : undefined}>
              {value > 0 ? "+" : ""}
              {formatFixed(value * factor, language === "zh" ? 1 : 2)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
