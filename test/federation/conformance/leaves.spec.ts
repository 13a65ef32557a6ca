import { GraphQLScalarType } from "graphql";
import { forbiddenNull, givenFederation, wrongValue } from "../../support/federation.js";

describe("a leaf", () => {
  let answered: unknown;
  const graph = givenFederation([
    {
      name: "plans",
      sdl: `
        type Query {
          int: Int float: Float string: String id: ID boolean: Boolean level: Level any: Any
          ints: [Int] levels: [Level!] must: Int! object: Plan objects: [Plan] plan: Plan
        }
        type Plan { size: Int! note: String }
        enum Level { LOW HIGH }
        scalar Any
      `,
      // The subgraph says what its own schema would not let it say.
      amend: () => ({ data: answered }),
    },
  ]);
  const ask = (field: string, value: unknown) => {
    answered = { [field]: value };
    return graph.run(`{ ${field} ${field.startsWith("object") || field === "plan" ? "{ size note }" : ""} }`);
  };

  it.each([
    ["int", "0"],
    ["int", "-2147483648"],
    ["int", "2147483647"],
    ["float", "1"],
    ["float", "0.1"],
    ["float", "1e+300"],
    ["string", '""'],
    ["string", '"\\u0000\\" \\\\ 党 🎏"'],
    ["id", '"a"'],
    ["boolean", "false"],
    ["level", '"HIGH"'],
    ["ints", "[1,null,3]"],
  ])("of type %s may be %s", async (field, text) => {
    expect((await ask(field, JSON.parse(text))).text).toBe(`{"data":{"${field}":${text}}}`);
  });

  it("of type ID is a text, also where a number came", async () => {
    expect((await ask("id", 12)).text).toBe('{"data":{"id":"12"}}');
  });

  it.each([
    ["int", "1"],
    ["int", 1.5],
    ["int", 2147483648],
    ["int", true],
    ["int", {}],
    ["float", "1.5"],
    ["string", 1],
    ["string", ["a"]],
    ["string", { a: 1 }],
    ["id", 1.5],
    ["id", true],
    ["boolean", 1],
    ["boolean", "true"],
    ["level", "MIDDLE"],
    ["level", "low"],
    ["level", 0],
    ["level", "constructor"],
    ["ints", 1],
    ["ints", { "0": 1, length: 1 }],
    ["object", "text"],
    ["object", []],
    ["objects", { size: 1 }],
  ])("of type %s may not be %j", async (field, value) => {
    const { data, errors } = await ask(field, value);
    expect(data).toEqual({ [field]: null });
    expect(errors).toEqual([wrongValue(`Query.${field}`, [field])]);
  });

  it("that is wrong in a list is null at its place", async () => {
    const { data, errors } = await ask("ints", [1, "2", 3, 4.5]);
    expect(data).toEqual({ ints: [1, null, 3, null] });
    expect(errors).toEqual([wrongValue("Query.ints", ["ints", 1]), wrongValue("Query.ints", ["ints", 3])]);
  });

  it("that is wrong makes a list null whose items may not be", async () => {
    const { data, errors } = await ask("levels", ["LOW", "MIDDLE"]);
    expect(data).toEqual({ levels: null });
    expect(errors).toEqual([wrongValue("Query.levels", ["levels", 1])]);
  });

  it("that is wrong makes the object null when it may not be null, with one error", async () => {
    const { data, errors } = await ask("plan", { size: "large", note: "n" });
    expect(data).toEqual({ plan: null });
    expect(errors).toEqual([wrongValue("Plan.size", ["plan", "size"])]);
  });

  it("that is wrong does no harm to others", async () => {
    const { data, errors } = await ask("objects", [{ size: 1, note: 5 }, 3, { size: 2, note: "n" }]);
    expect(data).toEqual({ objects: [{ size: 1, note: null }, null, { size: 2, note: "n" }] });
    expect(errors).toEqual([
      wrongValue("Plan.note", ["objects", 0, "note"]),
      wrongValue("Query.objects", ["objects", 1]),
    ]);
  });

  it("that is missing is null", async () => {
    answered = { int: 1 };
    expect((await graph.run("{ string int }")).text).toBe('{"data":{"string":null,"int":1}}');
  });

  it("that is missing where none may be takes the data with it", async () => {
    answered = { int: 1 };
    const { data, errors } = await graph.run("{ int must }");
    expect(data).toBeNull();
    expect(errors).toEqual([forbiddenNull("Query.must", ["must"])]);
  });

  it.each(['"text"', "1.5", "true", '{"b":1,"a":[{"c":null}]}', '[[],"x",null]', '{"__typename":"Plan","then":1}'])(
    "of a custom scalar may be %s",
    async (text) => {
      expect((await ask("any", JSON.parse(text))).text).toBe(`{"data":{"any":${text}}}`);
    },
  );
});

describe("a custom scalar", () => {
  const day = new GraphQLScalarType({
    name: "Day",
    serialize: (value) => {
      if (!(value instanceof Date)) throw new Error("a secret: no day");
      return value.toISOString().slice(0, 10);
    },
    parseValue: (value) => new Date(String(value)),
  });
  const later = (value: Date): Date => new Date(value.getTime() + 86_400_000);
  const graph = givenFederation([
    {
      name: "plans",
      sdl: `
        type Query { plan(on: Day): Plan }
        type Plan @key(fields: "on") { on: Day broken: Day }
        scalar Day
      `,
      resolvers: {
        Day: day,
        Query: { plan: (_root, { on }: { on?: Date }) => ({ on: on ?? new Date("2026-11-23") }) },
        Plan: { broken: () => "tomorrow" },
      },
    },
    {
      name: "calendar",
      sdl: `type Plan @key(fields: "on") { on: Day next: Day } scalar Day`,
      resolvers: { Day: day, Plan: { next: ({ on }) => later(new Date(on as string)) } },
    },
  ]);

  it("passes through a gateway that does not know it", async () => {
    expect(await graph.data('{ plan(on: "2026-01-31") { on } }')).toEqual({ plan: { on: "2026-01-31" } });
  });

  it("may be a key", async () => {
    expect(await graph.data("query ($on: Day) { plan(on: $on) { on: next next: on } }", { on: "2026-12-31" })).toEqual({
      plan: { on: "2027-01-01", next: "2026-12-31" },
    });
  });

  it("that its subgraph cannot serialise is an error there", async () => {
    const { data, errors } = await graph.run("{ plan { broken next } }");
    expect(data).toEqual({ plan: { broken: null, next: "2026-11-24" } });
    expect(errors).toEqual([expect.objectContaining({ path: ["plan", "broken"] })]);
  });
});
