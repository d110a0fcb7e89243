import type { JSX } from "preact";
import type { Book, BookEvidence } from "../../../models/mine/book";
import { formatFixed } from "../../i18n/format";
import { say } from "../../i18n/say";
import { EVIDENCE, EvidenceMark } from "../sources/EvidenceMark";

/** How well the inputs of each module are founded, and how many of them are assumptions. */
export function BookShares({ book }: { book: Book }): JSX.Element {
  const { words, language } = book;
  const row = (id: string, title: string, found: BookEvidence, isAll: boolean): JSX.Element => (
    <tr key={id} class={isAll ? "is-sum" : undefined} data-share={id}>
      <th scope="row">{title}</th>
      <td>{found.total}</td>
      {EVIDENCE.map((kind) => (
        <td key={kind.id}>{found.of[kind.id]}</td>
      ))}
      <td>{found.total > 0 ? `${formatFixed(found.assumed * 100, 0)} %` : ""}</td>
    </tr>
  );
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={words.evidence}>
      <table class="data shares">
        <thead>
          <tr>
            <th scope="col">{words.module}</th>
            <th scope="col">{words.count}</th>
            {EVIDENCE.map((kind) => (
              <th scope="col" key={kind.id}>
                <EvidenceMark evidence={kind.id} /> {say(language, kind.name)}
              </th>
            ))}
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {book.modules.map(({ id, title, evidence }) => row(id, title, evidence, false))}
          {row("all", words.all, book.evidence, true)}
        </tbody>
      </table>
    </div>
  );
}
