import type { JSX } from "preact";

interface SegmentsProps {
  readonly label: string;
  /** id and words of each */
  readonly options: readonly (readonly [string, string])[];
  readonly value: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** One of a few views, side by side. */
export function Segments({ label, options, value, onChoose }: SegmentsProps): JSX.Element {
  return (
    <span class="segments small" role="group" aria-label={label}>
      {options.map(([id, words]) => (
        <button type="button" key={id} aria-pressed={id === value} onClick={() => onChoose(id)}>
          {words}
        </button>
      ))}
    </span>
  );
}
