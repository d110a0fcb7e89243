import type { JSX } from "preact";
import type { Text } from "../../../models/core/text";
import { useLanguage } from "../context";

interface ChoiceFieldProps {
  readonly label: string;
  readonly options: readonly Text[];
  readonly value: number;
  readonly onChoose: (option: number) => void;
}

/** Letters (Chinese ones count double) that still fit side by side in the panel. */
const ROW_WIDTH = 30;

/** One of a few: side by side where the words are short, else a list. */
export function ChoiceField({ label, options, value, onChoose }: ChoiceFieldProps): JSX.Element {
  const language = useLanguage();
  const words = options.map((option) => option[language]);
  const width = words.join("").replaceAll(/[^\x00-\xff]/g, "xx").length + options.length * 3;
  if (options.length <= 3 && width <= ROW_WIDTH) {
    return (
      <span class="segments small" role="group" aria-label={label}>
        {words.map((word, option) => (
          <button type="button" key={option} aria-pressed={option === value} onClick={() => onChoose(option)}>
            {word}
          </button>
        ))}
      </span>
    );
  }
  return (
    <select
      class="choice"
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
    >
      {words.map((word, option) => (
        <option key={option} value={option}>
          {word}
        </option>
      ))}
    </select>
  );
}
