import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, print } from "graphql";
import { pino } from "pino";
import { composeSupergraph } from "../../src/federation/index.js";
import { type Gateway, startGateway } from "../../src/gateway.js";
import { startSubgraph, type TestSubgraph } from "../support/subgraph.js";
import { startServicePoints } from "./service-points.js";

/** Knows the people who keep service points. */
const people = {
  name: "people",
  sdl: `
    type Query { keepers: [Keeper!]! }
    type Keeper @key(fields: "email") { email: ID! motto: String visits: Int @shareable years: Int }
  `,
  resolvers: {
    Query: { keepers: () => [{ email: "lin@example.org" }] },
    Keeper: {
      __resolveReference: ({ email }: { email: string }) => ({ email }),
      motto: () => "the motto of old",
      visits: () => 80,
      years: () => 4,
    },
  },
};

/** Knows what stands where, and points to counters, desks, reports and service points by their keys. */
const places = {
  name: "places",
  sdl: `
    type Query {
      counter: Counter desk: Desk report: Report point: ServicePoint
      opening: Opening facilities: [Facility!]!
    }
    type Counter @key(fields: "id", resolvable: false) { id: ID! }
    type Desk @key(fields: "town number", resolvable: false) { town: String! number: Int! }
    type Report @key(fields: "survey { caseNumber }", resolvable: false) { survey: Survey! }
    type Survey { caseNumber: ID! @shareable }
    type ServicePoint @key(fields: "town number", resolvable: false) { town: String! number: Int! }
    type Opening { weekdays: String! @shareable }
    type Visit @key(fields: "id") { id: ID! purpose: String }
    interface Facility @key(fields: "id") { id: ID! name: String! }
    type Hall implements Facility @key(fields: "id") { id: ID! name: String! }
    type Kiosk implements Facility @key(fields: "id") { id: ID! name: String! }
  `,
  resolvers: {
    Query: {
      counter: () => ({ id: "c1" }),
      desk: () => ({ town: "north", number: 2 }),
      report: () => ({ survey: { caseNumber: "S-7" } }),
      point: () => ({ town: "north", number: 1 }),
      opening: () => ({ weekdays: "all day" }),
      facilities: () => [
        { __typename: "Hall", id: "h12", name: "the hall" },
        { __typename: "Kiosk", id: "k1", name: "the kiosk" },
      ],
    },
    Visit: { purpose: ({ id }: { id: string }) => `purpose of ${id}` },
    Facility: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
  },
};

interface Answered {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The features of Apollo Federation's compatibility table, each shown of a subgraph that is made as the hub's is. */
describe("a subgraph made of classes", () => {
  let points: Awaited<ReturnType<typeof startServicePoints>>;
  let others: TestSubgraph[];
  let supergraph: string;
  let gateway: Gateway;
  beforeAll(async () => {
    points = await startServicePoints();
    others = await Promise.all([startSubgraph(people), startSubgraph(places)]);
    const composition = await composeSupergraph([{ name: "points", url: points.url, sdl: points.sdl }, ...others]);
    if ("errors" in composition) throw new Error(composition.errors.map(({ message }) => message).join("\n"));
    ({ supergraph } = composition);
    gateway = await startGateway({
      supergraph,
      host: "127.0.0.1",
      port: 0,
      production: false,
      allowLoopback: true,
      log: pino({ level: "silent" }),
    });
  });
  afterAll(async () => {
    await gateway.stop();
    await Promise.all([points, ...others].map((subgraph) => subgraph.stop()));
  });

  const post = async (url: string, body: object, headers: Record<string, string> = {}): Promise<Answered> => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Answered;
  };

  /** Asks the subgraph itself. */
  const directly = (query: string, variables: object = {}): Promise<Answered> => post(points.url, { query, variables });

  /** What the subgraph finds by references, with the same selected of each. */
  const resolved = async (on: string, selection: string, ...keys: object[]): Promise<unknown> => {
    const query = `query ($them: [_Any!]!) { _entities(representations: $them) { ... on ${on} ${selection} } }`;
    const { data, errors } = await directly(query, { them: keys.map((key) => ({ __typename: on, ...key })) });
    expect(errors).toBeUndefined();
    return data!["_entities"];
  };

  /** Asks the gateway; tells which of the other subgraphs it asked for that. */
  const throughGateway = async (query: string): Promise<Answered & { asked: string[] }> => {
    const before = others.map(({ requests }) => requests.length);
    const answered = await post(`http://127.0.0.1:${gateway.port}/graphql`, { query });
    const asked = others.filter(({ requests }, at) => requests.length > before[at]!).map(({ name }) => name);
    return { ...answered, asked };
  };

  const definitionOf = (type: string): ObjectTypeDefinitionNode =>
    parse(points.sdl).definitions.find(
      (definition): definition is ObjectTypeDefinitionNode =>
        definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === type,
    )!;
  /** A type of the SDL without its fields, or one of its fields. */
  const sdlOf = (type: string, field?: string): string => {
    const definition = definitionOf(type);
    const isIt = ({ name }: FieldDefinitionNode): boolean => name.value === field;
    return print(field === undefined ? { ...definition, fields: [] } : definition.fields!.find(isIt)!);
  };

  it("_service: tells its SDL, which holds its types", async () => {
    const { data } = await directly("{ _service { sdl } }");
    expect(data).toEqual({ _service: { sdl: points.sdl } });
    const types = parse(points.sdl).definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ? [definition.name.value] : [],
    );
    expect(types.join(" ")).toBe("Counter Desk Facility Keeper Opening Query Report ServicePoint Survey Visit");
    expect(points.sdl).not.toMatch(/_service|_entities|_Any|_Entity/);
  });

  it("@link: imports what it uses of one version of the specification", () => {
    const links = points.sdl.split("\n").filter((line) => line.includes("specs.apollo.dev"));
    expect(links).toEqual([
      '  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective", "@external", "@inaccessible", "@interfaceObject", "@key", "@override", "@provides", "@requires", "@shareable", "@tag"])',
    ]);
  });

  it("@key of a single field: is in the SDL", () => {
    expect(sdlOf("Counter")).toBe('type Counter @key(fields: "id")');
  });

  it("@key of a single field: resolves", async () => {
    expect(await resolved("Counter", "{ title }", { id: "c1" }, { id: "c0" })).toEqual([
      { title: "counter one" },
      null,
    ]);
    expect((await throughGateway("{ counter { title } }")).data).toEqual({ counter: { title: "counter one" } });
  });

  it("@key of multiple fields: is in the SDL", () => {
    expect(sdlOf("Desk")).toBe('type Desk @key(fields: "town number")');
  });

  it("@key of multiple fields: resolves", async () => {
    expect(await resolved("Desk", "{ title }", { town: "north", number: 2 }, { town: "south", number: 2 })).toEqual([
      { title: "second desk" },
      null,
    ]);
    expect((await throughGateway("{ desk { title } }")).data).toEqual({ desk: { title: "second desk" } });
  });

  it("@key composite: is in the SDL", () => {
    expect(sdlOf("Report")).toBe('type Report @key(fields: "survey { caseNumber }")');
  });

  it("@key composite: resolves", async () => {
    const keys = ["S-7", "S-8"].map((caseNumber) => ({ survey: { caseNumber } }));
    expect(await resolved("Report", "{ outcome }", ...keys)).toEqual([{ outcome: "shorter" }, null]);
    expect((await throughGateway("{ report { outcome } }")).data).toEqual({ report: { outcome: "shorter" } });
  });

  it("@key repeated: is in the SDL", () => {
    expect(sdlOf("ServicePoint")).toContain(
      'type ServicePoint @key(fields: "id") @key(fields: "town number") @key(fields: "town survey { caseNumber }")',
    );
  });

  it("@key repeated: resolves by each", async () => {
    const keys = [
      { id: "p1" },
      { town: "north", number: 1 },
      { town: "north", survey: { caseNumber: "S-7" } },
      { town: "south", survey: { caseNumber: "S-7" } },
    ];
    expect(await resolved("ServicePoint", "{ id }", ...keys)).toEqual([{ id: "p1" }, { id: "p1" }, { id: "p1" }, null]);
    expect((await throughGateway("{ point { id } }")).data).toEqual({ point: { id: "p1" } });
  });

  it("@requires: gets the fields of others that it needs", async () => {
    expect(sdlOf("Keeper", "visitsAYear")).toBe('visitsAYear: Int @requires(fields: "visits years")');
    const keeper = { email: "lin@example.org", visits: 90, years: 3 };
    expect(await resolved("Keeper", "{ visitsAYear }", keeper)).toEqual([{ visitsAYear: 30 }]);
    const { data } = await throughGateway("{ keepers { visitsAYear } }");
    expect(data).toEqual({ keepers: [{ visitsAYear: 20 }] });
  });

  it("@provides: gives a field of others where it can", async () => {
    expect(sdlOf("ServicePoint", "keeper")).toBe('keeper: Keeper! @provides(fields: "visits")');
    expect(await throughGateway('{ servicePoint(id: "p1") { keeper { visits } } }')).toEqual({
      data: { servicePoint: { keeper: { visits: 120 } } },
      asked: [],
    });
  });

  it("@external: leaves a field to others", async () => {
    expect(sdlOf("Keeper", "years")).toBe("years: Int @external");
    expect(await throughGateway('{ servicePoint(id: "p1") { keeper { years } } }')).toEqual({
      data: { servicePoint: { keeper: { years: 4 } } },
      asked: ["people"],
    });
  });

  it("@shareable: is in the SDL", () => {
    expect(sdlOf("Opening")).toBe("type Opening @shareable");
  });

  it("@shareable: is answered by whichever subgraph is at hand", async () => {
    expect(await throughGateway('{ servicePoint(id: "p1") { opening { weekdays } } }')).toEqual({
      data: { servicePoint: { opening: { weekdays: "9-17" } } },
      asked: [],
    });
    expect(await throughGateway("{ opening { weekdays } }")).toEqual({
      data: { opening: { weekdays: "all day" } },
      asked: ["places"],
    });
  });

  it("@tag: is in the SDL, and in the supergraph", () => {
    expect(sdlOf("ServicePoint", "note")).toBe('note: String @tag(name: "internal")');
    expect(supergraph).toMatch(/note: String .*@tag\(name: "internal"\)/);
  });

  it("@override: is in the SDL", () => {
    expect(sdlOf("Keeper", "motto")).toBe('motto: String @override(from: "people")');
  });

  it("@override: takes a field over from another", async () => {
    expect((await throughGateway("{ keepers { email motto } }")).data).toEqual({
      keepers: [{ email: "lin@example.org", motto: "come in" }],
    });
  });

  it("@inaccessible: is in the SDL", () => {
    expect(sdlOf("Opening", "alarm")).toBe("alarm: String @inaccessible");
  });

  it("@inaccessible: is answered by the subgraph itself, and unknown to the gateway's clients", async () => {
    const query = '{ servicePoint(id: "p1") { opening { alarm } } }';
    expect((await directly(query)).data).toEqual({ servicePoint: { opening: { alarm: "1234" } } });
    const { errors } = await throughGateway(query);
    expect(errors!.map(({ message }) => message)).toEqual(['Cannot query field "alarm" on type "Opening".']);
    const { data } = await throughGateway('{ __type(name: "Opening") { fields { name } } }');
    expect(data).toEqual({ __type: { fields: [{ name: "weekdays" }] } });
  });

  it("@composeDirective: carries a directive of its own into the supergraph", () => {
    expect(points.sdl).toContain('@composeDirective(name: "@checked")');
    expect(points.sdl).toContain('@link(url: "https://specs.example/checked/v1.0", import: ["@checked"])');
    expect(points.sdl).toContain("directive @checked(by: String) on OBJECT");
    expect(supergraph).toContain("directive @checked(by: String) on OBJECT");
    expect(supergraph).toMatch(/type ServicePoint [^{]*@checked\(by: "the street office"\)/);
    expect(supergraph).toContain("https://specs.example/checked/v1.0");
  });

  it("@interfaceObject: is in the SDL", () => {
    expect(sdlOf("Facility")).toBe('type Facility @interfaceObject @key(fields: "id")');
  });

  it("@interfaceObject: adds a field to whatever implements the interface", async () => {
    const { data } = await throughGateway("{ facilities { __typename name rating ... on Kiosk { id } } }");
    expect(data).toEqual({
      facilities: [
        { __typename: "Hall", name: "the hall", rating: 3 },
        { __typename: "Kiosk", name: "the kiosk", rating: 2, id: "k1" },
      ],
    });
  });

  it("@key that is not resolvable: points to what others know, and is asked for by nobody", async () => {
    expect(sdlOf("Visit")).toBe('type Visit @key(fields: "id", resolvable: false)');
    expect(await throughGateway('{ servicePoint(id: "p1") { lastVisit { id purpose } } }')).toEqual({
      data: { servicePoint: { lastVisit: { id: "v1", purpose: "purpose of v1" } } },
      asked: ["places"],
    });
    const { data } = await directly('{ __type(name: "_Entity") { possibleTypes { name } } }');
    const { possibleTypes } = data!["__type"] as { possibleTypes: { name: string }[] };
    expect(possibleTypes.map(({ name }) => name).sort()).toEqual([
      "Counter",
      "Desk",
      "Facility",
      "Keeper",
      "Report",
      "ServicePoint",
    ]);
  });

  it("federated tracing: tells where its time went to whoever asks for it", async () => {
    const query = '{ servicePoint(id: "p1") { town } }';
    const { data, extensions } = await post(points.url, { query }, { "apollo-federation-include-trace": "ftv1" });
    expect(data).toEqual({ servicePoint: { town: "north" } });
    const trace = Buffer.from(String(extensions!["ftv1"]), "base64").toString("latin1");
    for (const name of ["servicePoint", "town", "ServicePoint", "String!"]) expect(trace).toContain(name);
    expect((await directly(query)).extensions).toBeUndefined();
  });
});
