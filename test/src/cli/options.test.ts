import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localeLanguage, messageLanguage, readOptions } from "../../../src/cli/options";

const read = (...args: string[]) => {
  const result = readOptions(args, "en");
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message.en).join("; "));
  return result.value;
};
const faults = (...args: string[]): string[] => {
  const result = readOptions(args, "en");
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} @ ${path}`);
};

describe("readOptions", () => {
  it("has the stated defaults", () => {
    expect(read()).toEqual({
      scenario: "base",
      trials: 10_000,
      seed: 1,
      design: "random",
      workers: undefined,
      set: [],
      out: undefined,
      json: false,
      schema: false,
      book: undefined,
      list: undefined,
      help: false,
      language: "en",
    });
  });

  it("reads every option in both forms; a value may contain = and begin with a minus", () => {
    const args = [
      "--scenario",
      "a.json",
      "--trials=5",
      "--seed",
      "0",
      "--workers=3",
      "--out",
      "dir",
      "--json",
    ];
    const set = [
      "--set",
      "a.b=40 Mt/a",
      "--set=c.d=-1",
      "--set",
      'e={"type":"pert","low":1}',
      "--lang",
      "zh",
    ];
    expect(read(...args, ...set)).toMatchObject({
      scenario: "a.json",
      trials: 5,
      seed: 0,
      workers: 3,
      out: "dir",
      json: true,
      language: "zh",
      set: [
        ["a.b", "40 Mt/a"],
        ["c.d", "-1"],
        ["e", '{"type":"pert","low":1}'],
      ],
    });
    expect(read("--list", "params").list).toBe("params");
    expect(read("-h").help).toBe(true);
  });

  it("takes trials and seed at their limits", () => {
    expect(read("--trials", "1000000", "--seed", "9007199254740991")).toMatchObject({
      trials: 1_000_000,
      seed: 2 ** 53 - 1,
    });
  });

  it.each([
    [["--trials", "0"], "out-of-bounds @ --trials"],
    [["--trials", "1000001"], "out-of-bounds @ --trials"],
    [["--trials", "1e3"], "not-a-number @ --trials"],
    [["--trials", "10.5"], "not-a-number @ --trials"],
    [["--trials", "many"], "not-a-number @ --trials"],
    [["--trials", "-5"], "not-a-number @ --trials"],
    [["--trials"], "missing-field @ --trials"],
    [["--trials", "--json"], "missing-field @ --trials"],
    [["--seed", "9007199254740992"], "out-of-bounds @ --seed"],
    [["--workers", "0"], "out-of-bounds @ --workers"],
    [["--precision", "0.1%"], "out-of-bounds @ --precision"],
    [["--precision", "0.5"], "not-a-number @ --precision"],
    [["--set", "a.b"], "wrong-type @ --set"],
    [["--set", "=1"], "wrong-type @ --set"],
    [["--list", "parameters"], "not-a-choice @ --list"],
    [["--lang", "fr"], "not-a-choice @ --lang"],
    [["--design", "halton"], "not-a-choice @ --design"],
    [["--json=yes"], "wrong-type @ --json"],
    [["--trails", "5"], "unknown-option @ --trails"],
    [["base"], "unknown-option @ base"],
  ])("refuses %j", (args, expected) => {
    expect(faults(...args)[0]).toBe(expected);
  });

  it("names the nearest option in both languages", () => {
    const result = readOptions(["--trails=5"], "en");
    const message = result.ok ? undefined : result.issues[0]!.message;
    expect(message?.en).toMatch(/allowed: --scenario.*did you mean --trials\?/);
    expect(message?.zh).toMatch(/允许：--scenario.*是否指 --trials？/);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom("--set", "--trials", "--lang", "-h"))),
        (args) => {
          readOptions(args, "en");
          messageLanguage(args, "en");
        },
      ),
    );
  });
});

describe("language of the command line", () => {
  it("follows the locale by POSIX precedence", () => {
    expect(localeLanguage({ LANG: "zh_CN.UTF-8" })).toBe("zh");
    expect(localeLanguage({ LANG: "zh_CN.UTF-8", LC_ALL: "C" })).toBe("en");
    expect(localeLanguage({ LANG: "en_US.UTF-8", LC_MESSAGES: "zh_TW" })).toBe("zh");
    expect(localeLanguage({ LC_ALL: "", LANG: "zh_CN" })).toBe("zh");
    expect(localeLanguage({})).toBe("en");
  });

  it("listens to --lang even beside faulty options", () => {
    expect(messageLanguage(["--nonsense", "--lang", "zh"], "en")).toBe("zh");
    expect(messageLanguage(["--lang=zh"], "en")).toBe("zh");
    expect(messageLanguage(["--lang"], "zh")).toBe("zh");
    expect(messageLanguage(["zh"], "en")).toBe("en");
  });
});
