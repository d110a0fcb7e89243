import type { JSX } from "preact";
import type { BookBlock } from "../../../models/mine/book";
import { FormulaText } from "../texts/FormulaText";

/** The paragraphs, formulas and tables of a chapter of the book. */
export function BookBlocks({ blocks, label }: { blocks: readonly BookBlock[]; label: string }): JSX.Element {
  return (
    <>
      {blocks.map((block, place) =>
        block.kind === "text" ? (
          <p key={place} class="book-text">
            <FormulaText text={block.text} />
          </p>
        ) : block.kind === "formula" ? (
          <p key={place} class="formula">
            <FormulaText text={block.text} />
          </p>
        ) : (
          <div key={place} class="scroll" tabIndex={0} role="group" aria-label={label}>
            <table class="data plain">
              <thead>
                <tr>
                  {block.head.map((head) => (
                    <th scope="col" key={head}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {block.rows.map(([first, ...rest], row) => (
                  <tr key={row}>
                    <th scope="row">
                      <FormulaText text={first ?? ""} />
                    </th>
                    {rest.map((cell, column) => (
                      <td key={column}>
                        <FormulaText text={cell} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ),
      )}
    </>
  );
}
