/**
 * Renders the text of a self-contained SVG as a PNG, at twice its size by default.
 * Rejects if the browser cannot draw the picture.
 */
export async function exportPng(svg: string, zoom = 2): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * zoom;
    canvas.height = image.naturalHeight * zoom;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("the browser offers no canvas");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error("the picture is empty"))),
        "image/png",
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
