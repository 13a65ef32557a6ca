import { failure, refusal } from "../../support/acts.js";
import { eventually } from "../../support/eventually.js";
import type { Placed } from "../../support/records.js";
import { unchanged } from "../../support/unchanged.js";
import { type By, nobody, type Setting, theSetting } from "./setting.js";

const person = { name: "何女士", contact: "138 0000 0000", strengths: "会修家电" };
const read =
  "mutation ($input: ReadRegisterEntriesInput!) { readRegisterEntries(input: $input) { register { name } entries { __typename id name contact strengths addedAt } userErrors { code path } } }";

describe("the entries of a register", () => {
  let s: Setting;
  let register: Placed;
  beforeEach(async () => {
    s = await theSetting();
    register = await s.registers.register("居民人才库");
  });
  afterEach(() => s.hub.stop());

  const enable = (by: By = "coordinator", more: Record<string, unknown> = {}) =>
    s.act(by, "enableRegisterEntries", {
      registerId: register.id,
      purpose: "组织居民互助",
      until: "2026-12-31",
      ...more,
    });
  const add = async (more: Record<string, unknown> = {}): Promise<string> => {
    const query =
      "mutation ($input: AddRegisterEntryInput!) { addRegisterEntry(input: $input) { entryId userErrors { code } } }";
    const input = { registerId: register.id, ...person, ...more };
    const data = (await s.ask("coordinator", query, { input })) as { addRegisterEntry: { entryId: string } };
    return data.addRegisterEntry.entryId;
  };
  const readAs = async (by: By, more: Record<string, unknown> = {}) =>
    s.hub.as(s.keys[by]).run(read, { input: { registerId: register.id, ...more } });
  const entries = async (by: By = "coordinator", more: Record<string, unknown> = {}) =>
    ((await readAs(by, more)).body.data!["readRegisterEntries"] as { entries: { id: string; name: string }[] | null })
      .entries;
  const kept = () => s.hub.sql<{ name: string }>("select name from register_entries order by id");
  const notes = async () => (await s.audited()).map(({ act, note }) => `${act}: ${note}`);

  it("are off until the alliance turns them on, for a purpose and until a day", async () => {
    await unchanged(s.hub, async () => {
      for (const [name, input] of [
        ["addRegisterEntry", person],
        ["readRegisterEntries", {}],
        ["disableRegisterEntries", {}],
      ] as const)
        expect(await s.act("coordinator", name, { registerId: register.id, ...input })).toEqual(
          refusal("ENTRIES_OFF", "registerId"),
        );
      await expect(s.registers.entry(register, "何女士")).rejects.toMatchObject({
        constraint: "register_entries_only_while_on",
      });
    });
    expect((await enable()).refused).toEqual([]);
    expect(await s.read("coordinator", "entriesPurpose entriesUntil entryCount")).toEqual([
      { entriesPurpose: "组织居民互助", entriesUntil: "2026-12-31", entryCount: 0 },
    ]);
    for (const by of ["member", "elsewhere", "widget", "public"] as const)
      expect(await s.read(by, "entriesPurpose entriesUntil")).toEqual([{ entriesPurpose: null, entriesUntil: null }]);
  });

  it("are added, read and erased by the alliance's own coordinators, and each time it is noted who did", async () => {
    await enable();
    const first = await add();
    s.clock.move("2026-11-23T02:00:01.000Z");
    const second = await add({ name: "示例居民", contact: null, strengths: "书法" });
    const { body } = await readAs("coordinator");
    expect(body.data!["readRegisterEntries"]).toEqual({
      register: { name: "居民人才库" },
      entries: [
        {
          __typename: "RegisterEntryRead",
          id: first,
          name: "何女士",
          contact: "138 0000 0000",
          strengths: "会修家电",
          addedAt: "2026-11-23T02:00:00.000Z",
        },
        {
          __typename: "RegisterEntryRead",
          id: second,
          name: "示例居民",
          contact: null,
          strengths: "书法",
          addedAt: "2026-11-23T02:00:01.000Z",
        },
      ],
      userErrors: [],
    });
    expect((await entries("coordinator", { first: 1 }))!.map(({ id }) => id)).toEqual([first]);
    expect((await entries("coordinator", { afterId: first }))!.map(({ id }) => id)).toEqual([second]);
    await s.act("coordinator", "eraseRegisterEntry", { entryId: first });
    expect(await kept()).toEqual([{ name: "示例居民" }]);
    const audited = await s.audited();
    expect(audited.map(({ act, note }) => `${act}: ${note}`)).toEqual([
      "enableRegisterEntries: entries on until 2026-12-31",
      "addRegisterEntry: 1 entry added",
      "addRegisterEntry: 1 entry added",
      "readRegisterEntries: 2 entries read",
      "readRegisterEntries: 1 entries read",
      "readRegisterEntries: 1 entries read",
      "eraseRegisterEntry: 1 entry erased",
    ]);
    for (const row of audited)
      expect(row).toMatchObject({ role: "coordinator", subject: register.id, org: s.branch.uuid });
    expect(new Set(audited.map(({ key }) => key)).size).toBe(1);
    expect(audited[0]!.key).not.toBeNull();
  });

  it("are noted each time they are read, also by a retry, by an alias and by a fragment", async () => {
    await enable();
    await add();
    const before = (await notes()).length;
    for (let time = 0; time < 3; time += 1) expect(await entries("coordinator", { idempotencyKey: "again" })).toHaveLength(1); // prettier-ignore
    expect(await notes()).toHaveLength(before + 3);
    const twice = `mutation ($input: ReadRegisterEntriesInput!) {
      a: readRegisterEntries(input: $input) { ...of } b: readRegisterEntries(input: $input) { ...of } }
      fragment of on ReadRegisterEntriesPayload { people: entries { name } }`;
    const data = await s.ask("coordinator", twice, { input: { registerId: register.id } });
    expect(data).toEqual({ a: { people: [{ name: "何女士" }] }, b: { people: [{ name: "何女士" }] } });
    expect(await notes()).toHaveLength(before + 5);
    // The note and what is read are one transaction: without the one there is not the other.
    await s.hub.sql("revoke insert on audit_entries from alliance_hub_internal");
    const { body } = await readAs("coordinator");
    expect(body.data?.["readRegisterEntries"] ?? null).toBeNull();
    expect(JSON.stringify(body)).not.toContain("何女士");
    await s.hub.sql("grant insert on audit_entries to alliance_hub_internal");
  });

  it("are told the same id again to whoever adds again with the same key", async () => {
    await enable();
    const once = await add({ idempotencyKey: "一次" });
    expect(await add({ idempotencyKey: "一次" })).toBe(once);
    expect(once).toMatch(/^rge_/);
    expect(await kept()).toHaveLength(1);
  });

  it("are nobody else's: no member's, widget's, operator's, other alliance's, nor the public's", async () => {
    await enable();
    const entryId = await add();
    const input = { registerId: register.id };
    await unchanged(s.hub, async () => {
      for (const [by, expected] of [
        ["member", failure("FORBIDDEN")],
        ["operator", failure("FORBIDDEN")],
        ["widget", failure("FORBIDDEN")],
        ["public", failure("UNAUTHENTICATED")],
      ] as const) {
        for (const [name, more] of [
          ["readRegisterEntries", input],
          ["addRegisterEntry", { ...input, ...person }],
          ["eraseRegisterEntry", { entryId }],
          ["disableRegisterEntries", input],
          ["enableRegisterEntries", { ...input, purpose: "查看", until: "2027-01-01" }],
        ] as const)
          expect([by, name, await s.act(by, name, more)]).toEqual([by, name, expected]);
      }
      for (const [name, more, argument] of [
        ["readRegisterEntries", input, "registerId"],
        ["addRegisterEntry", { ...input, ...person }, "registerId"],
        ["eraseRegisterEntry", { entryId }, "entryId"],
        ["disableRegisterEntries", input, "registerId"],
        ["enableRegisterEntries", { ...input, purpose: "查看", until: "2027-01-01" }, "registerId"],
      ] as const)
        expect([name, await s.act("elsewhere", name, more)]).toEqual([name, failure("NOT_FOUND", argument)]);
      await s.act("coordinator", "eraseRegisterEntry", { entryId: `rge_${nobody}` });
    });
  });

  it("are reached by no id, no field of a register, no event and no database role of the public", async () => {
    await enable();
    const entryId = await add();
    for (const by of ["coordinator", "operator", "member", "public"] as const)
      expect(await s.ask(by, "query ($id: ID!) { node(id: $id) { id __typename } }", { id: entryId })).toEqual({
        node: null,
      });
    const { __schema } = (await s.ask(
      "public",
      "{ __schema { types { name fields { name type { name ofType { name ofType { name ofType { name } } } } } } } }",
    )) as { __schema: { types: { name: string; fields: { name: string; type: unknown }[] | null }[] } };
    const leading = __schema.types.flatMap(({ name, fields }) =>
      (fields ?? [])
        .filter(({ type }) => JSON.stringify(type).includes('"RegisterEntryRead"'))
        .map((field) => `${name}.${field.name}`),
    );
    expect(leading).toEqual(["ReadRegisterEntriesPayload.entries"]);
    const told = await s.hub.sql<{ row: string }>(
      "select o::text as row from outbox o union all select i::text from idempotency_keys i union all select a::text from audit_entries a",
    );
    expect(told.map(({ row }) => row).join()).not.toMatch(/何女士|0000|家电/);
    expect(
      await s.hub.sql(
        "select from information_schema.column_privileges where grantee = 'alliance_hub_public' and table_name = 'register_entries'",
      ),
    ).toEqual([]);
  });

  it("hold no number of an identity card anywhere, and a telephone number only where people are reached", async () => {
    await enable();
    const identity = "34010419900101001X";
    const refused = async (more: Record<string, unknown>, member: string) =>
      unchanged(s.hub, async () =>
        expect(await s.act("coordinator", "addRegisterEntry", { registerId: register.id, ...person, ...more })).toEqual(
          refusal("INVALID_VALUE", member),
        ),
      );
    for (const member of ["name", "contact", "strengths"]) {
      await refused({ [member]: identity }, member);
      await refused({ [member]: "证３４０１０４ 19900101 ００１９" }, member);
      const told = { [member]: identity };
      const entry = s.registers.entry(register, told["name"] ?? "何女士", told);
      await expect(entry).rejects.toMatchObject({ constraint: "register_entries_no_identity_number" });
    }
    for (const member of ["name", "strengths"]) await refused({ [member]: "可拨 13900000000" }, member);
    await expect(s.registers.entry(register, "何女士 63500000")).rejects.toMatchObject({
      constraint: "register_entries_phone_in_contact_only",
    });
    await refused({ name: " " }, "name");
    await refused({ strengths: "长".repeat(201) }, "strengths");
  });

  it("begin for no purpose that is none, until no day that is over, and never twice", async () => {
    const before = async (more: Record<string, unknown>, expected: ReturnType<typeof refusal>) =>
      unchanged(s.hub, async () => expect(await enable("coordinator", more)).toEqual(expected));
    await before({ until: "2026-11-22" }, refusal("INVALID_VALUE", "until"));
    await before({ purpose: " " }, refusal("INVALID_VALUE", "purpose"));
    await before({ purpose: "联系13800000000" }, refusal("INVALID_VALUE", "purpose"));
    await enable("coordinator", { until: "2026-11-23" });
    await before({ until: "2027-01-01" }, refusal("WRONG_STATE"));
    for (const first of [0, 101])
      await unchanged(s.hub, async () =>
        expect(await s.act("coordinator", "readRegisterEntries", { registerId: register.id, first })).toEqual(
          refusal("INVALID_VALUE", "first"),
        ),
      );
  });

  it("are erased when they are turned off", async () => {
    await enable();
    await add();
    const other = await s.registers.register("专家库", { purpose: "咨询", until: "2026-12-31" });
    await s.registers.entry(other, "示例专家");
    await s.act("coordinator", "disableRegisterEntries", { registerId: register.id });
    expect(await kept()).toEqual([{ name: "示例专家" }]);
    expect((await notes()).at(-1)).toBe("disableRegisterEntries: entries off and erased");
    // Turned on again they begin with nobody.
    await enable();
    expect(await entries()).toEqual([]);
  });

  it("are erased by the hub when the last day is over where the alliance is, and not to be had from then on", async () => {
    await enable("coordinator", { until: "2026-11-30" });
    await add();
    const other = await s.registers.register("专家库", { purpose: "咨询", until: "2026-12-01" });
    await s.registers.entry(other, "示例专家");
    const erase = async () => {
      const before = await done();
      await s.hub.jobs!.now("erase-register-entries");
      await eventually(async () => (await done()) > before);
    };
    const done = async () =>
      (
        await s.hub.sql<{ n: number }>(
          "select count(*)::int as n from pgboss.job where name = 'erase-register-entries' and state = 'completed'",
        )
      )[0]!.n;
    s.clock.move("2026-11-30T15:59:59Z");
    await erase();
    expect(await kept()).toHaveLength(2);
    expect(await entries()).toHaveLength(1);
    s.clock.move("2026-11-30T16:00:00Z");
    // Before the hub comes round already.
    for (const [name, input] of [
      ["readRegisterEntries", {}],
      ["addRegisterEntry", person],
    ] as const)
      expect((await s.act("coordinator", name, { registerId: register.id, ...input })).refused).toEqual([
        { code: "ENTRIES_OFF", path: ["input", "registerId"] },
      ]);
    await erase();
    expect(await kept()).toEqual([{ name: "示例专家" }]);
    expect(await s.read("coordinator", "name entriesUntil")).toEqual([
      { name: "居民人才库", entriesUntil: null },
      { name: "专家库", entriesUntil: "2026-12-01" },
    ]);
    expect(await s.hub.sql("select subject_id from outbox where act = 'eraseRegisterEntries'")).toEqual([
      { subject_id: register.uuid },
    ]);
  });

  it("of a purpose that is over are erased before those of another begin", async () => {
    await enable("coordinator", { until: "2026-11-24" });
    await add();
    s.clock.move("2026-11-26T02:00:00Z");
    expect((await enable("coordinator", { purpose: "招募志愿者", until: "2026-12-31" })).refused).toEqual([]);
    expect(await kept()).toEqual([]);
    expect(await entries()).toEqual([]);
  });

  it("are gone, whoever adds while they are turned off", async () => {
    for (let round = 0; round < 5; round += 1) {
      await enable();
      const input = { registerId: register.id };
      await Promise.all([
        s.act("coordinator", "addRegisterEntry", { ...input, ...person }),
        s.act("coordinator", "disableRegisterEntries", input),
        s.act("coordinator", "addRegisterEntry", { ...input, ...person }),
      ]);
      expect(await kept()).toEqual([]);
    }
  });

  it("stand in a database that has no column for the number of an identity card", async () => {
    const columns = await s.hub.sql<{ name: string }>(
      "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'",
    );
    expect(columns.length).toBeGreaterThan(200);
    const telling = /id_?card|identity|id_?(number|no)\b|citizen|national_id|passport|sfz|shen_?fen|身份证/i;
    expect(columns.map(({ name }) => name).filter((name) => telling.test(name))).toEqual([]);
    for (const name of ["x.id_card", "x.identity_number", "x.id_number", "x.sfz"]) expect(name).toMatch(telling);
  });
});
