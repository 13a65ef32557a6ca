import { composed, startFederation, type Federation } from "../support/federation.js";
import {
  answers,
  dies,
  drips,
  hangs,
  hangsAfterHeaders,
  type Misbehaviour,
  type MisbehavingServer,
  sends,
  startMisbehaving,
} from "../support/misbehaving.js";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@shareable"])\n`;

/** What the misbehaving partner says that it offers. */
const partnerSdl = `${link}
  type Query { partner_points: [Partner_Point!] partner_anything: Partner_Json }
  type Mutation { partner_open(id: ID!): Partner_Point }
  type Organization @key(fields: "id") { id: ID! partner_rating: Int partner_points: [Partner_Point!] partner_kind: Partner_Kind }
  type Partner_Point @key(fields: "id") { id: ID! title: String! floor: Int grid: [[Int]] }
  union Partner_Kind = Partner_Point | Partner_Other
  type Partner_Other { note: String }
  scalar Partner_Json`;

const failure = {
  message: "The subgraph partner did not answer; what it would have given is missing.",
  extensions: { code: "DOWNSTREAM_SERVICE_ERROR", serviceName: "partner" },
};

/** Everything that a partner may not show to anybody. */
const secret = "a stack, a password, an address 10.0.0.1";

describe("a partner that misbehaves", () => {
  let partner: MisbehavingServer;
  let federation: Federation;
  beforeAll(async () => {
    partner = await startMisbehaving();
    federation = await startFederation(
      [
        {
          name: "members",
          sdl: `type Query { organizations: [Organization!]! }
            type Organization @key(fields: "id") { id: ID! name: String! }`,
          resolvers: {
            Query: { organizations: () => [{ id: "1" }, { id: "2" }] },
            Organization: { name: ({ id }: { id: string }) => `unit ${id}` },
          },
        },
        {
          name: "points",
          sdl: `type Partner_Point @key(fields: "id") { id: ID! opened: Boolean! }`,
          resolvers: { Partner_Point: { opened: () => true } },
        },
      ],
      {
        compose: (subgraphs) => composed([...subgraphs, { name: "partner", url: partner.url, sdl: partnerSdl }]),
        // The breaker has a spec of its own.
        safeguards: { fetchTimeout: 500, maxResponseSize: 1_000_000, breaker: { failures: 1_000_000, openFor: 1 } },
      },
    );
  });
  afterAll(async () => {
    await federation.stop();
    await partner.stop();
  });
  afterEach(async () => {
    // Whatever it did, the others answer as before, and no object has grown a member.
    const { text } = await federation.run("{ organizations { id name } }");
    expect(text).toBe('{"data":{"organizations":[{"id":"1","name":"unit 1"},{"id":"2","name":"unit 2"}]}}');
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  const ratings = "{ organizations { name partner_rating } }";
  const unrated = {
    organizations: [
      { name: "unit 1", partner_rating: null },
      { name: "unit 2", partner_rating: null },
    ],
  };

  describe("does not answer", () => {
    const ways: [string, Misbehaviour][] = [
      ["it hangs", hangs],
      ["it hangs after its headers", hangsAfterHeaders],
      ["it drips", drips],
      ["it dies before it answers", dies("before")],
      ["it dies half-way", dies("within")],
      ["it redirects", sends("", 302, { location: "http://127.0.0.1:1/elsewhere" })],
      ["it redirects for good", sends("{}", 307, { location: "http://127.0.0.1:1/elsewhere" })],
      ["it answers HTML", sends(`<html>${secret}</html>`, 200, { "content-type": "text/html" })],
      ["it answers HTTP 500 with a text", sends(secret, 500)],
      ["it answers nothing", sends("")],
      ["it answers 204", sends("", 204)],
      ["it answers null", sends("null")],
      ["it answers a list", sends("[]")],
      ["it answers an empty object", sends("{}")],
      ["it answers data that are no object", sends('{"data":1}')],
      ["it answers errors that are no list", sends(`{"errors":"${secret}"}`)],
      ["it answers half of an object", sends('{"data":{"partner_points":[')],
      ["it answers what is no text", sends(Buffer.from([0xff, 0xfe, 0x00, 0x80]))],
      [
        "it compresses what nobody asked it to",
        sends(Buffer.from("1f8b0800000000000003", "hex"), 200, { "content-encoding": "gzip" }),
      ],
      ["it floods", sends(`{"data":{"_entities":[{"partner_rating":1}]},"x":"${"x".repeat(2_000_000)}"}`)],
    ];
    it.each(ways)("as %s", async (_way, way) => {
      partner.does(way);
      const { data, errors, text } = await federation.run(ratings);
      expect(data).toEqual(unrated);
      expect(errors).toEqual([{ ...failure, path: ["organizations"] }]);
      expect(text).not.toContain("password");
    });

    it("twice in one operation, and is told of once", async () => {
      partner.does(hangs);
      const { data, errors } = await federation.run(
        "{ organizations { name partner_rating } partner_points { id title } partner_anything }",
      );
      expect(data).toEqual({ ...unrated, partner_points: null, partner_anything: null });
      expect(errors).toHaveLength(1);
      expect(errors![0]).toMatchObject(failure);
    });

    it("to an act", async () => {
      partner.does(dies("before"));
      const { data, errors } = await federation.run('mutation { partner_open(id: "1") { id } }');
      expect(data).toEqual({ partner_open: null });
      expect(errors).toEqual([{ ...failure, path: ["partner_open"] }]);
    });
  });

  describe("lies", () => {
    const tell = (entity: unknown) => answers({ data: { _entities: [entity, entity] } });
    const invalid = (field: string, ...path: (string | number)[]) => ({
      message: `What a subgraph gave for ${field} is not of its type.`,
      path,
      extensions: { code: "DOWNSTREAM_SERVICE_ERROR" },
    });

    it.each([["4"], [4.5], [true], [{ a: 1 }], [[4]], [2 ** 31]])("about a number: %j", async (rating) => {
      partner.does(tell({ __typename: "Organization", partner_rating: rating }));
      const { data, errors } = await federation.run(ratings);
      expect(data).toEqual(unrated);
      expect(errors).toEqual([
        invalid("Organization.partner_rating", "organizations", 0, "partner_rating"),
        invalid("Organization.partner_rating", "organizations", 1, "partner_rating"),
      ]);
    });

    it.each([["a text"], [{ id: "1" }], [7], [["1"]]])("about a list of objects: %j", async (points) => {
      partner.does(answers({ data: { partner_points: points } }));
      const { data, errors } = await federation.run("{ partner_points { id title } }");
      expect(data).toEqual({ partner_points: null });
      expect(errors).toHaveLength(1);
    });

    it("about the kind of an object", async () => {
      partner.does(tell({ __typename: "Organization", partner_kind: { __typename: "__proto__", note: secret } }));
      const { data, errors } = await federation.run(
        "{ organizations { partner_kind { ... on Partner_Other { note } } } }",
      );
      expect(data).toEqual({ organizations: [{ partner_kind: null }, { partner_kind: null }] });
      expect(errors).toEqual([
        invalid("Organization.partner_kind", "organizations", 0, "partner_kind"),
        invalid("Organization.partner_kind", "organizations", 1, "partner_kind"),
      ]);
    });

    it("about fields of others, which nobody takes from it", async () => {
      const polluting = JSON.parse(
        '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"prototype":{"polluted":true}}',
      ) as object;
      partner.does(
        tell({
          ...polluting,
          __typename: "Organization",
          id: "9",
          name: "another name",
          partner_rating: 5,
          ...polluting,
        }),
      );
      const { data, errors } = await federation.run(
        "{ organizations { id name partner_rating constructor: name __proto__: name } }",
      );
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).toBe(
        JSON.stringify({
          organizations: ["1", "2"].map((id) => ({
            id,
            name: `unit ${id}`,
            partner_rating: 5,
            constructor: `unit ${id}`,
          })),
        }).replace(/"constructor":"(unit \d)"/g, '"constructor":"$1","__proto__":"$1"'),
      );
    });

    it("by lists that are too short, too long, or none", async () => {
      for (const [entities, first, isTold] of [
        [[{ partner_rating: 1 }], 1, true],
        [[{ partner_rating: 1 }, null, { partner_rating: 3 }], 1, false],
        [[], null, true],
        [null, null, true],
        ["text", null, true],
        [{ 0: { partner_rating: 1 } }, null, true],
        [[[{ partner_rating: 1 }], null], null, false],
      ] as const) {
        partner.does(answers({ data: { _entities: entities } }));
        const { data, errors } = await federation.run(ratings);
        expect(data).toEqual({
          organizations: [
            { name: "unit 1", partner_rating: first },
            { name: "unit 2", partner_rating: null },
          ],
        });
        expect(errors).toEqual(isTold ? [{ ...failure, path: ["organizations"] }] : undefined);
      }
    });
  });

  describe("nests without end", () => {
    const deep = (open: string, close: string): string => open.repeat(20_000) + close.repeat(20_000);

    it("in a list", async () => {
      partner.does(sends(`{"data":{"partner_points":${deep("[", "]")}}}`));
      const { data, errors } = await federation.run("{ partner_points { id } }");
      expect(data).toEqual({ partner_points: null });
      expect(errors).toHaveLength(1);
    });

    it("in a leaf", async () => {
      partner.does(sends(`{"data":{"partner_points":[{"id":"1","title":"t","grid":${deep("[", "]")}}]}}`));
      const { data, errors } = await federation.run("{ partner_points { title grid } }");
      expect(data).toEqual({ partner_points: [{ title: "t", grid: [[null]] }] });
      expect(errors).toHaveLength(1);
    });

    it("in a scalar of its own", async () => {
      partner.does(sends(`{"data":{"partner_anything":${`${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`}}}`));
      const { data, errors } = await federation.run("{ partner_anything organizations { id } }");
      expect((data as { organizations: unknown }).organizations).toEqual([{ id: "1" }, { id: "2" }]);
      expect([0, 1]).toContain(errors?.length ?? 0);
    });

    it("in a key that another is asked by", async () => {
      partner.does(
        sends(
          `{"data":{"partner_points":[{"__typename":"Partner_Point","id":${deep("[", "]")}},{"__typename":"Partner_Point","id":"2"}]}}`,
        ),
      );
      const { data } = await federation.run("{ partner_points { opened } }");
      expect(data).toEqual({ partner_points: null });
    });
  });

  describe("reports errors", () => {
    const reporting = (...errors: unknown[]): Misbehaviour => answers({ data: { _entities: [null, null] }, errors });
    const reported = (path?: (string | number)[], code = "DOWNSTREAM_SERVICE_ERROR") => ({
      message: "The subgraph partner reported an error.",
      ...(path ? { path } : {}),
      extensions: { code, serviceName: "partner" },
    });

    it("whose texts and stacks nobody sees, and whose proper codes everybody", async () => {
      const extensions = {
        exception: { stacktrace: [secret] },
        serviceName: "hub",
        http: { headers: { cookie: secret } },
      };
      partner.does(
        reporting(
          {
            message: secret,
            path: ["_entities", 0, "partner_rating"],
            extensions: { ...extensions, code: "NOT_FOUND" },
          },
          {
            message: secret,
            path: ["_entities", 1, "partner_rating"],
            extensions: { ...extensions, code: "lower case" },
          },
          { message: secret, extensions: { code: "X".repeat(41) } },
        ),
      );
      const { data, errors, text } = await federation.run(ratings);
      expect(data).toEqual(unrated);
      expect(errors).toEqual([
        reported(["organizations", 0, "partner_rating"], "NOT_FOUND"),
        reported(["organizations", 1, "partner_rating"]),
        reported(),
      ]);
      expect(text).not.toContain("password");
    });

    it("at places that do not exist", async () => {
      for (const path of [
        ["_entities", 999_999],
        ["__proto__"],
        ["_entities", -1, "x"],
        [{}],
        "text",
        4,
        ["_entities", "0"],
      ]) {
        partner.does(reporting({ message: secret, path }));
        expect((await federation.run(ratings)).errors).toEqual([reported()]);
      }
    });

    it("that are no errors", async () => {
      partner.does(reporting(null, 4, "text", { message: secret }));
      expect((await federation.run(ratings)).errors).toEqual([reported()]);
    });

    it("without number, of which a hundred are told", async () => {
      partner.does(reporting(...Array.from({ length: 10_000 }, () => ({ message: "again" }))));
      expect((await federation.run(ratings)).errors).toHaveLength(100);
    });

    it("by a status that is no success", async () => {
      partner.does(sends(JSON.stringify({ errors: [{ message: secret }] }), 400));
      expect((await federation.run(ratings)).errors).toEqual([reported()]);
    });
  });

  it("is never told the client's credentials, only its language and trace", async () => {
    partner.does(answers({ data: { _entities: [] } }));
    await federation.run(
      ratings,
      {},
      {
        headers: {
          authorization: "Bearer secret",
          cookie: "secret=1",
          "x-api-key": "secret",
          traceparent: "00-1-2-01",
        },
      },
    );
    const { headers } = partner.requests.at(-1)!;
    expect(headers).toMatchObject({ "accept-language": "en", traceparent: "00-1-2-01" });
    expect(JSON.stringify(headers)).not.toContain("secret");
  });

  it("is not followed to where it redirects", async () => {
    const elsewhere = await startMisbehaving();
    partner.does(sends("", 307, { location: elsewhere.url }));
    await federation.run(ratings);
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.stop();
  });
});
