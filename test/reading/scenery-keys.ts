import type { GivenAlliance } from "../support/given.js";
import type { Placed } from "../support/records.js";
import { nasty } from "./nasty.js";

type Sides = Record<"bank" | "school" | "branch", Placed>;

/** Keys of every role, with and without sites, in force and revoked, issued by each other or by nobody; two at one moment. */
export async function setKeys(alliance: GivenAlliance, { bank, school, branch }: Sides): Promise<void> {
  const issue = (name: string, told: Record<string, unknown>) =>
    alliance.add("api_keys", "key", { digest: `${alliance.slug} ${name}`, ...told });
  const operator = await issue("operator", { alliance_id: null, role: "operator" });
  const first = await issue("first", {
    role: "coordinator",
    organization_id: branch.uuid,
    issued_by_id: operator.uuid,
  });
  const second = await issue("second", {
    role: "coordinator",
    organization_id: branch.uuid,
    issued_by_id: first.uuid,
    created_at: "2026-06-01T00:00:00.500Z",
  });
  await issue("bank", {
    role: "member",
    organization_id: bank.uuid,
    issued_by_id: second.uuid,
    created_at: "2026-06-01T00:00:00.500Z",
  });
  await issue("school", { role: "member", organization_id: school.uuid, revoked_at: "2026-06-30T16:00:00.070Z" });
  const sites = [["*"], ["https://bank.example", "http://localhost:8080"], [nasty.quotes]];
  for (const [index, origins] of sites.entries())
    await issue(`widget ${index}`, {
      role: "widget",
      origins,
      issued_by_id: index ? first.uuid : undefined,
      revoked_at: index === 2 ? "2026-07-01T04:00:00Z" : undefined,
    });
  await issue("widget nowhere", { role: "widget", origins: [] });
}
