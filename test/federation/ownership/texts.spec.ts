import { ownershipViolations, violationText } from "../../../src/federation/index.js";
import { rules } from "../../../src/federation/ownership/rules.js";
import { languages } from "../../../src/shared/messages.js";
import { changing, disguised, listening, malformed, takingOver } from "./attacks.js";
import { hubSdl } from "./partners.js";

const said = Object.entries(rules);
const parametersIn = (text: string): string[] => [...text.matchAll(/\{(\w*)\}/g)].map(([, name]) => name!);

describe("what a refusal says", () => {
  it.each(said)("%s is said in every language, with the same parameters", (_rule, sentences) => {
    const parameters = (["zh-CN", "en"] as const).map((language) => {
      const { message, fix } = sentences[language];
      for (const text of [message, fix]) expect(text).toMatch(language === "en" ? /^.+[.}]$/ : /[。}：]$/);
      return [...new Set([...parametersIn(message), ...parametersIn(fix)])].sort();
    });
    expect(parameters[0]).toEqual(parameters[1]);
    expect(sentences["zh-CN"].message + sentences["zh-CN"].fix).toMatch(/\p{Script=Han}/u);
    expect(sentences.en.message + sentences.en.fix).not.toMatch(/\p{Script=Han}/u);
  });

  it("fills in all that it is given, and leaves nothing open, for every attack", () => {
    for (const [, sdl] of [...takingOver, ...changing, ...listening, ...disguised, ...malformed])
      for (const violation of ownershipViolations({ name: "bank", sdl, mayMutate: false }, hubSdl)) {
        const { message, fix } = rules[violation.rule].en;
        const named = new Set(parametersIn(message + fix));
        named.delete("place");
        expect([violation.rule, Object.keys(violation.parameters).sort()]).toEqual([violation.rule, [...named].sort()]);
        for (const language of languages) {
          const text = Object.values(violationText(violation, language)).join("\n");
          for (const value of Object.values(violation.parameters)) expect(text).toContain(String(value).slice(0, 200));
          for (const name of named) expect(text).not.toContain(`{${name}}`);
        }
      }
  });

  it("reads like this", () => {
    const sdl = 'type Organization @key(fields: "id") { id: ID! branches: Int }';
    const [violation] = ownershipViolations({ name: "bank", sdl, mayMutate: false }, hubSdl);
    expect(violationText(violation!, "en")).toEqual({
      message: "The field Organization.branches does not begin with bank_.",
      fix: "Let the fields that you add to the hub's types begin with bank_.",
    });
    expect(violationText(violation!, "zh-CN")).toEqual({
      message: "字段 Organization.branches 的名称不以 bank_ 开头。",
      fix: "加到枢纽类型上的字段请以 bank_ 开头。",
    });
  });

  it("is short, however long a partner's names are", () => {
    const sdl = `type ${"A".repeat(10_000)} { a: Int }`;
    const [violation] = ownershipViolations({ name: "bank", sdl, mayMutate: false }, hubSdl);
    expect(violation!.place).toHaveLength(10_000);
    expect(violationText(violation!, "en").message.length).toBeLessThan(300);
  });
});
