import { LockMode, type Ref } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import { CompiledQuery } from "kysely";
import { type Caller, readableOf, type TypeClass } from "../reading/index.js";
import type { Clock } from "../shared/clock.js";
import { HubError } from "../shared/errors.js";
import { parsePublicId, uuidv7 } from "../shared/ids.js";
import { type RunSql, statement } from "./statement.js";

/** A record of an alliance, as far as acts know it. */
export interface Held {
  id: string;
  alliance: Ref<{ id: string }>;
}

/** One act in its transaction: who does it, when, the rows that it holds, and what it announces. */
export class Unit {
  readonly now: Date;
  private readonly events: object[] = [];
  private readonly records: { subject: string; note: string }[] = [];

  constructor(
    readonly em: EntityManager,
    readonly caller: Caller,
    readonly clock: Clock,
    readonly act: string,
  ) {
    this.now = clock.now();
  }

  /** A new id (UUIDv7). */
  readonly newId = (): string => uuidv7(this.clock);

  /** Runs a statement in the act's transaction. */
  readonly run: RunSql = async <R extends object>({ text }: { text: string }, values: readonly unknown[]) => {
    const { rows } = await this.em.getKysely().executeQuery(CompiledQuery.raw(text, [...values]));
    return rows as R[];
  };

  /**
   * The record that a public id names, locked against other acts until this one ends. Throws NOT_FOUND
   * where there is none of this type in the caller's alliance; an operator finds those of all alliances.
   */
  async find<T extends Held>(type: TypeClass<T>, id: string, member: string): Promise<T> {
    return this.found(type, id, member, this.caller.allianceId, LockMode.PESSIMISTIC_WRITE);
  }

  /** As `find`, without a lock: a record that never changes. */
  async lasting<T extends Held>(type: TypeClass<T>, id: string, member: string): Promise<T> {
    return this.found(type, id, member, this.caller.allianceId, undefined);
  }

  /** As `find`, in one alliance and without a lock: a record that is only pointed to. Nothing for an absent id. */
  async pointed<T extends Held, I extends string | null | undefined>(
    type: TypeClass<T>,
    id: I,
    member: string,
    allianceId: string,
  ): Promise<I extends string ? T : T | undefined> {
    if (id == null) return undefined as never;
    return await this.found(type, id, member, allianceId, undefined);
  }

  /** Adds a record; it is written when the act ends. */
  create<T extends Held>(type: TypeClass<T>, allianceId: string, values: object): T {
    const data = { alliance: allianceId, id: this.newId(), createdAt: this.now, ...values };
    const record = this.em.create(type as never, data as never, { partial: true });
    this.em.persist(record);
    return record as T;
  }

  /** Announces to subscribers what this act did to a record; `withinId` is the record that it is a part of. */
  announce(noun: string, subject: Pick<Held, "id" | "alliance">, withinId?: string): void {
    this.events.push({
      alliance_id: subject.alliance.id,
      noun,
      act: this.act,
      subject_id: subject.id,
      within_id: withinId ?? null,
    });
  }

  /** Notes for those who look it up later what this act did, and to what. */
  audit(subject: string, note: string): void {
    this.records.push({ subject, note });
  }

  /** Writes whatever is still to be written, the announcements and what is noted for later. */
  async finish(): Promise<void> {
    await this.em.flush();
    if (this.events.length > 0) await this.run(announceAll, [JSON.stringify(this.events), this.now]);
    const { role, keyId, organizationId } = this.caller;
    for (const { subject, note } of this.records)
      await this.run(auditOne, [this.now, this.act, role, keyId, organizationId, subject, note]);
  }

  private async found<T extends Held>(
    type: TypeClass<T>,
    id: string,
    member: string,
    allianceId: string | null,
    lockMode: LockMode | undefined,
  ): Promise<T> {
    const parsed = parsePublicId(id);
    const isOfType = parsed && parsed.prefix === readableOf(type).prefix;
    const where = { id: parsed?.uuid, ...(allianceId ? { alliance: allianceId } : {}) };
    const row = isOfType ? await this.em.findOne(type as never, where, { lockMode }) : null;
    if (!row) throw notFound(member);
    return row as T;
  }
}

const announceAll = statement(
  `insert into outbox (alliance_id, noun, act, subject_id, within_id, recorded_at)
   select alliance_id, noun, act, subject_id, within_id, $2::timestamptz
   from json_to_recordset($1) as e (alliance_id uuid, noun text, act text, subject_id uuid, within_id uuid)`,
);

const auditOne = statement(
  `insert into audit_entries (recorded_at, act, role, key_id, organization_id, subject, note)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

/** NOT_FOUND about an id: unknown, of another type, or of another alliance, always the same. */
export const notFound = (argument: string): HubError => new HubError("NOT_FOUND", "notFound", { argument });

/** The UUID in a public id; throws NOT_FOUND where it is of another type. */
export function uuidOf(id: string, prefix: string, member: string): string {
  const parsed = parsePublicId(id);
  if (parsed?.prefix !== prefix) throw notFound(member);
  return parsed.uuid;
}
