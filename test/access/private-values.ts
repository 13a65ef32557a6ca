import type { RunSql } from "../support/records.js";

/** A value that is not for everybody, and for whom besides the coordinators it is. */
export interface PrivateValue {
  readonly kind: string;
  readonly value: string;
  /** Whether every member of the alliance may read it. */
  readonly forMembers: boolean;
  /** The one organization that may read it as well. */
  readonly forOrganization: string | null;
}

/** A value that cannot be told from public ones, and why not. */
export interface Skipped {
  readonly kind: string;
  readonly value: string;
  readonly reason: "shorter than 3 characters" | "the same is public";
}

const plain = "false as members, null::uuid as organization";
const members = "true as members, null::uuid as organization";

/** Every column with private values, and who reads it besides the coordinators. */
const sources: Readonly<Record<string, string>> = {
  "matters.title": "select title as value, false as members, raised_by_id as organization from matters",
  "matters.description": "select description as value, false as members, raised_by_id as organization from matters",
  "matters.complainant_name": `select complainant_name as value, ${plain} from matters`,
  "matters.complainant_contact": `select complainant_contact as value, ${plain} from matters`,
  "matters.brief": "select brief as value, false as members, assignee_id as organization from matters",
  "matters.dismissal_reason": `select dismissal_reason as value, ${plain} from matters`,
  "matters.hand_back_reason": `select hand_back_reason as value, ${plain} from matters`,
  "matters.place": `select p.name as value, ${plain} from matters m join places p on p.alliance_id = m.alliance_id and p.id = m.place_id where p.kind in ('GRID', 'BUILDING')`,
  "matter_steps.note": `select note as value, ${plain} from matter_steps`,
  "matter_steps.actor": `select o.name as value, ${plain} from matter_steps s join organizations o on o.alliance_id = s.alliance_id and o.id = s.actor_id`,
  "escalation_proposals.reason": `select reason as value, ${plain} from escalation_proposals`,
  "escalation_proposals.decided_note": `select decided_note as value, ${plain} from escalation_proposals`,
  "agenda_items.title": `select title as value, ${members} from agenda_items`,
  "agenda_items.description": `select description as value, ${members} from agenda_items`,
  "minutes.text": `select text as value, status = 'APPROVED' as members, null::uuid as organization from minutes`,
  "resolutions.title": `select title as value, ${members} from resolutions where status in ('PROPOSED', 'VOTING', 'REJECTED', 'LAPSED')`,
  "resolutions.text": `select text as value, ${members} from resolutions where status in ('PROPOSED', 'VOTING', 'REJECTED', 'LAPSED')`,
  "action_items.description": `select description as value, ${members} from action_items`,
  "action_entries.note": `select note as value, ${members} from action_entries`,
  "extensions.reason": `select reason as value, ${members} from extensions`,
  "posts.holder_name": `select holder_name as value, ${plain} from posts where not holder_consents`,
  "registrations.participant_name": `select participant_name as value, false as members, organization_id as organization from registrations`,
  "needs.title": `select title as value, false as members, organization_id as organization from needs where published_at is null`,
  "needs.declined_reason": `select declined_reason as value, false as members, organization_id as organization from needs`,
  "claims.note": `select note as value, ${plain} from claims`,
  "claims.rating_note": `select rating_note as value, ${plain} from claims`,
  "fulfilments.note": `select note as value, ${plain} from fulfilments`,
  "studios.host_name": `select host_name as value, ${plain} from studios`,
  "duty_shifts.person_name": `select person_name as value, false as members, organization_id as organization from duty_shifts`,
  "register_entries.name": `select name as value, ${plain} from register_entries`,
  "register_entries.contact": `select contact as value, ${plain} from register_entries`,
  "api_keys.id": `select k.id::text as value, ${plain} from api_keys k join alliances a on a.id = k.alliance_id and a.slug = 'wanci'`,
  "api_keys.origins": `select unnest(origins) as value, ${plain} from api_keys k join alliances a on a.id = k.alliance_id and a.slug = 'wanci'`,
  "registrations.contact": `select contact as value, false as members, organization_id as organization from registrations`,
};

/** Read by an act that is recorded each time, and by no query at all: not even coordinators are told these on the way. */
export const readByActsAlone: readonly string[] = ["register_entries.name", "register_entries.contact"];

/** Every private value of the database, and those left out since they cannot be told from public ones. */
export async function privateValues(
  sql: RunSql,
  alsoPublic: readonly string[],
): Promise<{ values: PrivateValue[]; skipped: Skipped[] }> {
  const isPublic = [...(await publicTexts(sql)), ...alsoPublic].join("\n");
  const values: PrivateValue[] = [];
  const skipped: Skipped[] = [];
  for (const [kind, source] of Object.entries(sources)) {
    const rows = await sql<{ value: string; members: boolean; organization: string | null }>(
      `select distinct * from (${source}) s where value is not null`,
    );
    for (const { value, members: forMembers, organization: forOrganization } of rows)
      if (value.length < 3) skipped.push({ kind, value, reason: "shorter than 3 characters" });
      else if (isPublic.includes(value)) skipped.push({ kind, value, reason: "the same is public" });
      else values.push({ kind, value, forMembers, forOrganization });
  }
  return { values, skipped };
}

/** Every text that stands in a column which the database role of the public may read, where everybody may read the row. */
async function publicTexts(sql: RunSql): Promise<string[]> {
  const columns = await sql<{ table: string; column: string }>(`
    select p.table_name as "table", p.column_name as "column" from information_schema.column_privileges p
    join information_schema.columns c using (table_schema, table_name, column_name)
    where p.grantee = 'alliance_hub_public' and p.privilege_type = 'SELECT' and c.data_type = 'text' and p.table_schema = 'public'`);
  const texts: string[] = [];
  for (const { table, column } of columns) {
    const where = { resolutions: "where adopted_on is not null", needs: "where published_at is not null" }[table] ?? "";
    const rows = await sql<{ text: string }>(`select distinct "${column}" as text from "${table}" ${where}`);
    texts.push(...rows.flatMap(({ text }) => text ?? []));
  }
  return texts;
}
