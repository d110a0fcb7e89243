/** The error of a cancelled run: an Error named "AbortError", as web platform functions use. */
export function abortError(): Error {
  return new DOMException("the run was cancelled", "AbortError");
}
