import { givenFederation, names, representations } from "../../support/federation.js";

describe("a document", () => {
  const graph = givenFederation([
    {
      name: "points",
      sdl: `
        type Query { point(name: String = "站点"): Point points: [Point!]! }
        type Mutation { open(name: String!): Point }
        "服务站点"
        type Point @key(fields: "name") { name: String! }
      `,
      resolvers: {
        Query: {
          point: (_root, given: object) => given,
          points: () => ["北站", "🏛️", 'a"b\\c\u2028'].map((name) => ({ name })),
        },
        Mutation: { open: (_root, given: object) => given },
      },
    },
    {
      name: "notes",
      sdl: `type Point @key(fields: "name") { name: String! note(text: String = "备注"): String size: Int }`,
      resolvers: {
        Point: { note: ({ name }, { text }: { text: string }) => `${text}:${name}`, size: ({ name }) => name.length },
      },
    },
  ]);

  const several = `
    query First { point { name note } }
    query Second($text: String!) { points { ...Noted } }
    mutation Third { open(name: "开") { note } }
    fragment Noted on Point { note(text: $text) }
  `;

  it("may hold several operations, of which one is named", async () => {
    expect(await graph.data(several, {}, { operationName: "First" })).toEqual({
      point: { name: "站点", note: "备注:站点" },
    });
    expect(await graph.data(several, { text: "t" }, { operationName: "Second" })).toEqual({
      points: [{ note: "t:北站" }, { note: "t:🏛️" }, { note: 't:a"b\\c\u2028' }],
    });
    expect(await graph.data(several, {}, { operationName: "Third" })).toEqual({ open: { note: "备注:开" } });
  });

  it("that holds several operations is refused when none or an unknown one is named", async () => {
    const { errors, data } = await graph.run(several);
    expect(data).toBeUndefined();
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" } })]);
    const unknown = await graph.run(several, {}, { operationName: "Fourth" });
    expect(unknown.errors).toEqual([expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" } })]);
    expect(names(unknown)).toEqual([]);
  });

  it("may name its only operation, or not", async () => {
    expect(await graph.data("query Only { points { size } }", {}, { operationName: "Only" })).toEqual({
      points: [{ size: 2 }, { size: 3 }, { size: 6 }],
    });
    expect(await graph.data("query Only { point { size } }")).toEqual({ point: { size: 2 } });
  });

  it("may be any Unicode: in keys, arguments, variables and answers", async () => {
    const answer = await graph.run(
      'query ($name: String) { a: point(name: "中文 🎏 \\ud83d\\ude00") { name note } b: point(name: $name) { name note(text: "ü") } }',
      { name: "é\u0301\t\u0000" },
    );
    expect(answer.data).toEqual({
      a: { name: "中文 🎏 😀", note: "备注:中文 🎏 😀" },
      b: { name: "é\u0301\t\u0000", note: "ü:é\u0301\t\u0000" },
    });
    expect(representations(answer, "notes")).toEqual(
      expect.arrayContaining([
        { __typename: "Point", name: "中文 🎏 😀" },
        { __typename: "Point", name: "é\u0301\t\u0000" },
      ]),
    );
  });

  it("may have comments, commas and a byte order mark", async () => {
    expect(await graph.data("\ufeff# 注释\n{,,point,{size,},}#end")).toEqual({ point: { size: 2 } });
  });

  it("may have aliases that mean something in JavaScript", async () => {
    const answer = await graph.run(
      "{ __proto__: point { constructor: name toString: note } constructor: point { __proto__: size hasOwnProperty: name } }",
    );
    expect(answer.text).toBe(
      '{"data":{"__proto__":{"constructor":"站点","toString":"备注:站点"},"constructor":{"__proto__":2,"hasOwnProperty":"站点"}}}',
    );
    expect(({} as Record<string, unknown>)["name"]).toBeUndefined();
  });

  it("may have such names for operations, variables and fragments", async () => {
    expect(
      await graph.data(
        'query constructor($__proto__: String, $toString: String = "s") { point(name: $__proto__) { ...valueOf } } fragment valueOf on Point { name note(text: $toString) }',
        { ["__proto__"]: "p" },
        { operationName: "constructor" },
      ),
    ).toEqual({ point: { name: "p", note: "s:p" } });
  });

  it("may be sent again and again with other variables", async () => {
    const document = "query ($name: String!) { point(name: $name) { note } }";
    const notes = await Promise.all(
      Array.from({ length: 20 }, (_item, at) => graph.data(document, { name: `站${at}` })),
    );
    expect(notes).toEqual(Array.from({ length: 20 }, (_item, at) => ({ point: { note: `备注:站${at}` } })));
  });
});
