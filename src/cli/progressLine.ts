/** Where progress is shown. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A count of finished trials: rewritten in place on a terminal, one line per report elsewhere. */
export function progressLine(
  terminal: Terminal,
  trials: number,
): { show(done: number): void; end(done?: number): void } {
  const inPlace = terminal.isTTY === true;
  const show = (done: number): void => {
    terminal.write(`${inPlace ? "\r" : ""}${done} / ${trials}${inPlace ? "" : "\n"}`);
  };
  const end = (done = trials): void => {
    show(done);
    if (inPlace) terminal.write("\n");
  };
  return { show, end };
}
