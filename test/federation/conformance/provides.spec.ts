import { givenFederation, names } from "../../support/federation.js";

// What a subgraph provides differs here from what the owner says, so that a value tells where it is from.
describe("a field that one path provides", () => {
  const graph = givenFederation([
    {
      name: "activities",
      sdl: `
        type Query {
          featured: Activity @provides(fields: "host { name }")
          activity: Activity
          stands: [Stand!]! @provides(fields: "... on Stall { goods }")
          media: [Medium!]! @provides(fields: "... on Book { title } ... on Film { title }")
          shelf: [Medium!]! @provides(fields: "... on Book { title }")
          nested: Activity @provides(fields: "host { club { town } }")
        }
        type Activity @key(fields: "id") { id: ID! host: Host team: [Host!] @provides(fields: "name phone") }
        type Host @key(fields: "id") { id: ID! name: String @external phone: String @external club: Club @external }
        type Club @key(fields: "id") { id: ID! town: String @external }
        union Stand = Stall | Stage
        type Stall @key(fields: "id") { id: ID! goods: String @external }
        type Stage { id: ID! }
        interface Medium { id: ID! title: String }
        type Book implements Medium @key(fields: "id") { id: ID! title: String @external }
        type Film implements Medium @key(fields: "id") { id: ID! title: String @external }
      `,
      resolvers: {
        Query: Object.fromEntries([
          ...["featured", "activity", "nested"].map((name) => [name, () => ({ id: "a" })]),
          [
            "stands",
            () => [
              { __typename: "Stall", id: "s", goods: "provided" },
              { __typename: "Stage", id: "t" },
            ],
          ],
          ...["media", "shelf"].map((name) => [
            name,
            () => ["Book", "Film"].map((type) => ({ __typename: type, id: type, title: "provided" })),
          ]),
        ]) as Record<string, () => unknown>,
        Activity: { host: () => host, team: () => [host] },
      },
    },
    {
      name: "people",
      sdl: `
        type Host @key(fields: "id") {
          id: ID! name: String @shareable phone: String @shareable email: String club: Club @shareable
        }
        type Club @key(fields: "id") { id: ID! town: String @shareable }
      `,
      resolvers: {
        Host: { name: () => "owned", phone: () => "owned", email: () => "owned", club: () => ({ id: "c" }) },
        Club: { town: () => "owned" },
      },
    },
    {
      name: "library",
      sdl: `
        type Stall @key(fields: "id") { id: ID! goods: String @shareable }
        type Book @key(fields: "id") { id: ID! title: String @shareable }
        type Film @key(fields: "id") { id: ID! title: String @shareable }
      `,
      resolvers: {
        Stall: { goods: () => "owned" },
        Book: { title: () => "owned" },
        Film: { title: () => "owned" },
      },
    },
  ]);

  it("is read there", async () => {
    const answer = await graph.run("{ featured { host { name } } }");
    expect(answer.text).toBe('{"data":{"featured":{"host":{"name":"provided"}}}}');
    expect(names(answer)).toEqual(["activities"]);
  });

  it("is read from its owner on every other path", async () => {
    const answer = await graph.run("{ activity { host { name } } }");
    expect(answer.text).toBe('{"data":{"activity":{"host":{"name":"owned"}}}}');
    expect(names(answer)).toEqual(["activities", "people"]);
  });

  it("is read by path, both in one query", async () => {
    expect(await graph.data("{ featured { host { name } } activity { host { name } } }")).toEqual({
      featured: { host: { name: "provided" } },
      activity: { host: { name: "owned" } },
    });
  });

  it("does not keep its owner from giving the rest", async () => {
    const answer = await graph.run("{ featured { host { email name } } }");
    expect(answer.text).toBe('{"data":{"featured":{"host":{"email":"owned","name":"provided"}}}}');
    expect(names(answer)).toEqual(["activities", "people"]);
  });

  it("may be provided by a field of an entity, several at once", async () => {
    const answer = await graph.run("{ activity { team { name phone } host { id } } }");
    expect(answer.data).toEqual({ activity: { team: [{ name: "provided", phone: "provided" }], host: { id: "h" } } });
    expect(names(answer)).toEqual(["activities"]);
  });

  it("may be provided deeper than the first object", async () => {
    const answer = await graph.run("{ nested { host { club { town } } } }");
    expect(answer.text).toBe('{"data":{"nested":{"host":{"club":{"town":"provided"}}}}}');
    expect(names(answer)).toEqual(["activities"]);
  });

  it("may be provided for a member of a union", async () => {
    const answer = await graph.run("{ stands { ... on Stall { goods } ... on Stage { id } } }");
    expect(answer.data).toEqual({ stands: [{ goods: "provided" }, { id: "t" }] });
    expect(names(answer)).toEqual(["activities"]);
  });

  it("may be provided for every implementer of an interface", async () => {
    const answer = await graph.run("{ media { title } }");
    expect(answer.data).toEqual({ media: [{ title: "provided" }, { title: "provided" }] });
    expect(names(answer)).toEqual(["activities"]);
  });

  it("may be provided for one implementer of an interface alone", async () => {
    const answer = await graph.run("{ shelf { __typename title } }");
    expect(answer.data).toEqual({
      shelf: [
        { __typename: "Book", title: "provided" },
        { __typename: "Film", title: "owned" },
      ],
    });
    expect(names(answer)).toEqual(["activities", "library"]);
  });
});

const host = { id: "h", name: "provided", phone: "provided", club: { id: "c", town: "provided" } };
