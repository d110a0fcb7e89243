import { batch } from "@preact/signals";
import type { JSX } from "preact";
import type { Book } from "../../../models/mine/book";
import { modelBook, modelBookMarkdown, PREFACE } from "../../export/modelBook";
import { formatFixed } from "../../i18n/format";
import { say } from "../../i18n/say";
import { download } from "../../state/download";
import { BookBlocks } from "./BookBlocks";
import { BookModuleSection } from "./BookModuleSection";
import { BookShares } from "./BookShares";
import { useLanguage, useStore } from "../context";
import { Meter } from "../run/Meter";
import { SourceLine } from "../sources/SourceLine";

/** The model book: what every module does, reads, computes and leaves out, where its numbers come from. */
export function ModelBook(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const trials = store.runner.summary.value?.trials ?? store.trials.value;
  const book = modelBook(language);
  function showTour(): void {
    batch(() => {
      store.trail.value = [];
      store.tab.value = "overview";
      store.tour.start();
    });
    scrollTo({ top: 0 });
  }
  return (
    <main class="wide book" id="main">
      <div class="lead">
        <h1>{say(language, "modelTitle")}</h1>
        <Meter />
      </div>
      <p class="lead-text">
        {say(language, "modelLead", { modules: book.modules.length, trials: formatFixed(trials, 0) })} ·{" "}
        <span class="muted">{say(language, "version", { version: book.version })}</span>
      </p>
      <p>
        <button type="button" class="text-button" data-download="book" onClick={() => save(book)}>
          {book.words.download}
        </button>{" "}
        ·{" "}
        <button type="button" class="text-button" data-tour="start" onClick={showTour}>
          {say(language, "tourStart")}
        </button>
      </p>
      <section class="prose">
        <h2>{book.words.how}</h2>
        {PREFACE.map((key) => (
          <p key={key}>{say(language, key)}</p>
        ))}
        <BookShares book={book} />
      </section>
      <nav class="contents" aria-label={book.words.contents}>
        {[...book.modules, ...book.chapters, { id: "sources", title: book.words.sources }].map(
          ({ id, title }) => (
            <button
              type="button"
              key={id}
              class="text-button"
              onClick={() => document.getElementById(`book-${id}`)?.scrollIntoView()}
            >
              {title}
            </button>
          ),
        )}
      </nav>
      {book.modules.map((module) => (
        <BookModuleSection key={module.id} module={module} words={book.words} />
      ))}
      {book.chapters.map(({ id, title, blocks }) => (
        <section class="module" key={id} id={`book-${id}`}>
          <h2>{title}</h2>
          <BookBlocks blocks={blocks} label={title} />
        </section>
      ))}
      <section class="module" id="book-sources">
        <h2>{book.words.sources}</h2>
        <dl class="sources">
          {book.sources.map(({ id }) => (
            <div key={id}>
              <dt>{id}</dt>
              <dd>
                <SourceLine reference={id} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </main>
  );
}

function save({ language }: Book): void {
  const name = `hongge-south-model-book-${language}.md`;
  download(name, [modelBookMarkdown(language)], "text/markdown;charset=utf-8");
}
