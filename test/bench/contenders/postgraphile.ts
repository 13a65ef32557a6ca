import { createServer } from "node:http";
import { Client } from "pg";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { postgraphile } from "postgraphile";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { reads } from "../reads/index.js";
import { writes } from "../writes/index.js";
import { runContender } from "./child.js";
import { listenOnLoopback, poolSize } from "./listen.js";

const schema = "bench_postgraphile";

/** PostGraphile 5 as a user would set it up in its place: the Amber preset over views and functions made for what is measured. */
runContender(async ({ database }) => {
  const client = new Client(database);
  await client.connect();
  await client.query(`drop schema if exists ${schema} cascade; create schema ${schema}`);
  await client.query(`set search_path to ${schema}, public`);
  for (const { postgraphile } of [...reads, ...writes]) if (postgraphile) await client.query(postgraphile.setup);
  await client.end();

  const { host, user, database: name, port } = database;
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    pgServices: [
      makePgService({
        connectionString: `postgres:///${name}?host=${encodeURIComponent(host)}&port=${port ?? 5432}&user=${user}`,
        schemas: [schema],
        poolConfig: { max: poolSize },
      }),
    ],
    grafast: { explain: false },
    grafserv: { websockets: false, graphiql: false, watch: false },
  });
  const server = createServer();
  await instance.createServ(grafserv).addTo(server);
  return listenOnLoopback(server);
});
