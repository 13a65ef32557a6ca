import { MikroORM, ReferenceKind } from "@mikro-orm/postgresql";
import {
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isObjectType,
} from "graphql";
import { getMetadataStorage } from "type-graphql";
import { publicFields } from "../../src/access/public-fields.js";
import { buildHubSchema, printSubgraphSdl } from "../../src/api/index.js";
import { ormOptions } from "../../src/database/orm.config.js";
import { readableOf } from "../../src/reading/index.js";

const listed = Object.entries(publicFields).flatMap(([type, names]) => names.map((name) => [type, name] as const));

describe("the fields that partners may require", () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildHubSchema();
  });
  const fieldOf = (type: string, name: string) => (schema.getType(type) as GraphQLObjectType).getFields()[name]!;

  it("are those of the list, as the SDL tells it", () => {
    const sdl = printSubgraphSdl(schema);
    expect(sdl.match(/@tag\(name: "public"\)/g)).toHaveLength(listed.length);
    for (const [type, name] of listed)
      expect(sdl).toMatch(new RegExp(`type ${type} [^}]*\\n  ${name}: \\S+ @tag\\(name: "public"\\)`));
  });

  it("belong to entities, and each entity says whose it is", () => {
    const entities = Object.values(schema.getTypeMap()).filter(({ astNode }) =>
      astNode?.directives?.some(({ name }) => name.value === "key"),
    );
    expect(entities.map(({ name }) => name).sort()).toEqual(Object.keys(publicFields).sort());
    for (const [type, names] of Object.entries(publicFields))
      expect(names).toEqual(expect.arrayContaining(type === "Alliance" ? ["id"] : ["id", "alliance"]));
  });

  it.each(listed)("%s.%s is a plain value or leads to another entity, whatever is asked of it", (type, name) => {
    const field = fieldOf(type, name);
    expect(field.args).toEqual([]);
    const named = getNamedType(field.type);
    if (!isObjectType(named)) return expect(isEnumType(named) || "serialize" in named).toBe(true);
    expect(Object.keys(publicFields)).toContain(named.name);
    expect(isListType(field.type)).toBe(false);
  });

  it("hold no text that somebody writes at length, and nobody's name", () => {
    const telling = /description|reason|note|contact|holder|participant|person|token/i;
    expect(listed.filter(([, name]) => telling.test(name))).toEqual([]);
  });

  it("lead to nothing that a policy hides from some", () => {
    const metadata = new MikroORM({ ...ormOptions, dbName: "unused" }).getMetadata();
    const hidden = getMetadataStorage().objectTypes.flatMap(({ name, target }) => {
      if (!(name in publicFields)) return [];
      const { properties } = metadata.get(target as never);
      return Object.values(properties)
        .filter((property) =>
          (publicFields[name as keyof typeof publicFields] as readonly string[]).includes(property.name),
        )
        .filter(({ kind, targetMeta }) => kind === ReferenceKind.MANY_TO_ONE && readableOf(targetMeta!.class).policy)
        .map((property) => `${name}.${property.name}`);
    });
    expect(hidden).toEqual([]);
  });

  it("exist, or the hub does not start", async () => {
    const names = publicFields.Place as unknown as string[];
    names.push("nowhere");
    await expect(buildHubSchema()).rejects.toThrow("the public field Place.nowhere does not exist");
    names.pop();
  });
});
