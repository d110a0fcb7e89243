import type { JSX } from "preact";
import { Icon } from "./icons";

interface SearchFieldProps {
  /** what is searched for, shown until something is typed */
  readonly label: string;
  readonly value: string;
  readonly onType: (query: string) => void;
  /** takes the first hit */
  readonly onEnter?: () => void;
}

/** A field that searches as one types. */
export function SearchField({ label, value, onType, onEnter }: SearchFieldProps): JSX.Element {
  return (
    <label class="search">
      <Icon name="search" size={13} />
      <input
        type="search"
        value={value}
        placeholder={label}
        aria-label={label}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && onEnter?.()}
      />
    </label>
  );
}
