import { Client } from "pg";
import { type DatabaseLocation, poolConfig } from "../database/pools.js";
import type { Clock } from "../shared/clock.js";
import { plan } from "./calendar.js";
import { recall } from "./campaigns.js";
import { care } from "./care.js";
import { settle } from "./community.js";
import { exchange } from "./exchange.js";
import { keepHolidays } from "./holidays.js";
import { hear } from "./matters.js";
import { meet } from "./meetings.js";
import { name } from "./programmes.js";
import { list } from "./projects.js";
import { Records } from "./records.js";
import { count } from "./registers.js";
import { resolve } from "./resolutions.js";
import { open } from "./stations.js";

export { startPartner } from "./partner/subgraph.js";

/**
 * Fills an empty database with the demo alliance 万慈社区: every countable fact of the report as
 * records, all or nothing. Returns false, and changes nothing, where any alliance exists.
 */
export async function loadDemo(database: DatabaseLocation, clock: Clock): Promise<boolean> {
  const client = new Client(poolConfig(database));
  await client.connect();
  try {
    await client.query("begin");
    // Of two hubs that start together, the second waits and then finds the alliance there.
    await client.query("select pg_advisory_xact_lock(hashtext('alliance-hub:demo'))");
    const { rowCount } = await client.query("select from alliances limit 1");
    if (rowCount === 0) await wanci(clock).writeTo(client);
    await client.query("commit");
    return rowCount === 0;
  } finally {
    await client.end();
  }
}

/** The demo alliance as the clock's day sees it. */
function wanci(clock: Clock): Records {
  const records = new Records(clock);
  records.found({
    slug: "wanci",
    name: "万慈社区党建联盟",
    description: "万年埠街道万慈社区的党建联盟：组织共建、活动共办、区域共治。演示数据。",
    cooperation_modes: ["JOINT_ORGANIZATION", "JOINT_ACTIVITIES", "JOINT_GOVERNANCE"],
    time_zone: "Asia/Shanghai",
    demo: true,
  });
  const community = settle(records);
  const programmes = name(records, community);
  recall(records, community, programmes);
  plan(records, community, programmes);
  keepHolidays(records);
  const meetings = meet(records, community);
  const raised = hear(records, community, meetings, programmes.fourPublics);
  const adopted = resolve(records, community, meetings.joint);
  exchange(records, community, adopted);
  list(records, community, programmes.fourPublics);
  care(records, community, raised);
  count(records);
  open(records, community);
  return records;
}
