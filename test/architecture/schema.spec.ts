import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { permissions } from "../../src/access/index.js";
import { buildHubSchema, permissionOf } from "../../src/api/index.js";

describe("the schema", () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildHubSchema();
  });

  it("names a permission for every root field", () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const named = roots.flatMap((root) =>
      Object.values(root?.getFields() ?? {}).map((field) => [field.name, permissionOf(field)]),
    );
    expect(named.length).toBeGreaterThan(40);
    for (const [, permission] of named) expect(Object.keys(permissions)).toContain(permission);
  });

  it("refuses a root field that names none", () => {
    expect(() => permissionOf({ name: "forgotten", extensions: {} })).toThrow(
      "the root field forgotten names no permission",
    );
  });

  it("describes every type, field, argument and enum value", () => {
    const silent: string[] = [];
    const hear = (name: string, { description }: { description?: string | null }): void => {
      if (!description?.trim()) silent.push(name);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith("__")) continue;
      hear(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) hear(`${type.name}.${value.name}`, value);
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
        for (const field of Object.values(type.getFields())) {
          hear(`${type.name}.${field.name}`, field);
          if ("args" in field)
            for (const argument of field.args) hear(`${type.name}.${field.name}(${argument.name})`, argument);
        }
    }
    expect(silent).toEqual([]);
  });

  it("makes public nouns alone entities of the federated graph", () => {
    const keyed = Object.values(schema.getTypeMap())
      .filter(({ astNode }) => astNode?.directives?.some(({ name }) => name.value === "key"))
      .map(({ name }) => name)
      .sort();
    expect(keyed).toEqual(
      ["Activity", "Alliance", "CareGroup", "Meeting", "Need", "Organization", "Place", "Pledge", "Project", "Resolution", "Station", "Studio"], // prettier-ignore
    );
  });

  it("gives every act one input and a payload with its object and userErrors", () => {
    for (const field of Object.values(schema.getMutationType()!.getFields())) {
      const name = field.name[0]!.toUpperCase() + field.name.slice(1);
      expect(field.args.map((argument) => `${argument.name}: ${String(argument.type)}`)).toEqual([
        `input: ${name}Input!`,
      ]);
      expect(String(field.type)).toBe(`${name}Payload`);
      const payload = schema.getType(`${name}Payload`) as GraphQLObjectType;
      expect(String(payload.getFields()["userErrors"]!.type)).toBe("[UserError!]!");
      const input = schema.getType(`${name}Input`) as GraphQLInputObjectType;
      expect(String(input.getFields()["idempotencyKey"]!.type)).toBe("String");
    }
  });
});
