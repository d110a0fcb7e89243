/** Hands a file to the browser's downloads. An object address, because data: addresses fail near 2 MB. */
export function download(name: string, parts: readonly BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // the browser has taken hold of the blob by then; at once would be too early in some
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
