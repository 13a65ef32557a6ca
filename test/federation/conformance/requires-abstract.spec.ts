import { givenFederation, names, representations } from "../../support/federation.js";

describe("a field that requires an abstract field", () => {
  const graph = givenFederation([
    {
      name: "activities",
      sdl: `
        type Query { activities: [Activity!]! }
        type Activity @key(fields: "id") { id: ID! place: Place contact: Contact media: [Medium!] }
        union Place = Hall | Garden
        type Hall @shareable { seats: Int name: String }
        type Garden @shareable { area: Int name: String }
        interface Contact { phone: String }
        type Person implements Contact @shareable { phone: String name: String }
        type Desk implements Contact @shareable { phone: String floor: Int }
        interface Medium { url: String }
        type Photo implements Medium @shareable { url: String width: Int }
        type Film implements Medium @shareable { url: String minutes: Int }
      `,
      resolvers: {
        Query: {
          activities: () => [
            {
              id: "1",
              place: { __typename: "Hall", seats: 20, name: "hall" },
              contact: { __typename: "Person", phone: "1", name: "Ann" },
              media: [{ __typename: "Film", url: "a", minutes: 3 }],
            },
            {
              id: "2",
              place: { __typename: "Garden", area: 99, name: "garden" },
              contact: { __typename: "Desk", phone: "2", floor: 4 },
              media: [
                { __typename: "Photo", url: "b", width: 640 },
                { __typename: "Film", url: "c", minutes: 5 },
              ],
            },
            { id: "3", place: null, contact: null, media: null },
          ],
        },
      },
    },
    {
      name: "leaflets",
      sdl: `
        type Activity @key(fields: "id") {
          id: ID!
          place: Place @external
          contact: Contact @external
          media: [Medium!] @external
          room: String @requires(fields: "place { __typename ... on Hall { seats } ... on Garden { area } }")
          seated: String @requires(fields: "place { ... on Hall { seats } }")
          line: String @requires(fields: "contact { phone }")
          card: String @requires(fields: "contact { phone ... on Person { name } }")
          gallery: String @requires(fields: "media { url ... on Film { minutes } }")
        }
        union Place = Hall | Garden
        type Hall @shareable { seats: Int }
        type Garden @shareable { area: Int }
        interface Contact { phone: String }
        type Person implements Contact @shareable { phone: String name: String }
        type Desk implements Contact @shareable { phone: String }
        interface Medium { url: String }
        type Photo implements Medium @shareable { url: String }
        type Film implements Medium @shareable { url: String minutes: Int }
      `,
      resolvers: {
        Activity: {
          room: ({ place }) => JSON.stringify(place?.seats ?? place?.area ?? null),
          seated: ({ place }) => JSON.stringify(place?.seats ?? null),
          line: ({ contact }) => JSON.stringify(contact?.phone ?? null),
          card: ({ contact }) => `${contact?.name}/${contact?.phone}`,
          gallery: ({ media }) =>
            (media as { url: string; minutes?: number }[] | null)
              ?.map(({ url, minutes }) => url + (minutes ?? ""))
              .join(" "),
        },
      },
    },
  ]);
  const sent = async (field: string, of: string): Promise<unknown[]> =>
    representations(await graph.run(`{ activities { ${field} } }`), "leaflets").map(
      (representation) => (representation as Record<string, unknown>)[of],
    );

  it("is given the fields of the member that is there", async () => {
    expect(await graph.data("{ activities { room } }")).toEqual({
      activities: [{ room: "20" }, { room: "99" }, { room: "null" }],
    });
    expect(await sent("room", "place")).toEqual([
      { __typename: "Hall", seats: 20 },
      { __typename: "Garden", area: 99 },
      null,
    ]);
  });

  it("is given no field of a member that it does not name", async () => {
    expect(await graph.data("{ activities { seated } }")).toEqual({
      activities: [{ seated: "20" }, { seated: "null" }, { seated: "null" }],
    });
  });

  it("is given an interface's own field, whatever implements it", async () => {
    expect(await graph.data("{ activities { line } }")).toEqual({
      activities: [{ line: '"1"' }, { line: '"2"' }, { line: "null" }],
    });
  });

  it("is given an implementer's field beside the interface's", async () => {
    const { data } = await graph.run("{ activities { card } }");
    expect(data).toEqual({
      activities: [{ card: "Ann/1" }, { card: "undefined/2" }, { card: "undefined/undefined" }],
    });
  });

  it("is given each item of a list by its own type", async () => {
    expect(await graph.data("{ activities { gallery } }")).toEqual({
      activities: [{ gallery: "a3" }, { gallery: "b c5" }, { gallery: null }],
    });
  });

  it("is not misled by the client's aliases in the same place", async () => {
    expect(
      await graph.data(
        "{ activities { place { ... on Hall { seats: name } ... on Garden { area: name } } room contact { phone: __typename } card } }",
      ),
    ).toEqual({
      activities: [
        { place: { seats: "hall" }, room: "20", contact: { phone: "Person" }, card: "Ann/1" },
        { place: { area: "garden" }, room: "99", contact: { phone: "Desk" }, card: "undefined/2" },
        { place: null, room: "null", contact: null, card: "undefined/undefined" },
      ],
    });
  });
});

describe("an interface's implementers that require something of their own", () => {
  const graph = givenFederation([
    {
      name: "places",
      sdl: `
        type Query { places: [Place!]! spots: [Spot!]! }
        interface Place { id: ID! }
        type Hall implements Place @key(fields: "id") { id: ID! seats: Int }
        type Garden implements Place @key(fields: "id") { id: ID! area: Int }
        union Spot = Hall | Garden
      `,
      resolvers: {
        Query: {
          places: () => [
            { __typename: "Garden", id: "g", area: 9 },
            { __typename: "Hall", id: "h", seats: 20 },
          ],
          spots: () => [
            { __typename: "Hall", id: "h", seats: 20 },
            { __typename: "Garden", id: "g", area: 9 },
          ],
        },
      },
    },
    {
      name: "prices",
      sdl: `
        interface Place { id: ID! price: Int }
        type Hall implements Place @key(fields: "id") {
          id: ID! seats: Int @external price: Int @requires(fields: "seats")
        }
        type Garden implements Place @key(fields: "id") {
          id: ID! area: Int @external price: Int @requires(fields: "area")
        }
      `,
      resolvers: {
        Hall: { price: ({ seats }) => seats * 2 },
        Garden: { price: ({ area }) => area * 3 },
      },
    },
  ]);

  it("are each given their own, through the interface", async () => {
    const answer = await graph.run("{ places { price } }");
    expect(answer.text).toBe('{"data":{"places":[{"price":27},{"price":40}]}}');
    expect(representations(answer, "prices")).toEqual(
      expect.arrayContaining([
        { __typename: "Garden", id: "g", area: 9 },
        { __typename: "Hall", id: "h", seats: 20 },
      ]),
    );
  });

  it("are each given their own, through a union", async () => {
    expect(await graph.data("{ spots { ... on Place { price } ... on Hall { id } } }")).toEqual({
      spots: [{ price: 40, id: "h" }, { price: 27 }],
    });
  });

  it("are asked for only where the query asks for them", async () => {
    const answer = await graph.run("{ places { id ... on Hall { price } } }");
    expect(answer.data).toEqual({ places: [{ id: "g" }, { id: "h", price: 40 }] });
    expect(names(answer)).toEqual(["places", "prices"]);
    expect(representations(answer, "prices")).toEqual([{ __typename: "Hall", id: "h", seats: 20 }]);
  });
});
