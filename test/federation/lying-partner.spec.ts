import { answers, type Misbehaviour, sends } from "../support/misbehaving.js";
import { givenMisbehavingPartner, ratings, secret, unanswered, unrated } from "./misbehaving-partner.js";

describe("a partner that answers", () => {
  const partner = givenMisbehavingPartner();

  describe("lies", () => {
    const tell = (entity: unknown) => answers({ data: { _entities: [entity, entity] } });
    const invalid = (field: string, ...path: (string | number)[]) => ({
      message: `What a subgraph gave for ${field} is not of its type.`,
      path,
      extensions: { code: "DOWNSTREAM_SERVICE_ERROR" },
    });

    it.each([["4"], [4.5], [true], [{ a: 1 }], [[4]], [2 ** 31]])("about a number: %j", async (rating) => {
      partner.does(tell({ __typename: "Organization", partner_rating: rating }));
      const { data, errors } = await partner.run(ratings);
      expect(data).toEqual(unrated);
      expect(errors).toEqual([
        invalid("Organization.partner_rating", "organizations", 0, "partner_rating"),
        invalid("Organization.partner_rating", "organizations", 1, "partner_rating"),
      ]);
    });

    it.each([["a text"], [{ id: "1" }], [7], [["1"]]])("about a list of objects: %j", async (points) => {
      partner.does(answers({ data: { partner_points: points } }));
      const { data, errors } = await partner.run("{ partner_points { id title } }");
      expect(data).toEqual({ partner_points: null });
      expect(errors).toHaveLength(1);
    });

    it("about the kind of an object", async () => {
      partner.does(tell({ __typename: "Organization", partner_kind: { __typename: "__proto__", note: secret } }));
      const { data, errors } = await partner.run(
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
      const { data, errors } = await partner.run(
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
        const { data, errors } = await partner.run(ratings);
        expect(data).toEqual({
          organizations: [
            { name: "unit 1", partner_rating: first },
            { name: "unit 2", partner_rating: null },
          ],
        });
        expect(errors).toEqual(isTold ? [{ ...unanswered, path: ["organizations"] }] : undefined);
      }
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
      const { data, errors, text } = await partner.run(ratings);
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
        expect((await partner.run(ratings)).errors).toEqual([reported()]);
      }
    });

    it("that are no errors", async () => {
      partner.does(reporting(null, 4, "text", { message: secret }));
      expect((await partner.run(ratings)).errors).toEqual([reported()]);
    });

    it("without number, of which a hundred are told", async () => {
      partner.does(reporting(...Array.from({ length: 10_000 }, () => ({ message: "again" }))));
      expect((await partner.run(ratings)).errors).toHaveLength(100);
    });

    it("by a status that is no success", async () => {
      partner.does(sends(JSON.stringify({ errors: [{ message: secret }] }), 400));
      expect((await partner.run(ratings)).errors).toEqual([reported()]);
    });
  });
});
