import { type EntityProperty, MikroORM, ReferenceKind } from "@mikro-orm/postgresql";
import { isNonNullType, isObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";
import { buildHubSchema } from "../../src/api/index.js";
import { ormOptions } from "../../src/database/orm.config.js";
import { readableOf } from "../../src/reading/index.js";

/** The engine's text is sent without being walked again, so what the schema promises must hold by construction. */
describe("answers are complete by construction", () => {
  const fieldsWithColumns = async (): Promise<{ name: string; promised: boolean; property: EntityProperty }[]> => {
    const schema = await buildHubSchema();
    const metadata = new MikroORM({ ...ormOptions, dbName: "unused" }).getMetadata();
    return getMetadataStorage().objectTypes.flatMap(({ name, target }) => {
      const type = schema.getType(name);
      if (!isObjectType(type) || !metadata.has(target as never)) return [];
      const { properties } = metadata.get(target as never);
      return Object.values(type.getFields()).flatMap((field) => {
        const property = (properties as Record<string, EntityProperty>)[field.name];
        return property ? [{ name: `${name}.${field.name}`, promised: isNonNullType(field.type), property }] : [];
      });
    });
  };

  it("reads no field that is never null from a column that may be", async () => {
    const fields = await fieldsWithColumns();
    expect(fields.length).toBeGreaterThan(70);
    expect(fields.filter(({ promised, property }) => promised && property.nullable).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it("promises no relation that a policy may hide", async () => {
    const fields = await fieldsWithColumns();
    const relations = fields.filter(({ property }) => property.kind === ReferenceKind.MANY_TO_ONE);
    expect(relations.length).toBeGreaterThan(20);
    const hidden = relations.filter(
      ({ promised, property }) => promised && readableOf(property.targetMeta!.class).policy,
    );
    expect(hidden.map(({ name }) => name)).toEqual([]);
  });
});
