import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { DESIGNS, type Design } from "../../../models/engine/designs";
import { say } from "../../i18n/say";
import { useLanguage, useStore } from "../context";

const NAMES = {
  random: "designRandom",
  latin: "designLatin",
  sobol: "designSobol",
  antithetic: "designAntithetic",
} as const satisfies Record<Design, string>;

/** The choice of a sampling design. */
export function DesignField(): JSX.Element {
  const { design } = useStore();
  const language = useLanguage();
  const id = useId();
  return (
    <label class="whole-field">
      <span>{say(language, "design")}</span>
      <select
        class="choice"
        value={design.value}
        aria-describedby={id}
        onChange={({ currentTarget: { value } }) => {
          design.value = DESIGNS.find((known) => known === value) ?? design.value;
        }}
      >
        {DESIGNS.map((known) => (
          <option key={known} value={known}>
            {say(language, NAMES[known])}
          </option>
        ))}
      </select>
      <small id={id} class="muted">
        {say(language, "designHelp")}
      </small>
    </label>
  );
}
