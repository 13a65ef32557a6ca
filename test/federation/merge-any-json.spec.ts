import fc from "fast-check";
import { isObject, type Json, merge, type Shape } from "../../src/federation/merge.js";

describe("merging whatever JSON there is", () => {
  const names = ["a", "b", "c", "__proto__", "constructor", "toString", "hasOwnProperty"];
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, 0, "", "text"),
      fc.array(tie("tree"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names), tie("tree"), { maxKeys: 5 }),
    ),
  }));
  // As JSON brings it: `__proto__` is an own key then.
  const answers = fc
    .dictionary(fc.constantFrom(...names), tree)
    .map((answer) => JSON.parse(JSON.stringify(answer)) as Json);
  const { shape: shapes } = fc.letrec<{ shape: Shape }>((tie) => ({
    shape: fc
      .array(
        fc.tuple(fc.constantFrom("a", "b", "c", "constructor", "toString"), fc.option(tie("shape"), { maxDepth: 3 })),
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      .map((entries) => new Map(entries)),
  }));

  /** Every place that a value holds below what a shape asks for, and what is there; leaves are not looked into. */
  function* places(value: unknown, shape: Shape | null, place = ""): Generator<[place: string, value: unknown]> {
    if (Array.isArray(value) && shape)
      for (const [at, item] of value.entries()) yield* places(item, shape, `${place}.${at}`);
    else if (isObject(value) && shape)
      for (const key of Object.keys(value)) yield* places(value[key], shape.get(key) ?? null, `${place}.${key}`);
    else yield [place, value];
  }
  const onlyAsked = (value: unknown, shape: Shape): boolean =>
    Array.isArray(value)
      ? value.every((item) => onlyAsked(item, shape))
      : !isObject(value) ||
        Object.keys(value).every((key) => {
          const below = shape.get(key);
          return below === null || (below !== undefined && onlyAsked(value[key], below));
        });

  it("adds no key that was not asked for, at any depth", () => {
    fc.assert(
      fc.property(answers, answers, shapes, (first, second, shape) => {
        const data: Json = {};
        for (const answer of [first, second]) merge(data, answer, shape);
        expect(onlyAsked(data, shape)).toBe(true);
      }),
    );
  });

  it("twice is as once", () => {
    fc.assert(
      fc.property(answers, answers, shapes, (first, second, shape) => {
        const data: Json = {};
        for (const answer of [first, second]) merge(data, answer, shape);
        const once = JSON.stringify(data);
        merge(data, second, shape);
        expect(JSON.stringify(data)).toBe(once);
      }),
    );
  });

  it("never makes null, nor takes away, what had a value", () => {
    fc.assert(
      fc.property(answers, answers, shapes, (first, second, shape) => {
        const data: Json = {};
        merge(data, first, shape);
        const before = [...places(data, shape)].filter(([, value]) => value !== null && value !== undefined);
        merge(data, second, shape);
        const after = new Map(places(data, shape));
        const gone = before.filter(([place]) => (after.get(place) ?? null) === null);
        expect(gone).toEqual([]);
      }),
    );
  });

  it("changes neither the answer nor any prototype", () => {
    const inherited = (): unknown => [Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Object)];
    const before = inherited();
    fc.assert(
      fc.property(answers, answers, shapes, (first, second, shape) => {
        const texts = [first, second].map((answer) => JSON.stringify(answer));
        const data: Json = {};
        for (const answer of [first, second]) merge(data, answer, shape);
        expect([first, second].map((answer) => JSON.stringify(answer))).toEqual(texts);
        expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
      }),
    );
    expect(inherited()).toEqual(before);
  });
});
