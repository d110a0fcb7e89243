/** Version of the model; every change that moves results raises it and is described in CHANGES.md. */
export const MODEL_VERSION = "0.5.0";
