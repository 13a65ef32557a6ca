import { givenFederation, names, representations } from "../../support/federation.js";

describe("a field that requires others of its entity", () => {
  const graph = givenFederation([
    {
      name: "points",
      sdl: `
        type Query { point: Point bare: Point points: [Point!]! }
        type Point @key(fields: "id") {
          id: ID! size: Int seats: Int address: Address rooms: [Room!] fee(unit: Unit!): Int host: Host
        }
        type Address @shareable { city: String street: String zip: String }
        type Room @shareable { seats: Int name: String }
        type Host @key(fields: "id") { id: ID! }
        enum Unit { HOUR DAY }
      `,
      resolvers: {
        Query: {
          point: () => ({ id: "1", size: 3, seats: 20 }),
          bare: () => ({ id: "0", size: null, seats: 1 }),
          points: () => [1, 2].map((size) => ({ id: String(size), size, seats: 10 * size })),
        },
        Point: {
          address: () => ({ city: "North", street: "Elm", zip: "100" }),
          rooms: () => [1, 2].map((seats) => ({ seats, name: `room ${seats}` })),
          fee: ({ size }, { unit }: { unit: string }) => (unit === "DAY" ? 8 : 1) * (size ?? 0),
          host: () => ({ id: "h" }),
        },
      },
    },
    {
      name: "bookings",
      sdl: `
        type Point @key(fields: "id") {
          id: ID!
          size: Int @external
          seats: Int @external
          address: Address @external
          rooms: [Room!] @external
          fee(unit: Unit!): Int @external
          host: Host @external
          capacity(factor: Int = 1): Int @requires(fields: "size")
          load: String @requires(fields: "size seats")
          label: String @requires(fields: "address { city street }")
          sum: Int @requires(fields: "rooms { seats }")
          price: String @requires(fields: "fee(unit: DAY)")
          letter: String @requires(fields: "host { name }")
        }
        type Address @shareable { city: String street: String }
        type Room @shareable { seats: Int }
        type Host @key(fields: "id") { id: ID! name: String @external }
        enum Unit { HOUR DAY }
      `,
      resolvers: {
        Point: {
          capacity: ({ size }, { factor }: { factor: number }) => (size === null ? -1 : size * 10 * factor),
          load: ({ size, seats }) => `${seats} on ${size}`,
          label: ({ address }) => `${address.street}, ${address.city}`,
          sum: ({ rooms }) => (rooms as { seats: number }[]).reduce((sum, { seats }) => sum + seats, 0),
          price: ({ fee }) => `${fee} a day`,
          letter: ({ host }) => `Dear ${host.name}`,
        },
      },
    },
    {
      name: "people",
      sdl: `type Host @key(fields: "id") { id: ID! name: String }`,
      resolvers: { Host: { name: ({ id }) => `host ${id}` } },
    },
  ]);

  it("is given them, and the client is not", async () => {
    const answer = await graph.run("{ point { capacity } }");
    expect(answer.text).toBe('{"data":{"point":{"capacity":30}}}');
    expect(names(answer)).toEqual(["points", "bookings"]);
    expect(representations(answer, "bookings")).toEqual([{ __typename: "Point", id: "1", size: 3 }]);
  });

  it("is given them for each item of a list", async () => {
    const answer = await graph.run("{ points { load } }");
    expect(answer.data).toEqual({ points: [{ load: "10 on 1" }, { load: "20 on 2" }] });
    expect(representations(answer, "bookings")).toEqual([
      { __typename: "Point", id: "1", size: 1, seats: 10 },
      { __typename: "Point", id: "2", size: 2, seats: 20 },
    ]);
  });

  it("is given a null as well", async () => {
    const answer = await graph.run("{ bare { capacity } }");
    expect(answer.text).toBe('{"data":{"bare":{"capacity":-1}}}');
    expect(representations(answer, "bookings")).toEqual([{ __typename: "Point", id: "0", size: null }]);
  });

  it("may have arguments of its own", async () => {
    expect(await graph.data("query ($factor: Int) { point { capacity(factor: $factor) } }", { factor: 7 })).toEqual({
      point: { capacity: 210 },
    });
  });

  it("may be asked for twice with different arguments", async () => {
    expect(await graph.data("{ point { small: capacity large: capacity(factor: 100) } }")).toEqual({
      point: { small: 30, large: 3000 },
    });
  });

  it("shares one request with others that require something else", async () => {
    const answer = await graph.run("{ point { capacity load label } }");
    expect(answer.data).toEqual({ point: { capacity: 30, load: "20 on 3", label: "Elm, North" } });
    expect(names(answer)).toEqual(["points", "bookings"]);
  });

  it("may require fields of an object, and gets no others of it", async () => {
    const answer = await graph.run("{ point { label address { zip } } }");
    expect(answer.data).toEqual({ point: { label: "Elm, North", address: { zip: "100" } } });
    expect(representations(answer, "bookings")).toEqual([
      { __typename: "Point", id: "1", address: { city: "North", street: "Elm" } },
    ]);
  });

  it("may require fields of the objects in a list", async () => {
    const answer = await graph.run("{ point { sum } }");
    expect(answer.text).toBe('{"data":{"point":{"sum":3}}}');
    expect(representations(answer, "bookings")).toEqual([
      { __typename: "Point", id: "1", rooms: [{ seats: 1 }, { seats: 2 }] },
    ]);
  });

  it("may require a field with an argument", async () => {
    const answer = await graph.run("{ point { price } }");
    expect(answer.text).toBe('{"data":{"point":{"price":"24 a day"}}}');
    expect(representations(answer, "bookings")).toEqual([{ __typename: "Point", id: "1", fee: 24 }]);
  });

  it("gets its own argument's value when the client asks for the same field with another", async () => {
    expect(await graph.data("{ point { fee(unit: HOUR) price } }")).toEqual({ point: { fee: 3, price: "24 a day" } });
    expect(await graph.data("{ point { price fee(unit: HOUR) daily: fee(unit: DAY) } }")).toEqual({
      point: { price: "24 a day", fee: 3, daily: 24 },
    });
  });

  it("may require what a third subgraph knows of another entity", async () => {
    const answer = await graph.run("{ point { letter } }");
    expect(answer.text).toBe('{"data":{"point":{"letter":"Dear host h"}}}');
    expect(names(answer)).toEqual(["points", "people", "bookings"]);
    expect(representations(answer, "people")).toEqual([{ __typename: "Host", id: "h" }]);
    expect(representations(answer, "bookings")).toEqual([{ __typename: "Point", id: "1", host: { name: "host h" } }]);
  });

  it("is not misled by aliases that cross what it requires", async () => {
    expect(await graph.data("{ point { size: capacity capacity: size seats: load load: seats } }")).toEqual({
      point: { size: 30, capacity: 3, seats: "20 on 3", load: 20 },
    });
  });

  it("is not misled by aliases within a required object", async () => {
    expect(await graph.data("{ point { address { city: street street: city } label } }")).toEqual({
      point: { address: { city: "Elm", street: "North" }, label: "Elm, North" },
    });
  });

  it("costs nothing while it is left out", async () => {
    const document = "query ($detailed: Boolean!) { point { id capacity @include(if: $detailed) } }";
    const without = await graph.run(document, { detailed: false });
    expect(without.text).toBe('{"data":{"point":{"id":"1"}}}');
    expect(names(without)).toEqual(["points"]);
    expect(await graph.data(document, { detailed: true })).toEqual({ point: { id: "1", capacity: 30 } });
  });
});

describe("fields that require each other's results", () => {
  const graph = givenFederation([
    {
      name: "left",
      sdl: `
        type Query { walk: Walk }
        type Walk @key(fields: "id") {
          id: ID!
          first: String
          second: String @external
          third: String @requires(fields: "second")
          fourth: String @external
          fifth: String @requires(fields: "second fourth")
        }
      `,
      resolvers: {
        Query: { walk: () => ({ id: "w", first: "1" }) },
        Walk: {
          first: ({ first }) => first ?? "1",
          third: ({ second }) => `${second}3`,
          fifth: ({ second, fourth }) => `${second}+${fourth}5`,
        },
      },
    },
    {
      name: "right",
      sdl: `
        type Walk @key(fields: "id") {
          id: ID!
          first: String @external
          second: String @requires(fields: "first")
          third: String @external
          fourth: String @requires(fields: "third")
        }
      `,
      resolvers: { Walk: { second: ({ first }) => `${first}2`, fourth: ({ third }) => `${third}4` } },
    },
  ]);

  it("go one step to the other subgraph", async () => {
    const answer = await graph.run("{ walk { second } }");
    expect(answer.text).toBe('{"data":{"walk":{"second":"12"}}}');
    expect(names(answer)).toEqual(["left", "right"]);
  });

  it("go there and back", async () => {
    const answer = await graph.run("{ walk { third } }");
    expect(answer.text).toBe('{"data":{"walk":{"third":"123"}}}');
    expect(names(answer)).toEqual(["left", "right", "left"]);
    expect(representations(answer, "left")).toEqual([{ __typename: "Walk", id: "w", second: "12" }]);
  });

  it("go as often to and fro as the chain is long", async () => {
    const answer = await graph.run("{ walk { fourth } }");
    expect(answer.text).toBe('{"data":{"walk":{"fourth":"1234"}}}');
    expect(names(answer)).toEqual(["left", "right", "left", "right"]);
  });

  it("may require an early link and a late one", async () => {
    const answer = await graph.run("{ walk { fifth } }");
    expect(answer.text).toBe('{"data":{"walk":{"fifth":"12+12345"}}}');
    expect(names(answer)).toEqual(["left", "right", "left", "right", "left"]);
  });

  it("keep the order of the query, not that of the chain", async () => {
    expect((await graph.run("{ walk { fourth third second first } }")).text).toBe(
      '{"data":{"walk":{"fourth":"1234","third":"123","second":"12","first":"1"}}}',
    );
  });

  it("are not misled when the client calls one by another's name", async () => {
    expect(await graph.data("{ walk { first: fourth second: first third: second fourth: third } }")).toEqual({
      walk: { first: "1234", second: "1", third: "12", fourth: "123" },
    });
  });
});
