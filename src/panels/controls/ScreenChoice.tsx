import type { ComponentChildren, JSX } from "preact";

interface ScreenChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** what the chosen part is about */
  readonly hint?: string;
  /** the options */
  readonly children: ComponentChildren;
}

/** Which part of a screen is shown, on a phone, where a list beside it has no room. */
export const ScreenChoice = ({ label, value, onChoose, hint, children }: ScreenChoiceProps): JSX.Element => (
  <label class="screen-choice only-phone">
    <span class="sr">{label}</span>
    <select class="choice" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      {children}
    </select>
    {hint !== undefined && <small>{hint}</small>}
  </label>
);
