import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { w } from "./reads/w.ts";
const size = process.argv[2]!;
const c = JSON.parse(readFileSync("/tmp/keepcluster.json", "utf8"));
const out: Record<string, string> = {};
for (const kind of ["hub", "postgraphile", "statement"]) {
  const child = fork(
    new URL(`./contenders/${kind}.ts`, import.meta.url),
    [JSON.stringify({ database: c.databases[size] })],
    {
      execArgv: ["--import", "@swc-node/register/esm-register"],
      env: { ...process.env, NODE_ENV: "production", GRAPHILE_ENV: "production" },
    },
  );
  const { port } = await new Promise<any>((r) => child.once("message", r));
  const variables = { alliance: "bench-03", first: 5 };
  const url = `http://127.0.0.1:${port}/${kind === "statement" ? "W" : "graphql"}`;
  const query = kind === "hub" ? w.hub.query : w.postgraphile.query;
  const body = JSON.stringify(
    kind === "statement" ? variables : { query, variables, operationName: "UpcomingActivities" },
  );
  let text = "";
  for (let i = 0; i < 40; i++) {
    const t = performance.now();
    const r = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    text = await r.text();
    if (i > 36) console.log(kind, r.status, (performance.now() - t).toFixed(2), text.length);
  }
  out[kind] = text;
  child.kill();
}
const norm = JSON.stringify({ data: w.postgraphile.normalise(JSON.parse(out.postgraphile!).data) });
console.log(out.hub === out.statement, out.hub!.slice(0, 1500));
console.log(out.statement!.slice(0, 300));
console.log(norm.slice(0, 600));
const cut = (s: string) => s.replace(/"endCursor":"[^"]*"/, "");
console.log(
  cut(norm).length,
  cut(JSON.stringify(JSON.parse(out.hub!))).length,
  cut(norm) === cut(JSON.stringify(JSON.parse(out.hub!))),
);
