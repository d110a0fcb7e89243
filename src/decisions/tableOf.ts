import type { Text } from "../../models/core/text";
import { columns, inUnit, type Column } from "./columns";
import type { Table, TableCell } from "./report";

type Cell<T> = (own: T, place: number) => TableCell;

/** A column and what fills it; with a standard error, a column of errors follows in the same unit. */
export type Filled<T> = readonly [column: Column, cell: Cell<T>, se?: Cell<T>];

/** A table with a row about each of `all`; every column stands beside what fills it. */
export function tableOf<T>(
  name: string,
  title: Text,
  all: readonly T[],
  filled: readonly Filled<T>[],
): Table {
  const single = filled.flatMap(([column, cell, se]): (readonly [Column, Cell<T>])[] =>
    se === undefined
      ? [[column, cell]]
      : [
          [{ ...column, error: columns.se.id }, cell],
          [inUnit(columns.se, column.unit), se],
        ],
  );
  return {
    name,
    title,
    columns: single.map(([column]) => column),
    rows: all.map((own, place) => single.map(([, cell]) => cell(own, place))),
  };
}
