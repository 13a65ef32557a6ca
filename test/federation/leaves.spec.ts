import { buildSchema, isLeafType } from "graphql";
import { leafText } from "../../src/federation/leaves.js";

const schema = buildSchema(`
  enum Level { LOW HIGH }
  scalar Anything
  type Query { level: Level int: Int float: Float string: String id: ID boolean: Boolean anything: Anything }
`);

/** The text of a leaf as a subgraph's JSON brought it. */
function text(type: string, json: string, hidden?: ReadonlySet<string>): string | null | undefined {
  const leaf = schema.getType(type);
  if (!isLeafType(leaf)) throw new Error(`${type} is no leaf`);
  return leafText(leaf, hidden)(JSON.parse(json));
}

describe("a leaf", () => {
  it.each([
    ["String", '"text"', '"text"'],
    ["String", '""', '""'],
    ["String", '"\\" \\\\ \\n \\u0000 \\ud800 党建"', '"\\" \\\\ \\n \\u0000 \\ud800 党建"'],
    ["ID", '"act_1"', '"act_1"'],
    ["ID", "12", '"12"'],
    ["ID", "-1", '"-1"'],
    ["Int", "0", "0"],
    ["Int", "-0", "0"],
    ["Int", "1.0", "1"],
    ["Int", "2147483647", "2147483647"],
    ["Int", "-2147483648", "-2147483648"],
    ["Float", "1", "1"],
    ["Float", "1.5", "1.5"],
    ["Float", "-1e-7", "-1e-7"],
    ["Float", "2147483648", "2147483648"],
    ["Boolean", "true", "true"],
    ["Boolean", "false", "false"],
    ["Level", '"LOW"', '"LOW"'],
    ["Level", '"HIGH"', '"HIGH"'],
  ])("of type %s may be %s", (type, json, written) => {
    expect(text(type, json)).toBe(written);
  });

  it.each([
    ["String", "1"],
    ["String", "true"],
    ["String", "{}"],
    ["String", '["text"]'],
    ["ID", "1.5"],
    ["ID", "1e999"],
    ["ID", "true"],
    ["ID", '["1"]'],
    ["Int", '"1"'],
    ["Int", "1.5"],
    ["Int", "2147483648"],
    ["Int", "-2147483649"],
    ["Int", "1e999"],
    ["Int", "true"],
    ["Int", "[1]"],
    ["Float", '"1.5"'],
    ["Float", "false"],
    ["Float", "[1.5]"],
    ["Boolean", "1"],
    ["Boolean", '"true"'],
    ["Boolean", "{}"],
    ["Level", '"MIDDLE"'],
    ["Level", '"low"'],
    ["Level", '""'],
    ["Level", "0"],
    ["Level", '["LOW"]'],
    ["Level", '"constructor"'],
    ["Level", '"__proto__"'],
  ])("of type %s may not be %s", (type, json) => {
    expect(text(type, json)).toBeUndefined();
  });

  it.failing.each(["Float", "Anything"])("of type %s may not be a number that is none in JSON", (type) => {
    expect(text(type, "1e999")).toBeUndefined();
  });

  it.each(["1", '"text"', "false", "[]", '{"b":1,"a":[null,{"c":"d"}]}', '{"toJSON":1,"then":2}', '"constructor"'])(
    "of a custom scalar may be %s",
    (json) => {
      expect(text("Anything", json)).toBe(json);
    },
  );

  it("of a custom scalar may not be nested without end", () => {
    expect(text("Anything", "[".repeat(200_000) + "]".repeat(200_000))).toBeUndefined();
  });
});

describe("a value of an enum that clients do not see", () => {
  const hidden = new Set(["SECRET"]);

  it("is null, not wrong", () => {
    expect(text("Level", '"SECRET"', hidden)).toBeNull();
  });

  it("leaves the others as they are", () => {
    expect(text("Level", '"LOW"', hidden)).toBe('"LOW"');
    expect(text("Level", '"MIDDLE"', hidden)).toBeUndefined();
    expect(text("Level", '"secret"', hidden)).toBeUndefined();
  });
});
