import { createHash } from "node:crypto";
import type { TestHub } from "./hub.js";

/** A widget's key of an alliance, for the pages of one site; `*` is any. */
export async function widgetKey(hub: TestHub, alliance: string, origin: string): Promise<string> {
  const key = await hub.issue("widget", alliance);
  const digest = createHash("sha256").update(key).digest("hex");
  await hub.sql("update api_keys set origins = $1 where digest = $2", [[origin], digest]);
  return key;
}
