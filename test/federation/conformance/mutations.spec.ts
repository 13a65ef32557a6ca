import { forbiddenNull, givenFederation, names, reported } from "../../support/federation.js";

describe("mutations", () => {
  const ledger: string[] = [];
  const note = (what: string): string => {
    ledger.push(what);
    return what;
  };
  const graph = givenFederation([
    {
      name: "accounts",
      sdl: `
        type Query { ledger: [String!]! account: Account }
        type Mutation {
          rename(name: String!): Account
          fail(code: String): Account
          mustFail: Account!
          reset: Boolean @shareable
        }
        type Account @key(fields: "id") { id: ID! name: String }
      `,
      resolvers: {
        Query: { ledger: () => ledger.splice(0), account: () => ({ id: "1", name: "Ann" }) },
        Mutation: {
          rename: (_root, { name }: { name: string }) => ({ id: "1", name: note(`rename ${name}`) }),
          fail: () => {
            note("fail");
            throw new Error("a secret of accounts");
          },
          mustFail: () => {
            note("mustFail");
            return null;
          },
          reset: () => note("reset accounts") !== "",
        },
      },
    },
    {
      name: "reviews",
      sdl: `
        type Mutation { review(body: String!): Review reset: Boolean @shareable }
        type Review { body: String author: Account }
        type Account @key(fields: "id") { id: ID! reviews: Int }
      `,
      resolvers: {
        Mutation: {
          review: (_root, { body }: { body: string }) => ({ body: note(`review ${body}`), author: { id: "1" } }),
          reset: () => note("reset reviews") !== "",
        },
        Account: { reviews: () => Number(note("count").length) },
      },
    },
  ]);
  afterEach(() => ledger.splice(0));

  it("happens once, in its subgraph alone", async () => {
    const answer = await graph.run('mutation { rename(name: "A") { id name } }');
    expect(answer.text).toBe('{"data":{"rename":{"id":"1","name":"rename A"}}}');
    expect(names(answer)).toEqual(["accounts"]);
    expect(answer.asked[0]!.query).toMatch(/^mutation\b/);
  });

  it("happens before what is read for it elsewhere, by a query", async () => {
    const answer = await graph.run('mutation { rename(name: "A") { reviews } }');
    expect(answer.text).toBe('{"data":{"rename":{"reviews":5}}}');
    expect(ledger).toEqual(["rename A", "count"]);
    expect(answer.asked[1]!.query).toMatch(/^query\b/);
  });

  it("happen in the order in which they are written, over all subgraphs", async () => {
    const answer = await graph.run(
      'mutation { a: review(body: "1") { body } b: rename(name: "2") { id } c: review(body: "3") { body } d: rename(name: "4") { id } }',
    );
    expect(ledger).toEqual(["review 1", "rename 2", "review 3", "rename 4"]);
    expect(Object.keys(answer.data!)).toEqual(["a", "b", "c", "d"]);
  });

  it("happen in order within one subgraph", async () => {
    await graph.run('mutation { b: rename(name: "2") { id } a: rename(name: "1") { id } }');
    expect(ledger).toEqual(["rename 2", "rename 1"]);
  });

  it("are each read for before the next happens", async () => {
    const { data } = await graph.run(
      'mutation { a: rename(name: "1") { reviews } b: review(body: "2") { author { name } } c: rename(name: "3") { reviews } }',
    );
    expect(data).toEqual({ a: { reviews: 5 }, b: { author: { name: null } }, c: { reviews: 5 } });
    expect(ledger).toEqual(["rename 1", "count", "review 2", "rename 3", "count"]);
  });

  it("are each read for before the next happens, from within fragments too", async () => {
    await graph.run(
      `mutation { ...First ... on Mutation { b: rename(name: "2") { reviews } } ...Last }
       fragment First on Mutation { a: rename(name: "1") { reviews } }
       fragment Last on Mutation { c: review(body: "3") { author { reviews } } d: rename(name: "4") { id } }`,
    );
    expect(ledger).toEqual(["rename 1", "count", "rename 2", "count", "review 3", "count", "rename 4"]);
  });

  it("happen once where the same field is asked for twice", async () => {
    const { data } = await graph.run(
      'mutation { rename(name: "1") { id } review(body: "2") { body } rename(name: "1") { reviews } }',
    );
    expect(data).toEqual({ rename: { id: "1", reviews: 5 }, review: { body: "review 2" } });
    expect(ledger).toEqual(["rename 1", "count", "review 2"]);
  });

  it("happen where conditions let them", async () => {
    const document = `mutation ($first: Boolean!, $second: Boolean!) {
      a: rename(name: "1") @include(if: $first) { id }
      b: review(body: "2") @skip(if: $second) { body }
      c: rename(name: "3") { id }
    }`;
    expect(await graph.data(document, { first: false, second: false })).toEqual({
      b: { body: "review 2" },
      c: { id: "1" },
    });
    expect(ledger.splice(0)).toEqual(["review 2", "rename 3"]);
    expect(await graph.data(document, { first: true, second: true })).toEqual({ a: { id: "1" }, c: { id: "1" } });
    expect(ledger).toEqual(["rename 1", "rename 3"]);
  });

  it("that several subgraphs share happens in one of them", async () => {
    expect(await graph.data("mutation { reset }")).toEqual({ reset: true });
    expect(ledger).toHaveLength(1);
  });

  it("each have their own variables", async () => {
    const answer = await graph.run(
      "mutation ($name: String!, $body: String!) { rename(name: $name) { id } review(body: $body) { body } }",
      { name: "n", body: "b" },
    );
    expect(answer.data).toEqual({ rename: { id: "1" }, review: { body: "review b" } });
    expect(answer.asked.map(({ variables }) => variables)).toEqual([{ name: "n" }, { body: "b" }]);
  });

  it("that fails does not keep the next from happening", async () => {
    const { data, errors } = await graph.run(
      'mutation { a: rename(name: "1") { id } b: fail { reviews } c: review(body: "3") { body } }',
    );
    expect(data).toEqual({ a: { id: "1" }, b: null, c: { body: "review 3" } });
    expect(errors).toEqual([reported("accounts", ["b"])]);
    expect(ledger).toEqual(["rename 1", "fail", "review 3"]);
  });

  it("that may not be null takes the data with it", async () => {
    const { data, errors } = await graph.run("mutation { mustFail { id } }");
    expect(data).toBeNull();
    expect(errors).toEqual([reported("accounts", ["mustFail"])]);
  });

  it("says what it is", async () => {
    expect(await graph.data('mutation { t: __typename rename(name: "1") { __typename } }')).toEqual({
      t: "Mutation",
      rename: { __typename: "Account" },
    });
    expect((await graph.run("mutation { __typename }")).text).toBe('{"data":{"__typename":"Mutation"}}');
    expect(ledger).toEqual(["rename 1"]);
  });
});

describe("a mutation whose follow-up finds nothing", () => {
  const graph = givenFederation([
    {
      name: "accounts",
      sdl: `
        type Query { ping: Int }
        type Mutation { join: Account leave: Account! }
        type Account @key(fields: "id") { id: ID! }
      `,
      resolvers: { Mutation: { join: () => ({ id: "new" }), leave: () => ({ id: "gone" }) } },
    },
    {
      name: "cards",
      sdl: `type Account @key(fields: "id") { id: ID! card: String! }`,
      resolvers: { Account: { __resolveReference: () => null } },
    },
  ]);

  it("is null up to where null may stand", async () => {
    const { data, errors } = await graph.run("mutation { join { id card } }");
    expect(data).toEqual({ join: null });
    expect(errors).toEqual([forbiddenNull("Account.card", ["join", "card"])]);
  });

  it("is null altogether", async () => {
    const { data, errors } = await graph.run("mutation { join { id } left: leave { card } }");
    expect(data).toBeNull();
    expect(errors).toEqual([forbiddenNull("Account.card", ["left", "card"])]);
  });
});
