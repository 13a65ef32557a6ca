import type { Json } from "../../src/federation/merge.js";
import { type Asked, carryOut, SubgraphInMemory } from "./in-memory.js";
import { allianceAndBank, supergraphOf } from "./small-graph.js";

const graph = supergraphOf(allianceAndBank);

const organization = (id: string, others: Json = {}): Json => ({ __typename: "Organization", id, ...others });

/** A subgraph that always answers the same. */
const answering = (name: string, data: Json | null): SubgraphInMemory => new SubgraphInMemory(name, () => ({ data }));

/** A bank that rates an organization by its id. */
const rating = (): SubgraphInMemory =>
  new SubgraphInMemory("bank", ({ variables }) => {
    const lists = Object.entries(variables).map(([, list]) =>
      (list as { id: string }[]).map(({ id }) => ({ rating: Number(id) * 10, stolen: true })),
    );
    return { data: { _entities: lists[0], _e0: lists[0], _e1: lists[1] } };
  });

describe("carrying out a plan", () => {
  it("asks for more of what was found before, and puts both together", async () => {
    const alliance = answering("alliance", { organizations: [organization("1", { name: "a" }), organization("2")] });
    const bank = rating();
    const { data, errors, logged } = await carryOut(graph, "{ organizations { name rating } }", [alliance, bank]);
    expect(data).toEqual({
      organizations: [organization("1", { name: "a", rating: 10 }), organization("2", { rating: 20 })],
    });
    expect([errors, logged]).toEqual([[], []]);
    expect(alliance.asked).toEqual([{ query: "{organizations{__typename name id}}", variables: {} }]);
    expect(bank.asked.map(({ variables }) => variables)).toEqual([
      { representations: [organization("1"), organization("2")] },
    ]);
  });

  it("asks at once whatever does not wait for anything", async () => {
    const begun: string[] = [];
    let open!: () => void;
    const both = new Promise<void>((resolve) => (open = resolve));
    const waiting = (name: string, data: Json): SubgraphInMemory =>
      new SubgraphInMemory(name, async () => {
        if (begun.push(name) === 2) open();
        await both;
        return { data };
      });
    const subgraphs = [waiting("alliance", { motto: "m" }), waiting("bank", { notice: { text: "t" } })];
    const { data } = await carryOut(graph, "{ motto notice { text } }", subgraphs);
    expect(data).toEqual({ motto: "m", notice: { text: "t" } });
    expect(begun.sort()).toEqual(["alliance", "bank"]);
  });

  it("finishes a mutation's field, with all that is read for it, before the next begins", async () => {
    const ledger: string[] = [];
    const slowly = (name: string, answer: (asked: Asked) => Json): SubgraphInMemory =>
      new SubgraphInMemory(name, async (asked) => {
        const what = /\b_\w+(?=: |\()|close/.exec(asked.query)![0];
        ledger.push(`${name} begins ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        ledger.push(`${name} ends ${what}`);
        return { data: answer(asked) };
      });
    const alliance = slowly("alliance", ({ query }) =>
      query.includes("close") ? { close: true } : { _a_a: organization("1"), _a_b: organization("2") },
    );
    const bank = slowly("bank", () => ({ _entities: [{ rating: 5 }] }));
    const { data } = await carryOut(
      graph,
      'mutation { a: rename(name: "x") { rating } close b: rename(name: "y") { id } }',
      [alliance, bank],
    );
    expect(ledger.filter((line) => line.includes("begins")).map((line) => line.replace(" begins", ""))).toEqual([
      "alliance _a_a",
      "bank _entities",
      "alliance close",
      "alliance _a_b",
    ]);
    expect(ledger.every((line, at) => at % 2 === 0 || line === ledger[at - 1]!.replace("begins", "ends"))).toBe(true);
    expect(data).toEqual({ _a_a: organization("1", { rating: 5 }), close: true, _a_b: { id: "2" } });
  });

  it("sends each subgraph the variables that it needs, as the client gave them", async () => {
    const alliance = answering("alliance", { chair: organization("1") });
    const bank = answering("bank", { _entities: [{ branches: [] }] });
    const document =
      "query ($representations: Int, $name: Boolean!, $rating: Boolean!) { chair { name @include(if: $name) branches(first: $representations) { town } rating @include(if: $rating) } }";
    await carryOut(graph, document, [alliance, bank], { representations: null, name: true, rating: false });
    expect(alliance.asked.map(({ variables }) => variables)).toEqual([{ name: true }]);
    expect(bank.asked.map(({ variables }) => variables)).toEqual([
      { _a_representations: null, rating: false, representations: [organization("1")] },
    ]);
    await carryOut(graph, document, [alliance, bank], { name: false, rating: true });
    expect(bank.asked[1]!.variables).toEqual({ rating: true, representations: [organization("1")] });
  });
});

describe("conditions", () => {
  it.each([
    [{ a: true, b: false }, true],
    [{ a: true, b: true }, false],
    [{ a: false, b: false }, false],
    [{ a: false, b: true }, false],
  ])("%j decide whether a jump is made: %j", async (variables, isMade) => {
    const bank = rating();
    const { data } = await carryOut(
      graph,
      "query ($a: Boolean!, $b: Boolean!) { chair { id rating @include(if: $a) @skip(if: $b) } }",
      [answering("alliance", { chair: organization("1") }), bank],
      variables,
    );
    expect(bank.asked).toHaveLength(isMade ? 1 : 0);
    expect((data["chair"] as Json)["rating"]).toBe(isMade ? 10 : undefined);
  });
});

describe("entities", () => {
  it("are asked for once, however often they were found, and all are told", async () => {
    const alliance = answering("alliance", { organizations: ["2", "1", "2", "2"].map((id) => organization(id)) });
    const bank = rating();
    const { data } = await carryOut(graph, "{ organizations { rating } }", [alliance, bank]);
    expect(bank.asked[0]!.variables).toEqual({ representations: [organization("2"), organization("1")] });
    expect(data).toEqual({
      organizations: ["2", "1", "2", "2"].map((id) => organization(id, { rating: Number(id) * 10 })),
    });
  });

  it("of several places are asked for together", async () => {
    const alliance = answering("alliance", { chair: organization("1"), organizations: [organization("2")] });
    const bank = new SubgraphInMemory("bank", ({ query, variables }) => ({
      data: Object.fromEntries(
        [...query.matchAll(/(_e\d): _entities\(representations: \$(\w+)\)/g)].map(([, key, variable]) => [
          key!,
          (variables[variable!] as { id: string }[]).map(({ id }) => ({ rating: 7, branches: [{ town: `t${id}` }] })),
        ]),
      ),
    }));
    const { data } = await carryOut(graph, "{ chair { rating } organizations { branches { town } } }", [
      alliance,
      bank,
    ]);
    expect(bank.asked).toHaveLength(1);
    expect(data).toEqual({
      chair: organization("1", { rating: 7 }),
      organizations: [organization("2", { branches: [{ town: "t2" }] })],
    });
  });

  it("of two types are each known by their own key, at their own place in the list", async () => {
    const activity = { __typename: "Activity", code: "c" };
    const alliance = answering("alliance", { entries: [activity, null, organization("1"), activity] });
    const bank = answering("bank", { _entities: [{ sponsor: "s" }, { rating: 3 }] });
    const { data } = await carryOut(
      graph,
      "{ entries { ... on Organization { rating } ... on Activity { sponsor } } }",
      [alliance, bank],
    );
    expect(bank.asked[0]!.variables).toEqual({ representations: [activity, organization("1")] });
    const sponsored = { ...activity, sponsor: "s" };
    expect(data).toEqual({ entries: [sponsored, null, organization("1", { rating: 3 }), sponsored] });
  });

  it.each([[{ chair: null }], [{ chair: { __typename: "Organization", id: null } }], [{ chair: "text" }], [{}]])(
    "that are not there are not asked for: %j",
    async (found) => {
      const bank = rating();
      const { errors } = await carryOut(graph, "{ chair { rating } }", [answering("alliance", found), bank]);
      expect([bank.asked, errors]).toEqual([[], []]);
    },
  );

  it.each<[string, unknown, unknown[]]>([
    ["is short", [{ rating: 1 }], [1, undefined]],
    ["is long", [{ rating: 1 }, { rating: 2 }, { rating: 3 }], [1, 2]],
    ["has holes", [null, { rating: 2 }], [undefined, 2]],
    ["holds no objects", [[{ rating: 1 }], "text"], [undefined, undefined]],
    ["is none", { "0": { rating: 1 }, length: 2 }, [undefined, undefined]],
    ["is null", null, [undefined, undefined]],
  ])("stay as they are where the list that is answered %s", async (_how, list, ratings) => {
    const alliance = answering("alliance", { organizations: [organization("1"), organization("2")] });
    const bank = answering("bank", { _entities: list });
    const { data } = await carryOut(graph, "{ organizations { rating } }", [alliance, bank]);
    expect(data).toEqual({
      organizations: ratings.map((each, at) =>
        organization(String(at + 1), each === undefined ? {} : { rating: each }),
      ),
    });
  });
});

describe("corrections that a plan holds", () => {
  it("are made to what is sent and to what came back", async () => {
    const members = supergraphOf({
      alliance: `
        type Query { members: [Member] }
        interface Member @key(fields: "id") { id: ID! }
        type Firm implements Member @key(fields: "id") { id: ID! title: String! @shareable }
        type Club implements Member @key(fields: "id") { id: ID! title: String @shareable }
      `,
      bank: `type Member @key(fields: "id") @interfaceObject { id: ID! rating: Int }`,
      post: `
        type Firm @key(fields: "id") { id: ID! title: String! @external letter: String @requires(fields: "title") }
        type Club @key(fields: "id") { id: ID! title: String @external letter: String @requires(fields: "title") }
      `,
    });
    const firm = { __typename: "Firm", id: "1" };
    const club = { __typename: "Club", id: "2" };
    const alliance = new SubgraphInMemory("alliance", ({ query }) => {
      const [, renamed = "title"] = /on Club\{[^}]*?(\w+): title/.exec(query) ?? [];
      return {
        data: {
          members: [
            { ...firm, title: "f" },
            { ...club, [renamed]: "c" },
          ],
        },
      };
    });
    const bank = answering("bank", { _entities: [{ rating: 1 }, { rating: 2 }] });
    const post = answering("post", { _entities: [{ letter: "to f" }, { letter: "to c" }] });
    const { data } = await carryOut(members, "{ members { rating ... on Firm { letter } ... on Club { letter } } }", [
      alliance,
      bank,
      post,
    ]);
    expect(bank.asked[0]!.variables).toEqual({
      representations: ["1", "2"].map((id) => ({ __typename: "Member", id })),
    });
    expect(post.asked[0]!.variables).toEqual({
      representations: [
        { ...firm, title: "f" },
        { ...club, title: "c" },
      ],
    });
    expect(data["members"]).toMatchObject([
      { ...firm, rating: 1, letter: "to f" },
      { ...club, rating: 2, letter: "to c" },
    ]);
  });
});
