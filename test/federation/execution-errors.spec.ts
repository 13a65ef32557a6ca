import { SubgraphFailure } from "../../src/federation/errors.js";
import type { Json } from "../../src/federation/merge.js";
import type { SubgraphAnswer } from "../../src/federation/subgraph-client.js";
import { reported, unanswered } from "../support/federation.js";
import { carryOut, SubgraphInMemory } from "./in-memory.js";
import { allianceAndBank, supergraphOf } from "./small-graph.js";

const graph = supergraphOf(allianceAndBank);

const organization = (id: string, others: Json = {}): Json => ({ __typename: "Organization", id, ...others });
const answering = (name: string, answer: SubgraphAnswer, isOwn?: boolean): SubgraphInMemory =>
  new SubgraphInMemory(name, () => answer, isOwn);
const failing = (name: string): SubgraphInMemory =>
  new SubgraphInMemory(name, () => {
    throw new SubgraphFailure("connection lost", { cause: new Error("socket hang up") });
  });

/** A subgraph's error, with what no client may see. */
const errorAt = (path?: unknown): Json => ({
  message: "a secret",
  extensions: { secret: 1 },
  ...(path ? { path } : {}),
});

describe("a subgraph that does not answer", () => {
  it("is told of with the place of what is missing, and leaves the others alone", async () => {
    const alliance = answering("alliance", { data: { motto: "m" } });
    const { data, errors } = await carryOut(graph, "{ motto note: notice { text } }", [alliance, failing("bank")]);
    expect(data).toEqual({ motto: "m" });
    expect(errors).toEqual([unanswered("bank", ["note"])]);
  });

  it("is told of without a place where several fields are missing", async () => {
    const { errors } = await carryOut(graph, "{ motto chair { id } }", [failing("alliance")]);
    expect(errors).toEqual([unanswered("alliance")]);
  });

  it("leaves entities as they are; their place has no numbers of lists", async () => {
    const organizations = [organization("1", { _a_ally: organization("3") }), organization("2")];
    const alliance = answering("alliance", { data: { _a_all: organizations } });
    const bank = failing("bank");
    const { data, errors } = await carryOut(graph, "{ all: organizations { id ally: partner { rating } } }", [
      alliance,
      bank,
    ]);
    expect(data).toEqual({ _a_all: [{ id: "1", _a_ally: organization("3") }, { id: "2" }] });
    expect(errors).toEqual([unanswered("bank", ["all", "ally"])]);
  });

  it("is told of with the one place where entities were found, of several", async () => {
    const text = "{ chair { rating } organizations { branches { town } } }";
    const bank = failing("bank");
    const one = answering("alliance", { data: { chair: null, organizations: [organization("1")] } });
    expect((await carryOut(graph, text, [one, bank])).errors).toEqual([unanswered("bank", ["organizations"])]);
    const both = answering("alliance", { data: { chair: organization("2"), organizations: [organization("1")] } });
    expect((await carryOut(graph, text, [both, bank])).errors).toEqual([unanswered("bank")]);
  });

  it("is told of once, and of each time in the log", async () => {
    const alliance = answering("alliance", { data: { chair: organization("1") } });
    const { errors, logged } = await carryOut(graph, "{ notice { text } chair { rating } }", [
      alliance,
      failing("bank"),
    ]);
    expect(errors).toEqual([unanswered("bank", ["notice"])]);
    const line = { level: 40, subgraph: "bank", reason: "connection lost", cause: "socket hang up" };
    expect(logged).toEqual([1, 2].map(() => ({ ...line, msg: "a subgraph did not answer" })));
  });

  it.each([null, undefined, "text", [{ text: "t" }]])("is also one whose data are %j, without a word", async (data) => {
    const bank = answering("bank", { data: data as null });
    const { errors } = await carryOut(graph, "{ notice { text } }", [bank]);
    expect(errors).toEqual([unanswered("bank", ["notice"])]);
  });

  it.each<[string, Json | null]>([
    ["is short", { _entities: [{ rating: 1 }] }],
    ["is none", { _entities: { "0": { rating: 1 }, length: 2 } }],
    ["is missing", {}],
    ["is nowhere", null],
  ])("is also one whose list of entities %s, without a word", async (_how, data) => {
    const alliance = answering("alliance", { data: { organizations: [organization("1"), organization("2")] } });
    const bank = answering("bank", { data });
    const { errors } = await carryOut(graph, "{ organizations { rating } }", [alliance, bank]);
    expect(errors).toEqual([unanswered("bank", ["organizations"])]);
  });

  it("is not one that knows nothing of some entities", async () => {
    const alliance = answering("alliance", { data: { organizations: [organization("1"), organization("2")] } });
    const bank = answering("bank", { data: { _entities: [null, null] } });
    expect((await carryOut(graph, "{ organizations { rating } }", [alliance, bank])).errors).toEqual([]);
  });
});

describe("an error that a subgraph reports", () => {
  it.each([
    [
      ["_a_note", "_a_t"],
      ["note", "t"],
    ],
    [
      ["_a_note", 0, "text"],
      ["note", 0, "text"],
    ],
    [undefined, undefined],
    [[], undefined],
    ["_a_note", undefined],
    [["_a_note", null], undefined],
    [["_a_note", { at: 1 }], undefined],
  ])("at %j is told at %j", async (given, place) => {
    const bank = answering("bank", { data: { _a_note: null }, errors: [errorAt(given) as never] });
    const { errors } = await carryOut(graph, "{ note: notice { t: text } }", [bank]);
    expect(errors).toEqual([reported("bank", place)]);
  });

  it("comes with whatever else it answered", async () => {
    const bank = answering("bank", { data: { notice: { text: "t" } }, errors: [errorAt(["notice"]) as never] });
    const { data, errors, logged } = await carryOut(graph, "{ notice { text } }", [bank]);
    expect(data).toEqual({ notice: { text: "t" } });
    expect(errors).toEqual([reported("bank", ["notice"])]);
    expect(logged).toEqual([{ level: 40, subgraph: "bank", errors: 1, msg: "a subgraph reported errors" }]);
  });

  it("about an entity is told wherever that entity stands", async () => {
    const organizations = ["1", "2", "1"].map((id) => ({ _a_ally: organization(id) }));
    const alliance = answering("alliance", { data: { organizations } });
    const path = ["_entities", 0, "_a_stars"];
    const bank = answering("bank", { data: { _entities: [null, { _a_stars: 2 }] }, errors: [errorAt(path) as never] });
    const { data, errors } = await carryOut(graph, "{ organizations { ally: partner { stars: rating } } }", [
      alliance,
      bank,
    ]);
    expect(errors).toEqual([
      reported("bank", ["organizations", 0, "ally", "stars"]),
      reported("bank", ["organizations", 2, "ally", "stars"]),
    ]);
    expect(data).toMatchObject({ organizations: [{}, { _a_ally: { _a_stars: 2 } }, {}] });
  });

  it("about one group of entities is told there alone", async () => {
    const alliance = answering("alliance", { data: { chair: organization("1"), organizations: [organization("2")] } });
    const bank = new SubgraphInMemory("bank", ({ query }) => {
      const [, group] = /(_e\d): _entities\([^)]*\)\{...on Organization\{branches/.exec(query)!;
      return { data: null, errors: [errorAt([group, 0, "branches"]) as never] };
    });
    const { errors } = await carryOut(graph, "{ chair { rating } organizations { branches { town } } }", [
      alliance,
      bank,
    ]);
    expect(errors).toEqual([reported("bank", ["organizations", 0, "branches"])]);
  });

  const aboutOneOfTwo = async (path: unknown) => {
    const organizations = [organization("1"), null, { name: "of no key" }];
    const alliance = answering("alliance", { data: { organizations } });
    const bank = answering("bank", { data: { _entities: [null] }, errors: [errorAt(path) as never] });
    return carryOut(graph, "{ organizations { rating } }", [alliance, bank]);
  };

  it.each([
    { path: ["_entities"] },
    { path: ["_entities", 7] },
    { path: ["_entities", "0"] },
    { path: ["organizations", 0] },
    { path: ["_e0", 0] },
    { path: "text" },
    { path: 5 },
  ])("about no entity that was asked for is told without a place: $path", async ({ path }) => {
    expect((await aboutOneOfTwo(path)).errors).toEqual([reported("bank")]);
  });

  it.failing("about no entity is not told of one that was not asked for", async () => {
    expect((await aboutOneOfTwo(["_entities", -1])).errors).toEqual([reported("bank")]);
  });
});

describe("a null", () => {
  const chairs = answering("alliance", { data: { chair: organization("1"), organizations: [organization("2")] } });
  const text = "{ chair { id } organizations { rating } }";

  it("is explained by a subgraph that did not answer, where it would have been asked", async () => {
    const { explains } = await carryOut(graph, text, [chairs, failing("bank")]);
    expect(explains("organizations", 0, "rating")).toBe(true);
    expect(explains("chair", "name")).toBe(false);
  });

  it("is explained by an error at its place", async () => {
    const error = errorAt(["_entities", 0, "rating"]) as never;
    const bank = answering("bank", { data: { _entities: [null] }, errors: [error] });
    const { explains } = await carryOut(graph, text, [chairs, bank]);
    expect(explains("organizations", 0, "rating")).toBe(true);
    expect(explains("organizations", 0, "branches")).toBe(false);
  });

  it("is explained by an error without a place, where all data are missing", async () => {
    const refusal = { data: null, errors: [errorAt() as never] };
    const { explains, errors } = await carryOut(graph, text, [chairs, answering("bank", refusal)]);
    expect(explains("organizations", 0, "rating")).toBe(true);
    expect(explains("chair", "name")).toBe(false);
    expect(errors).toEqual([reported("bank")]);
    const { explains: atTheRoot } = await carryOut(graph, "{ n: notice { text } motto }", [
      answering("alliance", { data: { motto: "m" } }),
      answering("bank", refusal),
    ]);
    expect([atTheRoot("n"), atTheRoot("motto")]).toEqual([true, false]);
  });

  it("is not explained by an error without a place, where there are data", async () => {
    const bank = answering("bank", { data: { _entities: [{}] }, errors: [errorAt() as never] });
    const { explains } = await carryOut(graph, text, [chairs, bank]);
    expect(explains("organizations", 0, "rating")).toBe(false);
  });

  it.failing("is explained below a list too by a subgraph that did not answer", async () => {
    const alliance = answering("alliance", { data: { organizations: [{ partner: organization("1") }] } });
    const document = "{ organizations { partner { rating } } }";
    const { explains } = await carryOut(graph, document, [alliance, failing("bank")]);
    expect(explains("organizations", 0, "partner", "rating")).toBe(true);
  });
});

describe("an error of the hub's own subgraph", () => {
  it("is told as it is, and is nothing to log", async () => {
    const error = {
      message: "参数 first 无效。",
      path: ["_a_first"],
      extensions: { code: "BAD_USER_INPUT", argument: "first" },
    };
    const hub = answering("alliance", { data: { _a_first: null }, errors: [error] }, true);
    const { errors, logged } = await carryOut(graph, "{ first: chair { name } }", [hub]);
    expect(errors).toEqual([{ ...error, path: ["first"] }]);
    expect(logged).toEqual([]);
  });
});

describe("what is no subgraph's failure", () => {
  it("is thrown: a mistake of the hub", async () => {
    const broken = new SubgraphInMemory("alliance", () => {
      throw new TypeError("the hub is wrong");
    });
    await expect(carryOut(graph, "{ motto }", [broken])).rejects.toThrow("the hub is wrong");
  });

  it("is thrown: a subgraph that nobody knows", async () => {
    await expect(carryOut(graph, "{ motto }", [])).rejects.toThrow(
      "the plan asks alliance, which the supergraph does not name",
    );
  });
});
