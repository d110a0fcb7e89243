import { describe, expect, it } from "vitest";
import { replyWith, unwrap } from "../../workers/reply";

describe("replies", () => {
  it("carry values", async () => {
    expect(unwrap(await replyWith(async () => 42))).toBe(42);
  });

  it("carry an error's name, message and stack through structured cloning", async () => {
    const thrown = new RangeError("trials must be at least 1");
    const reply = structuredClone(
      await replyWith(() => {
        throw thrown;
      }),
    );
    expect(() => unwrap(reply)).toThrow(
      expect.objectContaining({ name: "RangeError", message: thrown.message, stack: thrown.stack }),
    );
  });

  it("carry things thrown that are no errors", async () => {
    const reply = await replyWith(() => Promise.reject("out of ore"));
    expect(() => unwrap(reply)).toThrow("out of ore");
  });
});
