import { givenFederation, names, representations } from "../../support/federation.js";

describe("a key leads to the same entity in another subgraph", () => {
  const graph = givenFederation([
    {
      name: "accounts",
      sdl: `
        type Query { account: Account accounts: [Account!]! }
        type Account @key(fields: "id") { id: ID! name: String nickname: String }
      `,
      resolvers: {
        Query: { account: () => ({ id: "1" }), accounts: () => [{ id: "2" }, { id: "1" }, { id: "3" }] },
        Account: { name: ({ id }) => `name ${id}`, nickname: ({ id }) => `nick ${id}` },
      },
    },
    {
      name: "directory",
      sdl: `
        type Account @key(fields: "id") @key(fields: "email") { id: ID! email: String! phone: String friend: Account }
      `,
      resolvers: {
        Account: {
          id: ({ id }) => id ?? "9",
          email: ({ id, email }) => email ?? `${id}@example.org`,
          phone: ({ id }) => `phone ${id}`,
          friend: ({ id }) => ({ id: `friend-of-${id}` }),
        },
      },
    },
    {
      name: "reviews",
      sdl: `
        type Query { latest: Review }
        type Account @key(fields: "email") { email: String! reviews: [Review!]! }
        type Review { body: String author: Account }
      `,
      resolvers: {
        Query: { latest: () => ({ body: "kind", author: { email: "a@example.org" } }) },
        Account: { reviews: ({ email }) => [{ body: `by ${email}` }] },
      },
    },
  ]);

  it("is asked for only when a field needs it", async () => {
    const answer = await graph.run("{ account { id name } }");
    expect(answer.data).toEqual({ account: { id: "1", name: "name 1" } });
    expect(names(answer)).toEqual(["accounts"]);
  });

  it("of one field", async () => {
    const answer = await graph.run("{ account { phone } }");
    expect(answer.text).toBe('{"data":{"account":{"phone":"phone 1"}}}');
    expect(names(answer)).toEqual(["accounts", "directory"]);
    expect(representations(answer, "directory")).toEqual([{ __typename: "Account", id: "1" }]);
  });

  it("for every item of a list at once, each at its place", async () => {
    const answer = await graph.run("{ accounts { phone name } }");
    expect(answer.data).toEqual({
      accounts: [
        { phone: "phone 2", name: "name 2" },
        { phone: "phone 1", name: "name 1" },
        { phone: "phone 3", name: "name 3" },
      ],
    });
    expect(names(answer)).toEqual(["accounts", "directory"]);
  });

  it("by one key into a second subgraph, and by that one's other key into a third", async () => {
    const answer = await graph.run("{ account { reviews { body } } }");
    expect(answer.text).toBe('{"data":{"account":{"reviews":[{"body":"by 1@example.org"}]}}}');
    expect(names(answer)).toEqual(["accounts", "directory", "reviews"]);
    expect(representations(answer, "directory")).toEqual([{ __typename: "Account", id: "1" }]);
    expect(representations(answer, "reviews")).toEqual([{ __typename: "Account", email: "1@example.org" }]);
  });

  it("and back the other way", async () => {
    const answer = await graph.run("{ latest { author { name } } }");
    expect(answer.text).toBe('{"data":{"latest":{"author":{"name":"name 9"}}}}');
    expect(names(answer)).toEqual(["reviews", "directory", "accounts"]);
    expect(representations(answer, "directory")).toEqual([{ __typename: "Account", email: "a@example.org" }]);
    expect(representations(answer, "accounts")).toEqual([{ __typename: "Account", id: "9" }]);
  });

  it("there and back again", async () => {
    const answer = await graph.run("{ account { friend { name friend { name } } } }");
    expect(answer.data).toEqual({
      account: { friend: { name: "name friend-of-1", friend: { name: "name friend-of-friend-of-1" } } },
    });
  });

  it("whatever aliases the client gives the key and to what", async () => {
    expect(await graph.data("{ account { id: name name: id phone } }")).toEqual({
      account: { id: "name 1", name: "1", phone: "phone 1" },
    });
    expect(await graph.data("{ account { id: nickname phone: name name: phone nickname: id } }")).toEqual({
      account: { id: "nick 1", phone: "name 1", name: "phone 1", nickname: "1" },
    });
  });

  it("whatever is called like a key on the second leg", async () => {
    expect(await graph.data("{ account { email: phone phone: email reviews { body } } }")).toEqual({
      account: { email: "phone 1", phone: "1@example.org", reviews: [{ body: "by 1@example.org" }] },
    });
  });

  it("when __typename is another field's alias and has an alias itself", async () => {
    expect(await graph.data("{ account { type: __typename name: __typename phone } }")).toEqual({
      account: { type: "Account", name: "Account", phone: "phone 1" },
    });
  });

  it("when another field has __typename for an alias", async () => {
    expect(await graph.data("{ account { __typename: name phone } }")).toEqual({
      account: { __typename: "name 1", phone: "phone 1" },
    });
  });

  it("when the same object is asked for twice under two aliases", async () => {
    expect(await graph.data("{ one: account { phone } two: account { email id: phone } }")).toEqual({
      one: { phone: "phone 1" },
      two: { email: "1@example.org", id: "phone 1" },
    });
  });
});

describe("a key of several fields", () => {
  const graph = givenFederation([
    {
      name: "points",
      sdl: `
        type Query { rooms: [Room!]! lockers: [Locker!]! badges: [Badge!]! }
        type Room @key(fields: "floor number") { floor: Int! number: Int! name: String }
        type Locker @key(fields: "owner { id }") { owner: Owner! }
        type Badge @key(fields: "code owner { id club { name } }") { code: String! owner: Owner! }
        type Owner @shareable { id: ID! club: Club nickname: String }
        type Club @shareable { name: String! town: String }
      `,
      resolvers: {
        Query: {
          rooms: () => [1, 2].map((number) => ({ floor: 3, number, name: `room ${number}` })),
          lockers: () => [{ owner: { id: "a", nickname: "A" } }],
          badges: () => [{ code: "x", owner: { id: "a", nickname: "A", club: { name: "chess", town: "north" } } }],
        },
      },
    },
    {
      name: "bookings",
      sdl: `
        type Room @key(fields: "number floor") { number: Int! floor: Int! isBooked: Boolean }
        type Locker @key(fields: "owner { id }") { owner: Owner! isLocked: Boolean }
        type Badge @key(fields: "owner { club { name } id } code") { owner: Owner! code: String! isValid: Boolean }
        type Owner @shareable { id: ID! club: Club }
        type Club @shareable { name: String! }
      `,
      resolvers: {
        Room: { isBooked: ({ floor, number }) => floor === 3 && number === 2 },
        Locker: { isLocked: ({ owner }) => owner.id === "a" },
        Badge: { isValid: ({ code, owner }) => code === "x" && owner.id === "a" && owner.club.name === "chess" },
      },
    },
  ]);

  it("is sent whole", async () => {
    const answer = await graph.run("{ rooms { isBooked } }");
    expect(answer.text).toBe('{"data":{"rooms":[{"isBooked":false},{"isBooked":true}]}}');
    expect(representations(answer, "bookings")).toEqual([
      { __typename: "Room", floor: 3, number: 1 },
      { __typename: "Room", floor: 3, number: 2 },
    ]);
  });

  it("may cross its own fields in aliases", async () => {
    expect(await graph.data("{ rooms { number: floor floor: number isBooked } }")).toEqual({
      rooms: [
        { number: 3, floor: 1, isBooked: false },
        { number: 3, floor: 2, isBooked: true },
      ],
    });
  });

  it("may lie in an object", async () => {
    const answer = await graph.run("{ lockers { isLocked } }");
    expect(answer.text).toBe('{"data":{"lockers":[{"isLocked":true}]}}');
    expect(representations(answer, "bookings")).toEqual([{ __typename: "Locker", owner: { id: "a" } }]);
  });

  it("takes nothing of that object with it but the key", async () => {
    const answer = await graph.run("{ lockers { owner { nickname id: nickname } isLocked } }");
    expect(answer.data).toEqual({ lockers: [{ owner: { nickname: "A", id: "A" }, isLocked: true }] });
    expect(representations(answer, "bookings")).toEqual([{ __typename: "Locker", owner: { id: "a" } }]);
  });

  it("may lie deeper, beside fields of its own", async () => {
    const answer = await graph.run("{ badges { isValid owner { club { name: town } } } }");
    expect(answer.data).toEqual({ badges: [{ isValid: true, owner: { club: { name: "north" } } }] });
    expect(representations(answer, "bookings")).toEqual([
      { __typename: "Badge", code: "x", owner: { id: "a", club: { name: "chess" } } },
    ]);
  });

  it("may be called by another name where it lies in an object", async () => {
    expect(await graph.data("{ lockers { holder: owner { owner: id } owner: isLocked } }")).toEqual({
      lockers: [{ holder: { owner: "a" }, owner: true }],
    });
  });
});

describe("a key that is not resolvable", () => {
  const graph = givenFederation([
    {
      name: "accounts",
      sdl: `type Query { me: Account } type Account @key(fields: "id") { id: ID! name: String }`,
      resolvers: { Query: { me: () => ({ id: "1" }) }, Account: { name: ({ id }) => `name ${id}` } },
    },
    {
      name: "points",
      sdl: `
        type Query { point: Point }
        type Point @key(fields: "id") { id: ID! keeper: Account }
        type Account @key(fields: "id", resolvable: false) { id: ID! }
      `,
      resolvers: { Query: { point: () => ({ id: "p", keeper: { id: "7" } }) } },
    },
  ]);

  it("still leads away from its subgraph", async () => {
    const answer = await graph.run("{ point { keeper { name } } }");
    expect(answer.text).toBe('{"data":{"point":{"keeper":{"name":"name 7"}}}}');
    expect(names(answer)).toEqual(["points", "accounts"]);
  });

  it("needs no second subgraph for itself", async () => {
    expect(names(await graph.run("{ point { keeper { id __typename } } }"))).toEqual(["points"]);
  });

  it("is never asked for", async () => {
    expect(names(await graph.run("{ me { id name } }"))).toEqual(["accounts"]);
  });
});
