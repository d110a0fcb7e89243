import type { JSX } from "preact";
import { useId, useMemo, useRef } from "preact/hooks";
import { issueLine } from "../../../models/core/issue";
import { GIVEN_PATH } from "../../../models/distributions/priceProcess";
import { formatQuantity, formatRange } from "../../i18n/format";
import { say, type PlainKey } from "../../i18n/say";
import { unitDefinition } from "../../../models/core/units";
import { LARGEST_PRICE } from "../../../models/scenario/readPaths";
import { download } from "../../state/download";
import { valueOf, withoutPath, withPath } from "../../state/edits";
import { pathCsv, pathTable, placeText, strangePrices } from "../../state/marketPath";
import { calendarOf } from "../../state/marketPreview";
import type { PathSubject } from "../../state/pathSubject";
import { namedScenario } from "../../state/scenarioName";
import { continued } from "../../state/seriesEdit";
import { useLanguage, useStore } from "../context";
import { SeriesDrawing } from "../levers/SeriesDrawing";
import type { PathImport } from "./usePathImport";

interface PathEditorProps {
  readonly subject: PathSubject;
  readonly incoming: PathImport;
  /** what to say while nothing is given */
  readonly ask: PlainKey;
  /** what holds without the series, one value a year */
  readonly without: readonly number[];
  /** where drawing begins, if not there */
  readonly start?: readonly number[];
}

/** Lines from which a paste is a whole table and takes the place of the path in the field. */
const TABLE_LINES = 3;

/** A yearly series: drawn by hand, or as a table in a text field pasted, typed, saved, removed. */
export function PathEditor({
  subject,
  incoming,
  ask,
  without,
  start = without,
}: PathEditorProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const isPaste = useRef(false);
  const scenario = store.scenario.value;
  const { firstYear, years } = calendarOf(scenario);
  const { unit, bounds } = subject.path.definition;
  const given = scenario.paths?.[subject.path.id];
  const { draft, issues } = incoming;
  const shown = given === undefined ? "" : pathTable(given, subject, firstYear, language, "\t");

  const series = useMemo(() => continued(given ?? start, years), [given, start, years]);
  const gesture = `draw ${subject.path.id}`;
  const isIdle =
    given !== undefined && subject.process && valueOf(scenario, subject.process.id) !== GIVEN_PATH;

  function draw(next: readonly number[]): void {
    store.change(withPath(store.scenario.value, subject.path.id, next), gesture);
  }

  function paste(event: ClipboardEvent & { currentTarget: HTMLTextAreaElement }): void {
    isPaste.current = true;
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    if (draft === undefined && pasted.split("\n").length >= TABLE_LINES) event.currentTarget.select();
  }

  return (
    <div
      class="path"
      role="group"
      aria-label={say(language, "pathTitle", { product: subject.name[language] })}
    >
      <p class="path-state" role="status">
        {given === undefined ? say(language, ask) : describe(given)}
      </p>
      <SeriesDrawing
        subject={subject}
        firstYear={firstYear}
        series={series}
        ghost={without}
        bounds={bounds ?? [subject.expected[0], LARGEST_PRICE]}
        onDraw={draw}
        onEnd={() => store.endGesture()}
        onEscape={() => store.inGesture.value && store.undo()}
      />
      <p class="muted">{say(language, "drawHelp")}</p>
      <label for={id}>
        {say(language, "pathRows", { year: firstYear, unit: unitDefinition(unit).label[language] })}
      </label>
      <textarea
        id={id}
        class="path-text"
        rows={6}
        spellcheck={false}
        placeholder={`${firstYear}\t…\n${firstYear + 1}\t…`}
        value={draft ?? shown}
        aria-invalid={issues.length > 0}
        aria-describedby={issues.length > 0 ? `${id}-faults` : undefined}
        onPaste={paste}
        onInput={(event) => {
          const { value } = event.currentTarget;
          incoming.setDraft(value);
          // a paste is meant as a whole; what is typed waits until it is complete
          if (isPaste.current) void incoming.takeText(value);
          isPaste.current = false;
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
            void incoming.takeText(event.currentTarget.value);
        }}
      />
      {issues.length > 0 && (
        <div id={`${id}-faults`} class="field-fault" role="alert">
          {say(language, "pathFault")}
          <ul>
            {issues.map((issue, place) => (
              <li key={place}>{issueLine({ ...issue, path: placeText(issue.path, language) }, language)}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="path-actions">
        {draft !== undefined && (
          <>
            <button type="button" class="button primary" onClick={() => void incoming.takeText(draft)}>
              {say(language, "pathTake")}
            </button>
            <button type="button" class="button" onClick={() => incoming.setDraft(undefined)}>
              {say(language, "pathDiscard")}
            </button>
          </>
        )}
        {draft === undefined && issues.length > 0 && (
          <button type="button" class="button" onClick={() => incoming.setDraft(undefined)}>
            {say(language, "close")}
          </button>
        )}
        {isIdle && subject.process && (
          <button
            type="button"
            class="button"
            onClick={() => store.setValue(subject.process!.id, GIVEN_PATH)}
          >
            {say(language, "pathIdle")}
          </button>
        )}
        <button type="button" class="button" onClick={() => picker.current!.click()}>
          {say(language, "pathChoose")}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = "";
            if (file) void incoming.takeFile(file);
          }}
        />
        {given !== undefined && (
          <>
            <button type="button" class="button" onClick={() => save(given)}>
              {say(language, "pathExport")}
            </button>
            <button type="button" class="button danger" onClick={remove}>
              {say(language, "pathRemove")}
            </button>
          </>
        )}
      </div>
      {given !== undefined && strangePrices(given, subject) && (
        <p class="field-fault" role="status">
          {say(language, "pathStrange", { range: allowed() })}
        </p>
      )}
    </div>
  );

  function remove(): void {
    store.change(withoutPath(scenario, subject.path.id));
    // faults of what was given go along; text that is not taken yet stays
    incoming.setDraft(draft);
  }

  function describe(prices: readonly number[]): string {
    const span = { count: prices.length, first: firstYear, last: firstYear + prices.length - 1 };
    if (prices.length >= years) return say(language, "pathWhole", span);
    return say(language, "pathContinues", {
      ...span,
      price: formatQuantity(prices.at(-1)!, unit, language, { exact: true }),
    });
  }

  function allowed(): string {
    const [low, high] = subject.expected;
    return formatRange(low, high, unit, language, { exact: true });
  }

  function save(prices: readonly number[]): void {
    const table = pathCsv(prices, subject, firstYear, language, store.forExcel.value);
    const { key } = subject.path;
    const name = `hongge-south-${namedScenario(store).id}-${subject.process ? `${key}-price` : key}.csv`;
    download(name, [table], "text/csv;charset=utf-8");
  }
}
