import { dayFrom } from "./activity.js";
import { example, type Records } from "./records.js";

/** Who and where: what the rest of the demo points to. */
export interface Community {
  readonly venues: { readonly partyCentre: string; readonly stationOne: string; readonly stationTwo: string };
  readonly compounds: readonly string[];
  readonly subdistrict: string;
  readonly community: string;
  readonly generalBranch: string;
  readonly branches: readonly string[];
  readonly groups: readonly string[];
  readonly buildings: readonly string[];
  readonly departments: readonly string[];
  /** The twelve units and the five non-public Party organizations, the report's own first. */
  readonly members: readonly string[];
  /** Members that the report does not name: whatever goes wrong in the demo is theirs. */
  readonly exampleMembers: readonly string[];
  readonly lecturers: string;
  readonly volunteers: string;
  readonly socialOrganizations: readonly string[];
}

const two = (number: number): string => String(number).padStart(2, "0");
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** The subdistrict, the community, its three compounds with 43 buildings, and the places where people meet. */
function places(records: Records) {
  const place = (kind: string, name: string, parent: string | null) =>
    records.add("places", { kind, name, parent_id: parent });
  const subdistrict = place("SUBDISTRICT", "万年埠街道", null);
  const community = place("COMMUNITY", "万慈社区", subdistrict);
  const compounds = range(3).map((number) => place("COMPOUND", `小区 ${number}`, community));
  const buildings = range(43).map((number) => place("BUILDING", `楼栋 ${two(number)}`, compounds[(number - 1) % 3]!));
  const venues = {
    partyCentre: place("VENUE", "楼宇商圈党群服务中心", community),
    stationOne: place("VENUE", "一米阳光党群服务站·一站", compounds[0]!),
    stationTwo: place("VENUE", "一米阳光党群服务站·二站", compounds[1]!),
  };
  return { subdistrict, community, compounds, buildings, venues };
}

/** The Party organization on three levels, the functional branch beside them, and everybody around them. */
export function settle(records: Records): Community {
  const at = places(records);
  const organization = (
    classification: string,
    name: string,
    more: Record<string, unknown> = {},
    tags: string[] = [],
  ) => {
    const { parent_id = null, place_id = null, incubated_by_id = null } = more;
    const id = records.add("organizations", { classification, name, parent_id, place_id, incubated_by_id });
    records.tag("organization_tags", "organization_id", id, tags);
    return id;
  };
  const post = (organization_id: string, role: string, label: string, concurrently_held_by: string | null = null) =>
    records.add("posts", { organization_id, role, label, concurrently_held_by, holder_consents: false });

  const subdistrict = organization("SUBDISTRICT", "万年埠街道", { place_id: at.subdistrict });
  const community = organization("COMMUNITY", "万慈社区", { parent_id: subdistrict, place_id: at.community });
  const below = { parent_id: community, place_id: at.community };
  organization("RESIDENTS_COMMITTEE", "万慈社区居委会", below);
  const generalBranch = organization("GENERAL_BRANCH", "万慈社区党总支", below);
  post(generalBranch, "SECRETARY", "书记");
  post(generalBranch, "DEPUTY_SECRETARY", "副书记");

  // 3個小區黨支部、43個樓棟黨小組
  const branches = at.compounds.map((place_id, index) =>
    organization("PARTY_BRANCH", `小区党支部 ${index + 1}`, { parent_id: generalBranch, place_id }, [example]),
  );
  for (const branch of branches) post(branch, "SECRETARY", "书记");
  const groups = at.buildings.map((place_id, index) =>
    organization("PARTY_GROUP", `楼栋党小组 ${two(index + 1)}`, { parent_id: branches[index % 3]!, place_id }, [
      example,
    ]),
  );
  for (const group of groups) post(group, "GROUP_LEADER", "组长");
  at.compounds.forEach((place_id, index) =>
    organization("OWNERS_COMMITTEE", `小区 ${index + 1} 业委会`, { parent_id: community, place_id }, [example]),
  );

  // 由社區黨組織副書記兼書記,物業黨組織負責人、樓棟黨小組長及居民黨員代表為成員的功能型黨組織
  const functional = organization("FUNCTIONAL_BRANCH", "功能型党支部", {
    parent_id: generalBranch,
    place_id: at.community,
  });
  post(functional, "SECRETARY", "书记", "社区党组织副书记");
  for (const label of ["物业党组织负责人", "楼栋党小组长", "居民党员代表"]) post(functional, "MEMBER", label);

  // 社區黨校、社區治理學院和社會組織孵化園,孵化…各類社區社會組織和群團組織23個
  const incubators = ["社区党校", "社区治理学院", "社会组织孵化园"].map((name) =>
    organization("INCUBATOR", name, below),
  );
  const brought = (number: number) => ({ ...below, incubated_by_id: incubators[number % 3] });
  const lecturers = organization("SOCIAL_ORGANIZATION", "映山红红色宣讲团", brought(0));
  organization("MASS_ORGANIZATION", "楼栋妇联", brought(1));
  const socialOrganizations = range(15).map((number) =>
    organization("SOCIAL_ORGANIZATION", `社会组织 ${two(number)}`, brought(number), [example]),
  );
  for (const number of range(6))
    organization("MASS_ORGANIZATION", `群团组织 ${two(number)}`, brought(number), [example]);

  const departments = range(2).map((number) =>
    organization("DEPARTMENT", `职能部门 ${two(number)}`, { place_id: at.community }, [example]),
  );
  const volunteers = organization("VOLUNTEER_TEAM", "居民志愿者队伍", below);

  // 萬象美物業、融創文旅等5家非公黨組織,中建二局、徽商銀行等12家單位全部納入社區黨建聯盟
  const named = [
    ...["万象美物业", "融创文旅"].map((name) => organization("NON_PUBLIC_PARTY_ORGANIZATION", name)),
    ...["中建二局", "徽商银行"].map((name) => organization("UNIT", name)),
  ];
  const exampleMembers = [
    ...range(3).map((number) =>
      organization("NON_PUBLIC_PARTY_ORGANIZATION", `非公党组织 ${two(number)}`, {}, [example]),
    ),
    ...range(10).map((number) => organization("UNIT", `共建单位 ${two(number)}`, {}, [example])),
  ];
  const members = [...named, ...exampleMembers];
  for (const member_id of members) {
    const liaison_id = post(member_id, "LIAISON", "联络员");
    records.add("memberships", {
      member_id,
      status: "ACTIVE",
      voting: true,
      valid_from: "2020-01-01",
      valid_until: null,
      liaison_id,
    });
  }
  rotate(records, members);
  return {
    ...at,
    subdistrict,
    community,
    generalBranch,
    branches,
    groups,
    departments,
    members,
    exampleMembers,
    lecturers,
    volunteers,
    socialOrganizations,
  };
}

/** The chair passes on every quarter: from two quarters back to three ahead. */
function rotate(records: Records, members: readonly string[]): void {
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  // A quarter begins when the day does in Shanghai, eight hours ahead of UTC.
  const today = new Date(dayFrom(records.now, 0));
  const quarter = Math.floor(today.getUTCMonth() / 3);
  for (const [turn, chair_id] of members.slice(0, 6).entries()) {
    const month = (quarter + turn - 2) * 3;
    const year = today.getUTCFullYear();
    const starts_on = day(new Date(Date.UTC(year, month, 1)));
    const ends_on = day(new Date(Date.UTC(year, month + 3, 0)));
    records.add("chair_terms", { chair_id, starts_on, ends_on });
  }
}
