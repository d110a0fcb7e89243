/** Pixels of the picture for one of the drawing: sharp on paper and on dense screens. */
const ZOOM = 2;

/** Renders the text of a self-contained SVG as a PNG. Rejects if the browser cannot draw the picture. */
export async function exportPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * ZOOM;
    canvas.height = image.naturalHeight * ZOOM;
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
