import "reflect-metadata";
import { startBenchCluster } from "/work/main/test/bench/cluster.ts";
import { sizes } from "/work/main/test/bench/data.ts";
import { writeFileSync, existsSync } from "node:fs";
const t = performance.now();
const c = await startBenchCluster(process.argv[2] === "1" ? [sizes["1x"]] : Object.values(sizes), (l) =>
  console.error(l),
);
console.error("total", (performance.now() - t) / 1000);
writeFileSync("/tmp/keepcluster.json", JSON.stringify(c));
const i = setInterval(async () => {
  if (existsSync("/tmp/keepcluster.stop")) {
    clearInterval(i);
    await c.end();
    process.exit(0);
  }
}, 500);
