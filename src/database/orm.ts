import { MikroORM } from "@mikro-orm/postgresql";
import { ormOptions } from "./orm.config.js";
import { type DatabaseLocation, internalConfig } from "./pools.js";

/** MikroORM on the hub's database, as the role that acts; it connects when it is first used. */
export const openOrm = (location: DatabaseLocation): MikroORM =>
  new MikroORM({
    ...ormOptions,
    dbName: "url" in location ? new URL(location.url).pathname.slice(1) : location.database,
    // pg reads the address itself: MikroORM would lose what stands behind its question mark (sslmode, a socket's folder).
    driverOptions: internalConfig(location),
  });
