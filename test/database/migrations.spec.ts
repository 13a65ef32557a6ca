import { Client } from "pg";
import { MikroORM } from "@mikro-orm/postgresql";
import { ormOptions } from "../../src/database/orm.config.js";
import { createTestDatabase } from "../support/database.js";

describe("a migration that moves data", () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let client: Client;
  let orm: MikroORM;
  beforeEach(async () => {
    database = await createTestDatabase();
    client = new Client(database.connection);
    await client.connect();
    await client.query("drop schema public cascade; create schema public");
    orm = new MikroORM({ ...ormOptions, dbName: database.connection.database, driverOptions: database.connection });
  });
  afterEach(async () => {
    await orm.close();
    await client.end();
    await database.drop();
  });

  it("act_guards: whoever registers next stands behind everybody who registered before", async () => {
    await orm.migrator.up({ to: "Migration20261123074954_acts" });
    const id = (n: number) => `'00000000-0000-7000-8000-${String(n).padStart(12, "0")}'`;
    await client.query(`
      insert into alliances (id, slug, name, cooperation_modes, created_at) values (${id(1)}, 'heyuan', '和园', '{}', now());
      insert into organizations (alliance_id, id, created_at, classification, name) values (${id(1)}, ${id(2)}, now(), 'UNIT', '甲单位');
      insert into activities (alliance_id, id, created_at, host_id, title, kind, status, visibility, starts_at, ends_at)
        select ${id(1)}, a::uuid, now(), ${id(2)}, '义诊', 'SERVICE', 'PUBLISHED', 'PUBLIC', now(), now() + interval '1 hour'
        from unnest(array[${id(3)}, ${id(4)}]) a;
      insert into registrations (alliance_id, id, created_at, activity_id, status, position, participant_name, participant_key)
        select ${id(1)}, gen_random_uuid(), now(), ${id(3)}, 'CANCELLED', p, '居民', p::text from generate_series(1, 7) p`);
    await orm.migrator.up();
    const { rows } = await client.query<{ arrivals: number }>("select arrivals from activities order by id");
    expect(rows.map(({ arrivals }) => arrivals)).toEqual([7, 0]);
  });
});
