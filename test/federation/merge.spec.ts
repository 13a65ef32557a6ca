import { parse } from "graphql";
import { answered, type Json, merge, printed, type Shape, shapeOf } from "../../src/federation/merge.js";

/** The shape of what a selection asks for. */
const asks = (selection: string): Shape => shapeOf(parse(selection));

const json = (text: string): Json => JSON.parse(text) as Json;

/** What is known after answers were merged one after the other, each JSON text with what it was asked for. */
function known(...answers: readonly (readonly [selection: string, answer: string])[]): Json {
  const data: Json = {};
  for (const [selection, answer] of answers) merge(data, json(answer), asks(selection));
  return data;
}

describe("what a request asks for", () => {
  const asObject = (shape: Shape): object =>
    Object.fromEntries([...shape].map(([key, below]) => [key, below && asObject(below)]));

  it("is known by response keys, through fragments", () => {
    const shape = asks(`
      query Q { chair { ...Named rating: stars } ... on Query { chair { id } notice: note { text } } }
      fragment Named on Organization { name partner { ...Partner } }
      fragment Partner on Organization { id }
    `);
    expect(asObject(shape)).toEqual({
      chair: { name: null, partner: { id: null }, rating: null, id: null },
      notice: { text: null },
    });
  });

  it("is put together where a field is asked for in several places", () => {
    expect(asObject(asks("{ a { b { x } } ... { a { b { y } c } } }"))).toEqual({
      a: { b: { x: null, y: null }, c: null },
    });
  });
});

describe("an answer", () => {
  it("adds what was asked for, and nothing else", () => {
    const answer = '{"chair":{"id":"1","name":"n","secret":1},"motto":"m","notice":{"text":"t"}}';
    expect(known(["{ chair { id name } motto }", answer])).toEqual({ chair: { id: "1", name: "n" }, motto: "m" });
  });

  it("adds to what another answered", () => {
    expect(
      known(
        ["{ chair { id } }", '{"chair":{"id":"1"}}'],
        [
          "{ chair { rating branches { town } } motto }",
          '{"chair":{"rating":5,"branches":[{"town":"t"}]},"motto":"m"}',
        ],
      ),
    ).toEqual({ chair: { id: "1", rating: 5, branches: [{ town: "t" }] }, motto: "m" });
  });

  it("overwrites nothing that it was not asked for", () => {
    expect(
      known(
        ["{ chair { id name } }", '{"chair":{"id":"1","name":"n"}}'],
        ["{ chair { rating } }", '{"chair":{"id":"2","name":"stolen","rating":5},"motto":"stolen"}'],
      ),
    ).toEqual({ chair: { id: "1", name: "n", rating: 5 } });
  });

  it("takes the place of a null, and of what is missing", () => {
    expect(
      known(
        ["{ chair { id } motto notice { text } }", '{"chair":null,"motto":null}'],
        [
          "{ chair { id } motto notice { text } }",
          '{"chair":{"id":"1","x":2},"motto":"m","notice":{"text":"t","x":2}}',
        ],
      ),
    ).toEqual({ chair: { id: "1" }, motto: "m", notice: { text: "t" } });
  });

  it("of null never takes the place of a value", () => {
    const selection = "{ chair { id } motto list { id } flag count }";
    const values = { chair: { id: "1" }, motto: "", list: [{ id: "1" }], flag: false, count: 0 };
    const nulls = '{"chair":null,"motto":null,"list":null,"flag":null,"count":null}';
    const data = known([selection, JSON.stringify(values)], [selection, nulls]);
    expect(data).toEqual(values);
    merge(data, { chair: { id: null }, list: [null] }, asks(selection));
    expect(data).toEqual(values);
  });

  it("of a later request takes the place of an earlier leaf", () => {
    expect(known(["{ motto }", '{"motto":"old"}'], ["{ motto }", '{"motto":"new"}'])).toEqual({ motto: "new" });
  });

  it("holds a custom scalar's value whole", () => {
    const data = known(["{ chair { any } }", '{"chair":{"any":{"b":[{"x":1}],"a":null}}}']);
    expect(JSON.stringify(data)).toBe('{"chair":{"any":{"b":[{"x":1}],"a":null}}}');
  });

  it("is put together item by item in a list", () => {
    expect(
      known(
        ["{ list { id } }", '{"list":[{"id":"1"},null,{"id":"3"}]}'],
        ["{ list { name } }", '{"list":[{"name":"a","x":0},{"name":"b","x":0},null]}'],
      ),
    ).toEqual({ list: [{ id: "1", name: "a" }, { name: "b" }, { id: "3" }] });
  });

  it("is put together item by item in lists of lists", () => {
    expect(
      known(
        ["{ rows { id } }", '{"rows":[[{"id":"1"}],null,[{"id":"2"},{"id":"3"}]]}'],
        ["{ rows { name } }", '{"rows":[[{"name":"a"}],[{"name":"b"}],[null,{"name":"c"}]]}'],
      ),
    ).toEqual({ rows: [[{ id: "1", name: "a" }], [{ name: "b" }], [{ id: "2" }, { id: "3", name: "c" }]] });
  });

  it("makes no list longer or shorter than it was", () => {
    const first = ["{ list { id } }", '{"list":[{"id":"1"},{"id":"2"}]}'] as const;
    expect(known(first, ["{ list { name } }", '{"list":[{"name":"a"}]}'])["list"]).toEqual([
      { id: "1", name: "a" },
      { id: "2" },
    ]);
    expect(known(first, ["{ list { name } }", '{"list":[{"name":"a"},{"name":"b"},{"name":"c"}]}'])["list"]).toEqual([
      { id: "1", name: "a" },
      { id: "2", name: "b" },
    ]);
  });

  it("of another form leaves what is known as it is", () => {
    const first = ["{ chair { id } list { id } }", '{"chair":{"id":"1"},"list":[{"id":"2"}]}'] as const;
    const second = [
      "{ chair { name } list { name } }",
      '{"chair":[{"name":"a"}],"list":{"0":{"name":"b"},"length":1}}',
    ] as const;
    expect(known(first, second)).toEqual({ chair: { id: "1" }, list: [{ id: "2" }] });
    expect(known(first, ["{ chair { name } list { name } }", '{"chair":"text","list":7}'])).toEqual(known(first));
  });

  it("with a leaf for an object leaves a trace, which is no object", () => {
    expect(known(["{ chair { id } list { id } }", '{"chair":"1","list":[{"id":"1"},5,[true]]}'])).toEqual({
      chair: false,
      list: [{ id: "1" }, false, [false]],
    });
  });

  it("may nest eight lists, no more", () => {
    const nested = (depth: number, core: string): string => "[".repeat(depth) + core + "]".repeat(depth);
    expect(known(["{ rows { id } }", `{"rows":${nested(8, '{"id":"1"}')}}`])).toEqual({
      rows: JSON.parse(nested(8, '{"id":"1"}')),
    });
    const tooDeep = known(["{ rows { id } }", `{"rows":${nested(200_000, "")}}`]);
    expect(tooDeep).toEqual({ rows: JSON.parse(nested(8, "false")) });
  });
});

describe("a hostile answer", () => {
  const hostile = '{"__proto__":{"stolen":1},"constructor":{"prototype":{"stolen":2}},"id":"1"}';

  it("reaches no prototype, not even under names that were asked for", () => {
    const selection = "{ chair { id constructor { prototype { stolen } } } toString { stolen } }";
    const data = known(
      [selection, `{"chair":${hostile},"toString":{"stolen":3}}`],
      [selection, `{"chair":${hostile},"toString":{"stolen":3}}`],
    );
    expect(({} as Json)["stolen"]).toBeUndefined();
    expect((Object as unknown as Json)["stolen"]).toBeUndefined();
    expect((data["chair"] as Json)["constructor"]).toEqual({ prototype: { stolen: 2 } });
  });

  it("that names what every object inherits gives just what it holds", () => {
    expect(Object.keys(known(["{ constructor toString { x } valueOf id }", '{"id":"1"}']))).toEqual(["id"]);
    expect(answered({}, "constructor")).toBeUndefined();
    expect(answered(json('{"constructor":1}'), "constructor")).toBe(1);
  });
});

describe("JSON", () => {
  it("is printed unless it cannot be", () => {
    expect(printed({ a: [1, null] })).toBe('{"a":[1,null]}');
    expect(printed(JSON.parse("[".repeat(200_000) + "]".repeat(200_000)))).toBeUndefined();
  });
});
