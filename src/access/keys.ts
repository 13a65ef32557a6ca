import DataLoader from "dataloader";
import type { Pool } from "pg";
import type { Caller } from "../reading/index.js";
import type { Clock } from "../shared/clock.js";
import { parsePublicId, uuidv7 } from "../shared/ids.js";
import { PlainError } from "../shared/plain-error.js";
import { digestOfKey, newKey } from "./key-text.js";
import type { Role } from "./permissions.js";
import { anySite, distinctSites, isSite } from "./sites.js";

/** What can be told of a key after it was issued; the key itself is never shown again. */
export interface KeyListing {
  readonly id: string;
  readonly role: Role;
  readonly alliance: string | null;
  readonly organization: string | null;
  /** The sites whose pages may use a widget's key. */
  readonly origins: readonly string[];
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

/** Why a key cannot be issued, in one line for whoever asked. */
export class KeyRefused extends PlainError {}

/** A key that is wanted, in the words of the command line. */
export interface WantedKey {
  readonly role: Exclude<Role, "public">;
  readonly alliance?: string | undefined;
  readonly organization?: string | undefined;
  /** The sites whose pages may use a widget's key; any unless given. */
  readonly origins?: readonly string[] | undefined;
}

/** Issues, lists, revokes and recognises API keys. */
export class Keys {
  private readonly callers: DataLoader<string, Caller | null>;
  private looking: Promise<unknown> = Promise.resolve();

  /** `pool` must be allowed to read and write the keys. */
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {
    // Keys of requests that arrive together, or while others are looked up, are looked up in one statement. Nothing is
    // kept: a revoked key is refused at once.
    this.callers = new DataLoader((digests) => (this.looking = this.lookUp(digests)), {
      cache: false,
      maxBatchSize: 500,
      batchScheduleFn: (dispatch) => void this.looking.then(dispatch, dispatch),
    });
  }

  /** Whose key it is; null when the key is malformed, unknown or revoked. */
  async callerOf(key: string): Promise<Caller | null> {
    const digest = digestOfKey(key);
    return digest === null ? null : this.callers.load(digest);
  }

  /**
   * Issues a key and returns it, this once. A coordinator's key acts as the alliance's general
   * branch, a member's as the organization of that name. Throws KeyRefused.
   */
  async issue(wanted: WantedKey): Promise<string> {
    const { allianceId, organizationId } = await this.actsFor(wanted);
    const origins = sitesOf(wanted);
    const { key, digest } = newKey();
    await this.pool.query(
      "insert into api_keys (id, alliance_id, organization_id, role, origins, digest, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
      [uuidv7(this.clock), allianceId, organizationId, wanted.role, origins, digest, this.clock.now()],
    );
    return key;
  }

  /** All keys ever issued, the latest first. */
  async list(): Promise<KeyListing[]> {
    const { rows } = await this.pool.query<KeyListing>(`
      select k.id, k.role, a.slug as alliance, o.name as organization, k.origins, k.created_at as "createdAt", k.revoked_at as "revokedAt"
      from api_keys k
      left join alliances a on a.id = k.alliance_id
      left join organizations o on o.alliance_id = k.alliance_id and o.id = k.organization_id
      order by k.created_at desc, k.id desc`);
    return rows;
  }

  /** Revokes a key by its id, as it is listed here or read by GraphQL, from now on; false when no such key was in force. */
  async revoke(id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      "update api_keys set revoked_at = $2 where id::text = $1 and revoked_at is null",
      [parsePublicId(id)?.uuid ?? id, this.clock.now()],
    );
    return rowCount === 1;
  }

  private async lookUp(digests: readonly string[]): Promise<(Caller | null)[]> {
    const { rows } = await this.pool.query<Caller & { digest: string }>({
      name: "keys",
      text: `select digest, id as "keyId", role, alliance_id as "allianceId", organization_id as "organizationId"
        from api_keys where digest = any($1::text[]) and revoked_at is null`,
      values: [digests],
    });
    const byDigest = new Map(rows.map(({ digest, ...caller }) => [digest, caller]));
    return digests.map((digest) => byDigest.get(digest) ?? null);
  }

  private async actsFor({
    role,
    alliance,
    organization,
  }: WantedKey): Promise<{ allianceId: string | null; organizationId: string | null }> {
    if (role === "operator") {
      if (alliance || organization)
        throw new KeyRefused("an operator's key is for the whole hub: leave out --alliance and --organization");
      return { allianceId: null, organizationId: null };
    }
    if (!alliance) throw new KeyRefused(`a ${role}'s key needs --alliance`);
    const found = await this.pool.query<{ id: string }>("select id from alliances where slug = $1", [alliance]);
    const allianceId = found.rows[0]?.id;
    if (!allianceId) throw new KeyRefused(`there is no alliance ${alliance}`);
    if (role === "widget") {
      if (organization) throw new KeyRefused("a widget's key acts for no organization: leave out --organization");
      return { allianceId, organizationId: null };
    }
    if (role === "member" && !organization) throw new KeyRefused("a member's key needs --organization");
    if (role === "coordinator" && organization)
      throw new KeyRefused("a coordinator's key acts as the general branch: leave out --organization");
    const { rows } = await this.pool.query<{ id: string }>(
      role === "coordinator"
        ? "select id from organizations where alliance_id = $1 and classification = 'GENERAL_BRANCH' and closed_on is null"
        : "select id from organizations where alliance_id = $1 and name = $2 and closed_on is null",
      role === "coordinator" ? [allianceId] : [allianceId, organization],
    );
    const who = role === "coordinator" ? "general branch" : `organization ${organization}`;
    if (rows.length === 0) throw new KeyRefused(`the alliance ${alliance} has no ${who}`);
    if (rows.length > 1)
      throw new KeyRefused(`the alliance ${alliance} has ${rows.length} organizations called ${organization}`);
    return { allianceId, organizationId: rows[0]!.id };
  }
}

/** The sites of a wanted key: any for a widget's that names none, which no page could use otherwise. */
function sitesOf({ role, origins = [] }: WantedKey): string[] {
  if (role !== "widget") {
    if (origins.length > 0) throw new KeyRefused(`a ${role}'s key is used on no site: leave out --origin`);
    return [];
  }
  const wrong = origins.find((origin) => origin !== anySite && !isSite(origin));
  if (wrong !== undefined)
    throw new KeyRefused(`${wrong} is no site: write it as https://partner.example, without a path`);
  return distinctSites(origins.length > 0 ? origins : [anySite]);
}
