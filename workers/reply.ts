/** An error as plain data: structured cloning between threads keeps no custom fields and not always the name. */
export interface ErrorData {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

/** What a worker answers: a value or an error, never an exception. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorData };

/** Runs `work` and turns whatever it throws into data. */
export async function replyWith<T>(work: () => T | Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    return { ok: false, error: errorData(thrown) };
  }
}

/** The value of a reply; throws an Error with the name, message and stack of the worker's error. */
export function unwrap<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  const error = new Error(reply.error.message);
  error.name = reply.error.name;
  if (reply.error.stack !== undefined) error.stack = reply.error.stack;
  throw error;
}

function errorData(thrown: unknown): ErrorData {
  if (!(thrown instanceof Error)) return { name: "Error", message: String(thrown) };
  const { name, message, stack } = thrown;
  return stack === undefined ? { name, message } : { name, message, stack };
}
