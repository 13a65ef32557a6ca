import fc from "fast-check";
import { clockAt } from "../../src/shared/clock.js";
import { parsePublicId, publicId, uuidv7 } from "../../src/shared/ids.js";

describe("ids", () => {
  it("are UUIDv7: the clock's milliseconds, the version, the variant", () => {
    const id = uuidv7(clockAt("2026-11-23T04:00:00.123Z"), (size) => Buffer.alloc(size, 0xff));
    expect(id).toBe("01a2068f-8a7b-7fff-bfff-ffffffffffff");
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.parse("2026-11-23T04:00:00.123Z"));
  });

  it("sort by time", () => {
    const clock = clockAt("2026-01-01T00:00:00Z");
    const ids = ["2026-01-01T00:00:00Z", "2026-01-01T00:00:00.001Z", "2027-01-01T00:00:00Z"].map((instant) => {
      clock.move(instant);
      return uuidv7(clock);
    });
    expect([...ids].sort()).toEqual(ids);
  });

  it("come back from their public form", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.stringMatching(/^[a-z]{3}$/), (uuid, prefix) => {
        expect(parsePublicId(publicId(prefix, uuid))).toEqual({ prefix, uuid });
      }),
    );
  });

  it("are nothing when malformed", () => {
    for (const id of [
      "",
      "act_",
      "_0190a1b2-0000-7000-8000-000000000000",
      "act_1",
      "0190a1b2-0000-7000-8000-000000000000",
      "act_' or 1=1",
    ])
      expect(parsePublicId(id)).toBeNull();
  });
});
