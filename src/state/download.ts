/** Hands a file to the browser's downloads. */
export function download(name: string, parts: readonly BlobPart[], type: string): void {
  downloadFile(name, new Blob([...parts], { type }));
}

/**
 * The same for what is a file already; it is let go after `milliseconds`. An object address, because data: addresses fail
 * near 2 MB.
 */
export function downloadFile(name: string, file: Blob, milliseconds = 60_000): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // the browser has taken hold of the blob by then; at once would be too early in some
  setTimeout(() => URL.revokeObjectURL(address), milliseconds);
}
