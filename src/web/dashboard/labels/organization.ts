import type { HonourLevel, OrganizationClassification, PostRole } from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** What kinds of organizations are called, the Party's levels first. */
export const classifications = {
  SUBDISTRICT: ["街道", "Subdistrict"],
  COMMUNITY: ["社区", "Community"],
  GENERAL_BRANCH: ["社区党总支", "General Party branch"],
  PARTY_BRANCH: ["小区党支部", "Party branch"],
  PARTY_GROUP: ["楼栋党小组", "Party group"],
  FUNCTIONAL_BRANCH: ["功能型党支部", "Functional branch"],
  NON_PUBLIC_PARTY_ORGANIZATION: ["非公党组织", "Non-public Party organization"],
  UNIT: ["单位", "Unit"],
  DEPARTMENT: ["职能部门", "Department"],
  RESIDENTS_COMMITTEE: ["居委会", "Residents' committee"],
  OWNERS_COMMITTEE: ["业委会", "Owners' committee"],
  SOCIAL_ORGANIZATION: ["社会组织", "Social organization"],
  MASS_ORGANIZATION: ["群团组织", "Mass organization"],
  VOLUNTEER_TEAM: ["志愿者队伍", "Volunteer team"],
  INCUBATOR: ["孵化平台", "Incubator"],
} as const satisfies Record<OrganizationClassification, Words>;

/** What a kind of organizations is called. */
export const classification = speaker<Record<OrganizationClassification, Words>>(classifications);

/** What somebody does in an organization. */
export const postRoles = {
  SECRETARY: ["书记", "Secretary"],
  DEPUTY_SECRETARY: ["副书记", "Deputy secretary"],
  GROUP_LEADER: ["组长", "Group leader"],
  LIAISON: ["联络员", "Liaison"],
  MEMBER: ["成员", "Member"],
} as const satisfies Record<PostRole, Words>;

/** What a role in an organization is called. */
export const postRole = speaker<Record<PostRole, Words>>(postRoles);

/** Who awards an honour. */
export const honourLevel = speaker<Record<HonourLevel, Words>>({
  NATIONAL: ["国家级", "National"],
  PROVINCIAL: ["省级", "Provincial"],
  MUNICIPAL: ["市级", "Municipal"],
  DISTRICT: ["区级", "District"],
  SUBDISTRICT: ["街道级", "Subdistrict"],
});
