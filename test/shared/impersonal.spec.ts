import { holdsIdentityNumber, holdsPhoneNumber, impersonal, withoutIdentity } from "../../src/shared/impersonal.js";

describe("texts in which no person's number stands", () => {
  it.each([
    "34010419900101001X",
    "340104199001010019",
    "身份证３４０１０４１９９００１０１００１９",
    "340104 19900101 001x",
    "340104-19900101-0019",
    "340104900101001",
    "见34010419900101001X，已核",
  ])("%s looks like the number of an identity card", (text) => {
    expect(holdsIdentityNumber(text)).toBe(true);
    for (const check of [impersonal, withoutIdentity])
      expect(() => check("name", text, 100)).toThrow(
        expect.objectContaining({ code: "INVALID_VALUE", member: "name" }),
      );
  });

  it.each([
    "13800000000",
    "138 0000 0000",
    "+86-138-0000-0000",
    "１３８００００００００",
    "0551-63500000",
    "电话 63500000",
  ])("%s looks like a telephone number, which may stand where people are reached", (text) => {
    expect(holdsPhoneNumber(text)).toBe(true);
    expect(holdsIdentityNumber(text)).toBe(false);
    expect(() => impersonal("strengths", text, 100)).toThrow(expect.objectContaining({ code: "INVALID_VALUE" }));
    expect(withoutIdentity("contact", text, 100)).toBe(text.normalize("NFKC"));
  });

  it.each(["红色家访", "2026-11-23", "小区 3 独居老人", "第12期主题活动（2026年）", "3号楼2单元", "12345热线"])(
    "%s is no person's number",
    (text) => {
      expect(impersonal("name", text, 100)).toBe(text.normalize("NFKC"));
    },
  );

  it("may hold two telephone numbers with a sign between them", () => {
    expect(withoutIdentity("contact", "13800000000/13900000000", 100)).toBe("13800000000/13900000000");
  });

  it("are no longer than they may be, once they are plain", () => {
    expect(() => impersonal("name", "㍿㍿", 4)).toThrow(expect.objectContaining({ code: "INVALID_VALUE" }));
  });
});
