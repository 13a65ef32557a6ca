/** The subgraph of a member unit, as its own developer would write it: what it adds to the alliance's graph. */
export const sdl = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

type Query {
  "Its service points 网点 in a district; all of them unless one is named."
  bank_servicePoints(district: String): [Bank_ServicePoint!]
}

type Organization @key(fields: "id") {
  id: ID!
  "Where the unit serves the public 服务网点."
  bank_servicePoints: [Bank_ServicePoint!]
}

"A service point 网点 of the unit."
type Bank_ServicePoint @key(fields: "number") {
  "Its number 网点编号."
  number: ID!
  "Its name 名称."
  name: String!
  "The district that it serves 片区."
  district: String!
  "When it is open 营业时间."
  openingHours: String!
  "Whether the points' shelter for outdoor workers is open to all 户外劳动者驿站."
  hasShelter: Boolean!
}
`;

/** A service point of the demonstration: plainly generic, as all that no report names. */
export interface ServicePoint {
  readonly number: string;
  readonly name: string;
  readonly district: string;
  readonly openingHours: string;
  readonly hasShelter: boolean;
}

/** What the unit keeps in its own system. */
export const servicePoints: readonly ServicePoint[] = [
  { number: "01", name: "网点 01（示例）", district: "一片区", openingHours: "09:00–17:00", hasShelter: true },
  { number: "02", name: "网点 02（示例）", district: "一片区", openingHours: "09:00–17:00", hasShelter: false },
  { number: "03", name: "网点 03（示例）", district: "二片区", openingHours: "08:30–16:30", hasShelter: true },
];
