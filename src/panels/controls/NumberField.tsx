import type { JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Unit } from "../../../models/core/units";
import { formatInput } from "../../i18n/format";
import type { Outcome } from "../../state/accepted";
import { exchangeRate } from "../../state/followMoney";
import { outsideText } from "../../state/outsideText";
import { fieldMessage, readField, readPlain } from "../../state/readField";
import { useLanguage, useStore } from "../context";

interface NumberFieldProps {
  readonly label: string;
  /** in the declared unit */
  readonly value: number;
  readonly unit: Unit;
  readonly path: string;
  /** one arrow key, in the declared unit */
  readonly step?: number;
  readonly class?: string;
  /** takes a value in the declared unit, or says why not */
  readonly accept: (value: number) => Outcome;
  readonly onFault?: (message: string | undefined) => void;
  /** what is being typed, in the declared unit, while it is a plain number; undefined once it is taken or given up */
  readonly onPreview?: (value: number | undefined) => void;
}

/**
 * A number with an optional unit. Enter or leaving the field takes it; what cannot be taken stays as typed with
 * the reason below, and the last valid value remains in force. Esc brings that value back.
 */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const id = useId();
  const shown = formatInput(props.value, props.unit, language);
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const turns = useRef(0);

  function clear(): void {
    turns.current++;
    setDraft(undefined);
    setFault(undefined);
    props.onFault?.(undefined);
    props.onPreview?.(undefined);
  }
  // a value that changes from outside (slider, undo, language) overrides what was typed
  useEffect(clear, [props.value, language]);

  /** Plain numbers are taken at once; quantities and reasons for a refusal come a moment later. */
  async function take(written: string): Promise<void> {
    if (written.trim() === shown) return clear();
    const turn = ++turns.current;
    const plain = readPlain(written, props.unit, language);
    if (plain !== undefined) return judge(plain, turn);
    const rate = exchangeRate(store.scenario.value);
    const read = await readField(written, props.unit, language, props.path, rate);
    // what was typed or set meanwhile is newer
    if (turn !== turns.current) return;
    if (read.ok) await judge(read.value, turn);
    else refuse(fieldMessage(read.issues, language));
  }

  async function judge(value: number, turn: number): Promise<void> {
    const outcome = props.accept(value);
    if (outcome.ok) return clear();
    const outside = outsideText(props.path, value, language);
    if (outside !== undefined) return refuse(outside);
    const issues = await outcome.why();
    if (turn === turns.current) refuse(fieldMessage(issues, language));
  }

  function refuse(message: string): void {
    setFault(message);
    props.onFault?.(message);
  }

  function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLInputElement }): void {
    if (event.key === "Enter") void take(event.currentTarget.value);
    else if (event.key === "Escape" && draft !== undefined) clear();
    else if ((event.key === "ArrowUp" || event.key === "ArrowDown") && props.step !== undefined) {
      const by = props.step * (event.shiftKey ? 10 : 1) * (event.key === "ArrowUp" ? 1 : -1);
      props.accept(Number((props.value + by).toPrecision(12)));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellcheck={false}
        class={`number ${props.class ?? ""}`}
        aria-label={props.label}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : id}
        value={draft ?? shown}
        onInput={(event) => {
          turns.current++;
          setDraft(event.currentTarget.value);
          props.onPreview?.(readPlain(event.currentTarget.value, props.unit, language));
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => draft !== undefined && void take(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {fault !== undefined && (
        <span id={id} class="field-fault" role="alert">
          {fault}
        </span>
      )}
    </>
  );
}
