import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from "graphql";
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
    expect(Object.fromEntries(named)).toEqual({
      activity: "activity.read",
      alliance: "alliance.read",
      alliances: "alliance.read",
      node: "node.read",
      organization: "organization.read",
      viewer: "viewer.read",
    });
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
    expect(keyed).toEqual(["Activity", "Alliance", "Organization", "Place"]);
  });

  it("has nothing about registered people but counts", () => {
    const types = Object.keys(schema.getTypeMap()).filter((name) => /registration|apikey|attendance/i.test(name));
    expect(types).toEqual([]);
  });
});
