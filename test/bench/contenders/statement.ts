import { createServer } from "node:http";
import { Pool } from "pg";
import type { Asked, Variables } from "../operation.js";
import { keptReads, reads } from "../reads/index.js";
import { writes } from "../writes/index.js";
import { bodyOf } from "./body.js";
import { runContender } from "./child.js";
import { listenOnLoopback, poolSize } from "./listen.js";

/** Nothing but the statement between HTTP and PostgreSQL: what no general engine can beat. */
runContender(async ({ database }) => {
  // Planning such a statement takes as long as running it: planned once for all values it is three times as fast.
  const pool = new Pool({ ...database, max: poolSize, options: "-c plan_cache_mode=force_generic_plan" });
  const byPath = new Map(
    [...reads, ...keptReads, ...writes].map((operation: Asked) => [`/${operation.name}`, operation]),
  );
  const server = createServer((request, response) => {
    const operation = byPath.get(request.url!);
    if (!operation) return void response.writeHead(404).end();
    const { name, statement } = operation;
    bodyOf(request)
      .then((body) => {
        const values = [...statement.values(JSON.parse(body) as Variables)];
        return pool.query<{ json: string }>({ name, text: statement.text, values });
      })
      .then(
        ({ rows }) => {
          const answer = Buffer.from(`{"data":${rows[0]!.json}}`);
          response.writeHead(200, {
            "content-type": "application/json; charset=utf-8",
            "content-length": answer.length,
          });
          response.end(answer);
        },
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  return listenOnLoopback(server);
});
