import type { JSX } from "preact";
import type { Warning } from "../../../models/mine/warnings";
import { useLanguage } from "../context";

/** What is to be doubted, one line each. */
export function WarningItems({ found }: { found: readonly Warning[] }): JSX.Element {
  const language = useLanguage();
  return (
    <ul>
      {found.map((warning) => (
        <li key={warning.id} class={`is-${warning.level}`}>
          {warning.text[language]}
        </li>
      ))}
    </ul>
  );
}
