import type { ComponentChildren, JSX } from "preact";

/** The head of a table: a name over each column. */
export function HeadRow({ names }: { names: readonly ComponentChildren[] }): JSX.Element {
  return (
    <thead>
      <tr>
        {names.map((name, column) => (
          <th scope="col" key={column}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
