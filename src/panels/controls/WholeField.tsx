import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { formatFixed } from "../../i18n/format";
import { say } from "../../i18n/say";
import { useLanguage } from "../context";

interface WholeFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly onTake: (value: number) => void;
}

/** A whole number such as the seed; what is not allowed stays as typed, with the reason below. */
export function WholeField({ label, help, value, range, onTake }: WholeFieldProps): JSX.Element {
  const language = useLanguage();
  const id = useId();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [isWrong, setWrong] = useState(false);

  function take(written: string): void {
    const found = Number(written.replaceAll(/[,\s]/g, ""));
    const isRight =
      Number.isInteger(found) && found >= range[0] && found <= range[1] && written.trim() !== "";
    setWrong(!isRight);
    if (!isRight) return;
    setDraft(undefined);
    if (found !== value) onTake(found);
  }

  return (
    <label class="whole-field">
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        class="number"
        value={draft ?? formatFixed(value, 0)}
        aria-invalid={isWrong}
        aria-describedby={id}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={(event) => draft !== undefined && take(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && take(event.currentTarget.value)}
      />
      <small id={id} class={isWrong ? "field-fault" : "muted"} role={isWrong ? "alert" : undefined}>
        {isWrong
          ? say(language, "fieldWhole", { low: formatFixed(range[0], 0), high: formatFixed(range[1], 0) })
          : help}
      </small>
    </label>
  );
}
