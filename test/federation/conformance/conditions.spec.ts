import { givenFederation, names } from "../../support/federation.js";

describe("@skip and @include", () => {
  const graph = givenFederation([
    {
      name: "accounts",
      sdl: `
        type Query { me: Account others: [Account!]! }
        type Account @key(fields: "id") { id: ID! name: String friend: Account }
      `,
      resolvers: {
        Query: { me: () => ({ id: "1" }), others: () => [{ id: "2" }, { id: "3" }] },
        Account: { name: ({ id }) => `name ${id}`, friend: ({ id }) => ({ id: `${id}f` }) },
      },
    },
    {
      name: "reviews",
      sdl: `
        type Query { top: Review }
        type Account @key(fields: "id") { id: ID! reviews: [Review!]! count: Int }
        type Review { body: String author: Account }
      `,
      resolvers: {
        Query: { top: () => ({ body: "top", author: { id: "8" } }) },
        Account: { count: () => 1, reviews: ({ id }) => [{ body: `by ${id}`, author: { id } }] },
      },
    },
  ]);

  it.each([
    ["@include(if: true)", true],
    ["@include(if: false)", false],
    ["@skip(if: true)", false],
    ["@skip(if: false)", true],
    ["@include(if: true) @skip(if: true)", false],
    ["@include(if: false) @skip(if: false)", false],
    ["@include(if: true) @skip(if: false)", true],
  ])("%s decides about a field of another subgraph", async (conditions, isThere) => {
    const answer = await graph.run(`{ me { id count ${conditions} } }`);
    expect(answer.data).toEqual({ me: isThere ? { id: "1", count: 1 } : { id: "1" } });
    expect(names(answer)).toEqual(isThere ? ["accounts", "reviews"] : ["accounts"]);
  });

  it("decide by variables, of one document", async () => {
    const document = `query ($yes: Boolean!, $no: Boolean!) {
      me { name @skip(if: $no) count @include(if: $yes) reviews @include(if: $yes) @skip(if: $no) { body } }
    }`;
    expect(await graph.data(document, { yes: true, no: false })).toEqual({
      me: { name: "name 1", count: 1, reviews: [{ body: "by 1" }] },
    });
    expect(await graph.data(document, { yes: true, no: true })).toEqual({ me: { count: 1 } });
    expect(await graph.data(document, { yes: false, no: false })).toEqual({ me: { name: "name 1" } });
    expect((await graph.run(document, { yes: false, no: true })).text).toBe('{"data":{"me":{}}}');
  });

  it("decide about a whole jump and what lies behind it", async () => {
    const document = `query ($deep: Boolean!) {
      me { id reviews @include(if: $deep) { author { name reviews { body } } } }
    }`;
    expect(await graph.data(document, { deep: true })).toEqual({
      me: { id: "1", reviews: [{ author: { name: "name 1", reviews: [{ body: "by 1" }] } }] },
    });
    expect(names(await graph.run(document, { deep: false }))).toEqual(["accounts"]);
  });

  it("decide behind the jump", async () => {
    const document = "query ($name: Boolean!) { top { author { id name @include(if: $name) } } }";
    const without = await graph.run(document, { name: false });
    expect(without.data).toEqual({ top: { author: { id: "8" } } });
    expect(names(without)).toEqual(["reviews"]);
    expect(await graph.data(document, { name: true })).toEqual({ top: { author: { id: "8", name: "name 8" } } });
  });

  it("decide about fragments", async () => {
    const document = `query ($spread: Boolean!, $inline: Boolean!) {
      others { id ...Told @include(if: $spread) ... on Account @skip(if: $inline) { count } }
    }
    fragment Told on Account { name reviews { body } }`;
    expect(await graph.data(document, { spread: true, inline: true })).toEqual({
      others: ["2", "3"].map((id) => ({ id, name: `name ${id}`, reviews: [{ body: `by ${id}` }] })),
    });
    expect(await graph.data(document, { spread: false, inline: false })).toEqual({
      others: ["2", "3"].map((id) => ({ id, count: 1 })),
    });
    expect(names(await graph.run(document, { spread: false, inline: true }))).toEqual(["accounts"]);
  });

  it("decide anew in each of nested fragments", async () => {
    const document = `query ($a: Boolean!, $b: Boolean!) { me { ... @include(if: $a) { name ... @include(if: $b) { count id } } } }`;
    expect(await graph.data(document, { a: true, b: true })).toEqual({ me: { name: "name 1", count: 1, id: "1" } });
    expect(await graph.data(document, { a: true, b: false })).toEqual({ me: { name: "name 1" } });
    expect((await graph.run(document, { a: false, b: true })).text).toBe('{"data":{"me":{}}}');
  });

  it("leave a field in that is asked for unconditionally elsewhere", async () => {
    const document = `query ($no: Boolean!) { me { count @include(if: $no) id ...Always } } fragment Always on Account { count }`;
    expect((await graph.run(document, { no: false })).text).toBe('{"data":{"me":{"id":"1","count":1}}}');
    expect((await graph.run(document, { no: true })).text).toBe('{"data":{"me":{"count":1,"id":"1"}}}');
  });

  it("leave in what either of two conditions lets in", async () => {
    const document = `query ($a: Boolean!, $b: Boolean!) {
      me { reviews @include(if: $a) { body } reviews @include(if: $b) { author { name } } }
    }`;
    expect(await graph.data(document, { a: true, b: true })).toEqual({
      me: { reviews: [{ body: "by 1", author: { name: "name 1" } }] },
    });
    expect(await graph.data(document, { a: false, b: true })).toEqual({
      me: { reviews: [{ author: { name: "name 1" } }] },
    });
    expect(await graph.data(document, { a: true, b: false })).toEqual({ me: { reviews: [{ body: "by 1" }] } });
    expect(await graph.data(document, { a: false, b: false })).toEqual({ me: {} });
  });

  it("decide about one of two aliases", async () => {
    const document = "query ($a: Boolean!) { me { x: count @include(if: $a) y: count @skip(if: $a) } }";
    expect(await graph.data(document, { a: true })).toEqual({ me: { x: 1 } });
    expect(await graph.data(document, { a: false })).toEqual({ me: { y: 1 } });
  });

  it("decide about root fields of every subgraph", async () => {
    const document =
      "query ($me: Boolean!, $top: Boolean!) { me @include(if: $me) { id } top @include(if: $top) { body } }";
    expect(await graph.data(document, { me: true, top: false })).toEqual({ me: { id: "1" } });
    expect((await graph.run(document, { me: false, top: true })).text).toBe('{"data":{"top":{"body":"top"}}}');
    expect((await graph.run(document, { me: false, top: false })).text).toBe('{"data":{}}');
  });

  it("decide about __typename", async () => {
    const document = "query ($a: Boolean!) { __typename @include(if: $a) me { t: __typename @skip(if: $a) id } }";
    expect(await graph.data(document, { a: true })).toEqual({ __typename: "Query", me: { id: "1" } });
    expect(await graph.data(document, { a: false })).toEqual({ me: { t: "Account", id: "1" } });
  });

  it("take a variable's default", async () => {
    const document =
      "query ($a: Boolean = false, $b: Boolean! = true) { me { name @include(if: $a) count @include(if: $b) } }";
    expect(await graph.data(document)).toEqual({ me: { count: 1 } });
    expect(await graph.data(document, { a: true, b: false })).toEqual({ me: { name: "name 1" } });
  });

  it("refuse a variable that is missing", async () => {
    const { errors, asked } = await graph.run("query ($a: Boolean!) { me { id @include(if: $a) } }");
    expect(errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: "BAD_USER_INPUT" }) }),
    ]);
    expect(asked).toEqual([]);
  });
});
