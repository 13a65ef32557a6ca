import {
  type Language,
  languages,
  type MessageKey,
  messages,
  preferredLanguage,
  say,
} from "../../src/shared/messages.js";

describe("messages", () => {
  it.each(Object.keys(messages) as MessageKey[])("%s is said in every language, with the same parameters", (key) => {
    const parameters = (language: Language) =>
      [...messages[key][language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const language of languages) {
      expect(messages[key][language].trim()).not.toBe("");
      expect(parameters(language)).toEqual(parameters("en"));
    }
    expect(messages[key]["zh-CN"]).toMatch(/\p{Script=Han}/u);
  });

  it("fills parameters in", () => {
    expect(say("en", "pageSize", { argument: "first", value: 1000, limit: 100 })).toBe(
      "Argument first: 1000 is out of range; a page holds 0 to 100 items.",
    );
  });

  it.each([
    [undefined, "zh-CN"],
    ["", "zh-CN"],
    ["en", "en"],
    ["en-GB,en;q=0.9", "en"],
    ["fr, en;q=0.5, zh;q=0.4", "en"],
    ["zh-TW;q=0.3, en;q=0.2", "zh-CN"],
    ["en;q=0, zh", "zh-CN"],
    ["fr", "zh-CN"],
    [";;q=,,", "zh-CN"],
  ])("Accept-Language %p is answered in %s", (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
