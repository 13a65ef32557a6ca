import DataLoader from "dataloader";
import type { Pool } from "pg";
import type { Caller } from "../reading/index.js";
import { digestOfKey } from "./key-text.js";

/** What a widget's key stands for at this moment. */
export interface WidgetKey {
  readonly caller: Caller;
  /** The alliance's slug. */
  readonly alliance: string;
  /** The sites whose pages may use it (RFC 6454), or `*` for any. */
  readonly origins: readonly string[];
  /** Another one after every transaction that wrote what everybody may read of the alliance. */
  readonly version: string;
}

type Row = Pick<WidgetKey, "alliance" | "origins" | "version"> & { digest: string; keyId: string; allianceId: string };

/** Recognises widgets' keys, and reads with each how new the alliance's public data is. */
export class WidgetKeys {
  private readonly keys: DataLoader<string, WidgetKey | null>;
  private looking: Promise<unknown> = Promise.resolve();

  /** `pool` must be allowed to read keys and versions. */
  constructor(private readonly pool: Pool) {
    // What is asked while a statement runs is answered by the next one: never by a version read before it was asked.
    this.keys = new DataLoader((digests) => (this.looking = this.lookUp(digests)), {
      cache: false,
      maxBatchSize: 500,
      batchScheduleFn: (dispatch) => void this.looking.then(dispatch, dispatch),
    });
  }

  /** What the key stands for; null when it is no widget's, unknown or revoked. */
  async find(key: string): Promise<WidgetKey | null> {
    const digest = digestOfKey(key);
    return digest === null ? null : this.keys.load(digest);
  }

  private async lookUp(digests: readonly string[]): Promise<(WidgetKey | null)[]> {
    const { rows } = await this.pool.query<Row>({
      name: "widget-keys",
      text: `select k.digest, k.id as "keyId", k.alliance_id as "allianceId", k.origins, a.slug as alliance,
          (select coalesce(sum(v.version), 0)::text from public_versions v where v.alliance_id = k.alliance_id) as version
        from api_keys k join alliances a on a.id = k.alliance_id
        where k.digest = any($1::text[]) and k.role = 'widget' and k.revoked_at is null`,
      values: [[...new Set(digests)]],
    });
    const byDigest = new Map(
      rows.map(({ digest, keyId, allianceId, ...rest }) => [
        digest,
        { ...rest, caller: { role: "widget" as const, allianceId, organizationId: null, keyId } },
      ]),
    );
    return digests.map((digest) => byDigest.get(digest) ?? null);
  }
}
