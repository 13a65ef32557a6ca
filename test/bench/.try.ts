import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
const [kind, size] = process.argv.slice(2);
const c = JSON.parse(readFileSync("/tmp/keepcluster.json", "utf8"));
const child = fork(
  new URL(`./contenders/${kind}.ts`, import.meta.url),
  [JSON.stringify({ database: c.databases[size] })],
  {
    execArgv: ["--import", "@swc-node/register/esm-register"],
    env: { ...process.env, NODE_ENV: "production", GRAPHILE_ENV: "production" },
  },
);
child.on("message", (m) => console.log(JSON.stringify(m)));
