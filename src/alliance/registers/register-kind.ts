import { enumOf } from "../../shared/enums.js";

export const RegisterKind = enumOf("RegisterKind", "What a register counts 信息库类型.", {
  PARTY_MEMBER: "Members of the Party 党员信息库.",
  RESIDENT_TALENT: "Residents who lend a hand 居民人才库.",
  VOLUNTEER: "Volunteers 志愿者库.",
  EXPERT: "Experts who advise 专家库.",
});
export type RegisterKind = keyof typeof RegisterKind;
