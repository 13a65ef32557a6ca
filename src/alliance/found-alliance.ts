import type { Pool } from "pg";
import type { Clock } from "../shared/clock.js";
import { uuidv7 } from "../shared/ids.js";
import { PlainError } from "../shared/plain-error.js";

/** Why an alliance cannot be founded, in one line for whoever asked. */
export class AllianceRefused extends PlainError {}

/** What is needed to found an alliance. */
export interface NewAlliance {
  readonly slug: string;
  readonly name: string;
  /** The community 社区 around which it is built. */
  readonly community: string;
  /** The general Party branch 社区党总支 that convenes it. */
  readonly generalBranch: string;
  readonly timeZone: string;
}

const refusals: Record<string, (alliance: NewAlliance) => string> = {
  alliances_slug_once: ({ slug }) => `an alliance ${slug} exists already`,
  alliances_slug_form: ({ slug }) =>
    `the slug ${slug} is not 2 to 40 lower-case letters, digits and hyphens, beginning with a letter`,
};

/** Founds an alliance with its community and its convener, all or nothing; throws AllianceRefused. */
export async function foundAlliance(pool: Pool, clock: Clock, alliance: NewAlliance): Promise<void> {
  if (!isTimeZone(alliance.timeZone)) throw new AllianceRefused(`${alliance.timeZone} is no IANA time zone`);
  const [allianceId, communityId, branchId] = [uuidv7(clock), uuidv7(clock), uuidv7(clock)];
  const now = clock.now();
  try {
    await pool.query(
      `with founded as (
        insert into alliances (id, slug, name, cooperation_modes, time_zone, demo, created_at) values ($1, $2, $3, '{}', $4, false, $5) returning id
      ), community as (
        insert into organizations (alliance_id, id, classification, name, created_at) select id, $6, 'COMMUNITY', $7, $5 from founded
      )
      insert into organizations (alliance_id, id, classification, name, parent_id, created_at) select id, $8, 'GENERAL_BRANCH', $9, $6, $5 from founded`,
      [
        allianceId,
        alliance.slug,
        alliance.name,
        alliance.timeZone,
        now,
        communityId,
        alliance.community,
        branchId,
        alliance.generalBranch,
      ],
    );
  } catch (error) {
    const refusal = refusals[(error as { constraint?: string }).constraint ?? ""];
    throw refusal ? new AllianceRefused(refusal(alliance)) : error;
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
