import type { JSX } from "preact";
import "../../styles/gallery.css";
import { useLanguage, useStore } from "../context";
import { Meter } from "../run/Meter";
import { ScreenChoice } from "../controls/ScreenChoice";
import { entries, groups } from "./entries";
import { galleryWords } from "./words";

/** Every chart, one at a time and large: a list of questions on the left, on a phone a choice above. */
export function Gallery(): JSX.Element {
  const { gallery } = useStore();
  const language = useLanguage();
  const shown = entries.find(({ id }) => id === gallery.chart.value) ?? entries[0]!;
  return (
    <main class="wide gallery" id="main">
      <div class="flows-lead">
        <h1>{galleryWords.title[language]}</h1>
        <Meter />
      </div>
      <ScreenChoice
        label={galleryWords.choose[language]}
        value={shown.id}
        onChoose={(id) => (gallery.chart.value = id)}
      >
        {groups.map((group) => (
          <optgroup key={group.title.en} label={group.title[language]}>
            {group.entries.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </optgroup>
        ))}
      </ScreenChoice>
      <div class="gallery-body">
        <nav class="gallery-list only-wide" aria-label={galleryWords.list[language]}>
          {groups.map((group) => (
            <section key={group.title.en}>
              <h2>{group.title[language]}</h2>
              {group.entries.map(({ id, name }) => (
                <button
                  type="button"
                  key={id}
                  class="item"
                  aria-current={id === shown.id ? "true" : undefined}
                  onClick={() => (gallery.chart.value = id)}
                >
                  {name[language]}
                </button>
              ))}
            </section>
          ))}
        </nav>
        <div class="gallery-stage">
          {/* anew for each chart, so that neither measure nor axis is inherited */}
          <shown.Slot key={shown.id} />
        </div>
      </div>
    </main>
  );
}
