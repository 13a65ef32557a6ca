import { forbiddenNull, givenFederation, reported } from "../../support/federation.js";

// Subgraphs answer null here where only the supergraph forbids it: what they reported themselves is told first.
describe("a null that may not stand", () => {
  const graph = givenFederation([
    {
      name: "plans",
      sdl: `
        type Query {
          plan: Plan firm: Plan! items: [Plan!] loose: [Plan] rows: [[Plan!]!] sure: [Plan!]!
        }
        type Plan @key(fields: "id") { id: ID! inner: Plan strict: Plan! list: [Plan!]! holes: [Plan] }
      `,
      resolvers: {
        Query: {
          plan: () => ({ id: "ok" }),
          firm: () => ({ id: "bad" }),
          items: () => trio,
          loose: () => trio,
          rows: () => [[{ id: "ok" }], [{ id: "ok" }, { id: "bad" }]],
          sure: () => trio,
        },
        Plan: {
          inner: () => ({ id: "bad" }),
          strict: () => ({ id: "bad" }),
          list: () => trio,
          holes: () => [{ id: "bad" }, { id: "bad" }],
        },
      },
    },
    {
      name: "notes",
      sdl: `type Plan @key(fields: "id") { id: ID! note: String! lines: [String!]! lots: [[Int!]]! title: String }`,
      resolvers: {
        Plan: {
          __resolveReference: (plan: { id: string }) => (plan.id === "bad" ? null : plan),
          note: ({ id }) => `note ${id}`,
          lines: () => ["a"],
          lots: () => [[1]],
          title: () => "title",
        },
      },
    },
  ]);
  const flaw = (...path: (string | number)[]): unknown => forbiddenNull("Plan.note", path);

  it("makes the object around it null", async () => {
    const { data, errors } = await graph.run("{ plan { id inner { id note } } }");
    expect(data).toEqual({ plan: { id: "ok", inner: null } });
    expect(errors).toEqual([flaw("plan", "inner", "note")]);
  });

  it("makes null what lies around, up to where null may stand", async () => {
    const { data, errors } = await graph.run("{ plan { inner { id strict { strict { note } } } } }");
    expect(data).toEqual({ plan: { inner: null } });
    expect(errors).toEqual([flaw("plan", "inner", "strict", "strict", "note")]);
  });

  it("makes all data null at the last", async () => {
    const { data, errors, text } = await graph.run("{ plan { id } firm { note } }");
    expect(data).toBeNull();
    expect(errors).toEqual([flaw("firm", "note")]);
    expect(text).toMatch(/"data":null}$/);
  });

  it("makes an item of a list null", async () => {
    const { data, errors } = await graph.run("{ loose { note } }");
    expect(data).toEqual({ loose: [{ note: "note ok" }, null, { note: "note ok" }] });
    expect(errors).toEqual([flaw("loose", 1, "note")]);
  });

  it("makes several items null, with an error each", async () => {
    const { data, errors } = await graph.run("{ plan { holes { note } } }");
    expect(data).toEqual({ plan: { holes: [null, null] } });
    expect(errors).toEqual([flaw("plan", "holes", 0, "note"), flaw("plan", "holes", 1, "note")]);
  });

  it("makes the list null where its items may not be", async () => {
    const { data, errors } = await graph.run("{ items { note } }");
    expect(data).toEqual({ items: null });
    expect(errors).toEqual([flaw("items", 1, "note")]);
  });

  it("makes the outer list null where the inner may not be", async () => {
    const { data, errors } = await graph.run("{ rows { note } }");
    expect(data).toEqual({ rows: null });
    expect(errors).toEqual([flaw("rows", 1, 1, "note")]);
  });

  it("goes through a list that may not be null", async () => {
    const { data, errors } = await graph.run("{ plan { inner { id list { note } } } sure { id } }");
    expect(data).toEqual({ plan: { inner: null }, sure: trio });
    expect(errors).toEqual([flaw("plan", "inner", "list", 1, "note")]);
  });

  it("is told at the client's alias", async () => {
    const { data, errors } = await graph.run("{ a: plan { b: inner { c: note } } }");
    expect(data).toEqual({ a: { b: null } });
    expect(errors).toEqual([flaw("a", "b", "c")]);
  });

  it("is told once where it is asked for twice under one key", async () => {
    const { errors } = await graph.run("{ plan { inner { note ... on Plan { note } } inner { note } } }");
    expect(errors).toEqual([flaw("plan", "inner", "note")]);
  });

  it("is told for one of the fields that are missing", async () => {
    const { data, errors } = await graph.run("{ plan { inner { title lines note lots } } }");
    expect(data).toEqual({ plan: { inner: null } });
    expect(errors).toEqual([forbiddenNull("Plan.lines", ["plan", "inner", "lines"])]);
  });

  it("does no harm to what may be null beside it", async () => {
    expect(await graph.data("{ plan { inner { id title } } }")).toEqual({
      plan: { inner: { id: "bad", title: null } },
    });
  });

  it("does not matter where the field is left out", async () => {
    expect(await graph.data("{ plan { inner { id note @include(if: false) } } }")).toEqual({
      plan: { inner: { id: "bad" } },
    });
  });
});

const trio = [{ id: "ok" }, { id: "bad" }, { id: "ok" }];

describe("a null that its subgraph has explained", () => {
  const graph = givenFederation([
    {
      name: "plans",
      sdl: `
        type Query { plan: Plan firm: String! soft: String list: [String!] strict: Plan! }
        type Plan @key(fields: "id") { id: ID! hard: String! soft: String }
      `,
      resolvers: {
        Query: {
          plan: () => ({ id: "1" }),
          strict: () => ({ id: "1" }),
          firm: () => null,
          soft: () => {
            throw new Error("a secret");
          },
          list: () => ["a", null],
        },
        Plan: { hard: () => null },
      },
    },
    {
      name: "notes",
      sdl: `type Plan @key(fields: "id") { id: ID! note: String! }`,
      resolvers: {
        Plan: {
          note: () => {
            throw new Error("a secret");
          },
        },
      },
    },
  ]);

  it("is told once: a field that may be null", async () => {
    const { data, errors, text } = await graph.run("{ soft plan { id } }");
    expect(data).toEqual({ soft: null, plan: { id: "1" } });
    expect(errors).toEqual([reported("plans", ["soft"])]);
    expect(text).not.toContain("secret");
  });

  it("is told once: where the subgraph itself made the object null", async () => {
    const { data, errors } = await graph.run("{ p: plan { h: hard } }");
    expect(data).toEqual({ p: null });
    expect(errors).toEqual([reported("plans", ["p", "h"])]);
  });

  it("is told once: where the subgraph had to give up all its data", async () => {
    const { data, errors } = await graph.run("{ plan { id } firm }");
    expect(data).toBeNull();
    expect(errors).toEqual([reported("plans", ["firm"])]);
  });

  it("is told once: in a list", async () => {
    const { data, errors } = await graph.run("{ list }");
    expect(data).toEqual({ list: null });
    expect(errors).toEqual([reported("plans", ["list", 1])]);
  });

  it("is told once: an entity's field that may not be null", async () => {
    const { data, errors } = await graph.run("{ plan { id n: note } }");
    expect(data).toEqual({ plan: null });
    expect(errors).toEqual([reported("notes", ["plan", "n"])]);
  });

  it("is told once: up to the root", async () => {
    const { data, errors } = await graph.run("{ strict { note } }");
    expect(data).toBeNull();
    expect(errors).toEqual([reported("notes", ["strict", "note"])]);
  });
});

describe("a null that its subgraph has explained without a path", () => {
  const refusal = { data: null, errors: [{ message: "a secret", extensions: { code: "FORBIDDEN" } }] };
  const graph = givenFederation([
    {
      name: "plans",
      sdl: `type Query { plan: Plan list: [Plan!]! } type Plan @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { plan: () => ({ id: "1" }), list: () => [{ id: "1" }, { id: "2" }] } },
    },
    { name: "rooms", sdl: `type Query { room: Int! }`, amend: () => refusal },
    { name: "notes", sdl: `type Plan @key(fields: "id") { id: ID! note: String! }`, amend: () => refusal },
  ]);

  it("is told once: at the root", async () => {
    const { data, errors } = await graph.run("{ plan { id } room }");
    expect(data).toBeNull();
    expect(errors).toEqual([reported("rooms", undefined, "FORBIDDEN")]);
  });

  it("is told once: for an entity", async () => {
    const { data, errors } = await graph.run("{ plan { id note } }");
    expect(data).toEqual({ plan: null });
    expect(errors).toEqual([reported("notes", undefined, "FORBIDDEN")]);
  });

  it("is told once: for a list of entities", async () => {
    const { data, errors } = await graph.run("{ plan { id } list { note } }");
    expect(data).toBeNull();
    expect(errors).toEqual([reported("notes", undefined, "FORBIDDEN")]);
  });
});
