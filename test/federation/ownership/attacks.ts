/** An attempt of the bank's at what is not its own: what it does, its SDL, and what the guard says, each rule with its place. */
export type Attack = readonly [does: string, sdl: string, ...refusals: string[]];

const url = "https://specs.apollo.dev/federation/v2.9";

/** The link that partners of today begin with; everything imported under its own name. */
export const link = `extend schema @link(url: "${url}", import: [
  "@authenticated" "@composeDirective" "@context" "@cost" "@extends" "@external" "@fromContext" "@inaccessible"
  "@interfaceObject" "@key" "@listSize" "@override" "@policy" "@provides" "@requires" "@requiresScopes" "@shareable" "@tag"
])
`;

const linked = (attacks: readonly Attack[]): readonly Attack[] =>
  attacks.map(([does, sdl, ...refusals]) => [does, link + sdl, ...refusals]);

const organization = 'type Organization @key(fields: "id")';
const place = 'type Place @key(fields: "id")';

/** It would answer in the hub's place, or in another partner's. */
export const takingOver = linked([
  [
    "overrides a field of an entity",
    `${organization} { id: ID! name: String! @override(from: "hub") }`,
    "REDEFINES Organization.name",
    "OVERRIDES Organization.name",
  ],
  [
    "overrides it a little at a time",
    `${organization} { id: ID! name: String! @override(from: "hub", label: "percent(1)") }`,
    "REDEFINES Organization.name",
    "OVERRIDES Organization.name",
  ],
  [
    "overrides a query",
    `type Query { alliance(slug: String!): Organization @override(from: "hub") } ${organization} { id: ID! }`,
    "REDEFINES Query.alliance",
    "OVERRIDES Query.alliance",
  ],
  [
    "overrides a mutation",
    'type Mutation { createOrganization: Boolean @override(from: "hub") }',
    "MUTATION_NOT_GRANTED Mutation.createOrganization",
    "REDEFINES Mutation.createOrganization",
    "OVERRIDES Mutation.createOrganization",
  ],
  [
    "overrides from within its own fields",
    'type Query { bank_open: Boolean @override(from: "clinic") }',
    "OVERRIDES Query.bank_open",
  ],
  ["overrides within its own types", 'type Bank_X { a: Int @override(from: "clinic") }', "OVERRIDES Bank_X.a"],
  ["answers a query of the hub's", "type Query { viewer: Boolean }", "REDEFINES Query.viewer"],
  [
    "shares a query of the hub's",
    "type Query { viewer: Boolean @shareable }",
    "REDEFINES Query.viewer",
    "DIRECTIVE_ON_HUBS Query.viewer",
  ],
  ["answers a field of an entity", `${organization} { id: ID! name: String! }`, "REDEFINES Organization.name"],
  [
    "shares a field of an entity",
    `${organization} { id: ID! name: String! @shareable }`,
    "REDEFINES Organization.name",
    "DIRECTIVE_ON_HUBS Organization.name",
  ],
  [
    "shares an entity as a whole",
    `${organization} @shareable { id: ID! name: String! }`,
    "REDEFINES Organization.name",
    "DIRECTIVE_ON_HUBS Organization",
  ],
  [
    "provides a field of the hub's",
    `type Query { bank_best: Organization @provides(fields: "name") } ${organization} { id: ID! name: String! @external }`,
    "PROVIDES_OWNERS_FIELD Query.bank_best",
  ],
  [
    "provides it far below, by a fragment",
    `type Bank_Branch { owner: Bank_Owner @provides(fields: "firm { ... on Organization { name } }") }
     type Bank_Owner { firm: Organization @external } ${organization} { id: ID! name: String! @external }`,
    "PROVIDES_OWNERS_FIELD Bank_Branch.owner",
  ],
  [
    "provides the alliance of an organization, to be asked about any",
    `type Query { bank_best: Organization @provides(fields: "alliance { id }") }
     ${organization} { id: ID! alliance: Alliance! @external } type Alliance @key(fields: "id") { id: ID! }`,
    "PROVIDES_OWNERS_FIELD Query.bank_best",
    "PROVIDES_OWNERS_FIELD Query.bank_best",
  ],
  [
    "takes another partner's field",
    `${organization} { id: ID! clinic_doctors: Int }`,
    "FIELD_NOT_PREFIXED Organization.clinic_doctors",
  ],
  ["takes another partner's type", "type Clinic_Doctor @shareable { id: ID }", "TYPE_NOT_PREFIXED Clinic_Doctor"],
  [
    "takes what belongs to a partner of almost its name",
    `type Bank2_X { a: Int } type BankX { a: Int } type bank_X { a: Int } type BANK_X { a: Int } type Bank_ { a: Int }
     type Query { bank2_x: Int bankX: Int Bank_x: Int BANK_x: Int _bank_x: Int bank: Int }`,
    "TYPE_NOT_PREFIXED Bank2_X",
    "TYPE_NOT_PREFIXED BankX",
    "TYPE_NOT_PREFIXED bank_X",
    "TYPE_NOT_PREFIXED BANK_X",
    "TYPE_NOT_PREFIXED Bank_",
    "FIELD_NOT_PREFIXED Query.bank2_x",
    "FIELD_NOT_PREFIXED Query.bankX",
    "FIELD_NOT_PREFIXED Query.Bank_x",
    "FIELD_NOT_PREFIXED Query.BANK_x",
    "FIELD_NOT_PREFIXED Query._bank_x",
    "FIELD_NOT_PREFIXED Query.bank",
  ],
  [
    "takes a name that the hub may want one day",
    `type Query { branches: Int } ${organization} { id: ID! branches: Int } type Branch { a: Int }`,
    "FIELD_NOT_PREFIXED Query.branches",
    "FIELD_NOT_PREFIXED Organization.branches",
    "TYPE_NOT_PREFIXED Branch",
  ],
  ["acts without being allowed to", "type Mutation { bank_open: Boolean }", "MUTATION_NOT_GRANTED Mutation.bank_open"],
  [
    "would be subscribed to",
    "type Subscription { bank_opened: Boolean activityChanged: Boolean }",
    "SUBSCRIPTION_NOT_SERVED Subscription.bank_opened",
    "SUBSCRIPTION_NOT_SERVED Subscription.activityChanged",
    "REDEFINES Subscription.activityChanged",
  ],
]);

/** It would change what the hub's types are. */
export const changing = linked([
  [
    "adds fields to all that implement Node",
    'type Node @key(fields: "id") @interfaceObject { id: ID! bank_spy: String }',
    "REDEFINES Node",
    "INTERFACE_OBJECT Node",
  ],
  [
    "adds fields to its own interface's implementers that it does not know",
    'type Bank_Item @key(fields: "id") @interfaceObject { id: ID! a: Int }',
    "INTERFACE_OBJECT Bank_Item",
  ],
  ["defines Node again", "interface Node { id: ID! }", "REDEFINES Node"],
  ["adds a field to Node", "extend interface Node { bank_x: Int }", "EXTENDS_CLOSED Node"],
  [
    "has its own types found by the hub's node query",
    "type Bank_X implements Node { id: ID! } interface Bank_Y implements Node { id: ID! } extend type Bank_X implements Node",
    "IMPLEMENTS_HUBS Bank_X",
    "IMPLEMENTS_HUBS Bank_Y",
  ],
  [
    "puts an interface of its own on an entity",
    `interface Bank_Named { name: String }
     extend type Organization implements Bank_Named @key(fields: "id") { id: ID! name: String! @external }`,
    "INTERFACE_ON_HUBS Organization",
  ],
  [
    "puts an interface of its own on Query and Mutation",
    "interface Bank_Any { bank_x: Int } type Query implements Bank_Any { bank_x: Int } extend type Mutation implements Bank_Any",
    "INTERFACE_ON_HUBS Query",
    "INTERFACE_ON_HUBS Mutation",
  ],
  [
    "joins a union of the hub's",
    "type Bank_X { a: Int } extend union HonourRecipient = Bank_X",
    "EXTENDS_CLOSED HonourRecipient",
  ],
  [
    "defines a union of the hub's",
    "type Bank_X { a: Int } union HonourRecipient = Bank_X",
    "REDEFINES HonourRecipient",
  ],
  ["shrinks an enum", "enum KeyRole { member }", "SHRINKS_ENUM KeyRole"],
  [
    "adds a value to an enum",
    "enum OrderDirection { ASC DESC bank_SIDEWAYS }",
    "REDEFINES OrderDirection.bank_SIDEWAYS",
  ],
  ["extends an enum", "extend enum OrderDirection { BANK_SIDEWAYS }", "EXTENDS_CLOSED OrderDirection"],
  [
    "hides a value of an enum",
    "enum OrderDirection { ASC @inaccessible DESC @deprecated }",
    "INACCESSIBLE_ON_HUBS OrderDirection.ASC",
    "DIRECTIVE_ON_HUBS OrderDirection.DESC",
  ],
  ["shrinks an input", "input ArchiveActivityInput { activityId: ID! }", "SHRINKS_INPUT ArchiveActivityInput"],
  [
    "makes a member of an input required",
    "input ArchiveActivityInput { activityId: ID! idempotencyKey: String! }",
    "REDEFINES ArchiveActivityInput.idempotencyKey",
  ],
  [
    "gives a member of an input a default",
    'input ArchiveActivityInput { activityId: ID! = "act_1" idempotencyKey: String }',
    "REDEFINES ArchiveActivityInput.activityId",
  ],
  [
    "adds a required member to an input",
    "input ArchiveActivityInput { activityId: ID! idempotencyKey: String bank_pin: String! }",
    "REDEFINES ArchiveActivityInput.bank_pin",
  ],
  ["extends an input", "extend input ArchiveActivityInput { bank_pin: String }", "EXTENDS_CLOSED ArchiveActivityInput"],
  ["makes an object of an input", "type ArchiveActivityInput { activityId: ID! }", "REDEFINES ArchiveActivityInput"],
  ["makes a scalar of an entity", "scalar Organization", "KEY_MISSING Organization", "REDEFINES Organization"],
  [
    "makes an interface of an entity",
    'interface Organization @key(fields: "id") { id: ID! bank_x: Int }',
    "REDEFINES Organization",
  ],
  ["makes an interface of Query", "interface Query { bank_x: Int }", "REDEFINES Query"],
  [
    "extends a scalar",
    'extend scalar DateTime @tag(name: "x")',
    "EXTENDS_CLOSED DateTime",
    "DIRECTIVE_ON_HUBS DateTime",
  ],
  ["hides a scalar", "scalar DateTime @inaccessible", "INACCESSIBLE_ON_HUBS DateTime"],
  ["makes an enum of a scalar", "enum DateTime { NOW }", "REDEFINES DateTime"],
  [
    "lets PageInfo be null",
    "type PageInfo @shareable { endCursor: String hasNextPage: Boolean hasPreviousPage: Boolean! startCursor: String }",
    "REDEFINES PageInfo.hasNextPage",
  ],
  ["shrinks PageInfo", "type PageInfo @shareable { endCursor: String }", "REDEFINES PageInfo"],
  [
    "adds to PageInfo",
    "type PageInfo { endCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String bank_total: Int }",
    "REDEFINES PageInfo.bank_total",
  ],
  ["extends PageInfo", "extend type PageInfo { bank_total: Int }", "EXTENDS_CLOSED PageInfo"],
  [
    "hides a type, a field and a query",
    `${organization} @inaccessible { id: ID! name: String! @external @inaccessible }
     type Query @inaccessible { bank_x: Int }`,
    "INACCESSIBLE_ON_HUBS Organization",
    "INACCESSIBLE_ON_HUBS Organization.name",
    "INACCESSIBLE_ON_HUBS Query",
  ],
  [
    "tags what is the hub's",
    `${organization} @tag(name: "internal") { id: ID! @tag(name: "x") description: String @external @tag(name: "public") }`,
    "DIRECTIVE_ON_HUBS Organization",
    "DIRECTIVE_ON_HUBS Organization.id",
    "DIRECTIVE_ON_HUBS Organization.description",
  ],
  [
    "locks what is the hub's",
    `${organization} @authenticated @policy(policies: [["no"]]) { id: ID! @requiresScopes(scopes: [["no"]]) @cost(weight: 9999) }`,
    "DIRECTIVE_NOT_HONOURED Organization",
    "DIRECTIVE_NOT_HONOURED Organization",
    "DIRECTIVE_NOT_HONOURED Organization.id",
    "DIRECTIVE_NOT_HONOURED Organization.id",
  ],
  [
    "relies on what the hub does not carry out",
    "type Query { bank_secret: [Int] @authenticated @cost(weight: 1) @listSize(assumedSize: 1) }",
    "DIRECTIVE_NOT_HONOURED Query.bank_secret",
    "DIRECTIVE_NOT_HONOURED Query.bank_secret",
    "DIRECTIVE_NOT_HONOURED Query.bank_secret",
  ],
  [
    "calls a field of the hub's deprecated",
    `${organization} { id: ID! @deprecated(reason: "use bank_id") bank_id: ID }`,
    "DIRECTIVE_ON_HUBS Organization.id",
  ],
  [
    "defines a type of the hub's that is no entity",
    'type Membership @key(fields: "id") { id: ID! bank_x: Int }',
    "NOT_PUBLIC_ENTITY Membership",
  ],
  [
    "extends a type of the hub's that is no entity",
    "extend type Registration { bank_x: Int }",
    "NOT_PUBLIC_ENTITY Registration",
  ],
  [
    "hides a type of the hub's that is no entity",
    "enum Viewer @inaccessible { A }",
    "NOT_PUBLIC_ENTITY Viewer",
    "INACCESSIBLE_ON_HUBS Viewer",
  ],
  [
    "knows an entity by another key",
    'type Alliance @key(fields: "slug") { slug: String! bank_x: Int }',
    "KEY_NOT_ID Alliance",
    "REDEFINES Alliance.slug",
  ],
  [
    "knows an entity by a larger key as well",
    `type Organization @key(fields: "id") @key(fields: "id name") { id: ID! name: String! @external bank_x: Int }`,
    "KEY_NOT_ID Organization",
  ],
  [
    "knows an entity by another field that it calls id",
    'type Organization @key(fields: "id: name") { id: ID! name: String! @external bank_x: Int }',
    "KEY_NOT_ID Organization",
  ],
  [
    "knows an entity by a key hidden among what GraphQL ignores",
    'type Organization @key(fields: """ id, # the id\n,,description """) { id: ID! description: String @external bank_x: Int }',
    "KEY_NOT_ID Organization",
  ],
  ["knows an entity by nothing", "type Organization { id: ID! bank_x: Int }", "KEY_MISSING Organization"],
  [
    "knows an entity by an id of another type",
    'type Organization @key(fields: "id") { id: String! bank_x: Int }',
    "REDEFINES Organization.id",
  ],
  [
    "gives the id arguments",
    'type Organization @key(fields: "id") { id(of: ID): ID! bank_x: Int }',
    "REDEFINES Organization.id",
  ],
  [
    "misrepresents what it does not own",
    `${organization} { id: ID! name: String @external tags: [String!]! @external posts: [Organization!]! @external bank_x: Int }`,
    "EXTERNAL_DIFFERS Organization.name",
    "EXTERNAL_DIFFERS Organization.posts",
  ],
  [
    "calls a whole entity external",
    `${organization} @external { id: ID! name: String! }`,
    "REDEFINES Organization.name",
    "DIRECTIVE_ON_HUBS Organization",
  ],
  [
    "defines a field of its own twice, each time otherwise",
    `extend ${organization} { id: ID! bank_x: Int } extend ${organization} { id: ID! bank_x: String bank_y(a: Int, a: String): Int }`,
    "REPEATED Organization.id",
    "REPEATED Organization.bank_x",
    "REPEATED Organization.bank_y(a:)",
  ],
  [
    "lets a query lead to mutations",
    `type Query { bank_back: Query } ${organization} { id: ID! bank_act: [Mutation!]! } type Bank_X { s: Subscription }
     union Bank_Roots = Query | Mutation`,
    "ROOT_AS_TYPE Query.bank_back",
    "ROOT_AS_TYPE Organization.bank_act",
    "ROOT_AS_TYPE Bank_X.s",
    "ROOT_AS_TYPE Bank_Roots",
    "ROOT_AS_TYPE Bank_Roots",
  ],
]);

/** It would be told what not everybody may read. */
export const listening = linked([
  [
    "requires free text",
    `${organization} { id: ID! description: String @external bank_x: Int @requires(fields: "description") }`,
    "REQUIRES_PRIVATE Organization.bank_x",
  ],
  [
    "requires it under an alias",
    `${organization} { id: ID! description: String @external bank_x: Int @requires(fields: "name: description") }`,
    "FIELDS_UNREADABLE Organization.bank_x",
  ],
  [
    "requires it in a fragment within a fragment",
    `${organization} { id: ID! description: String @external
       bank_x: Int @requires(fields: "... { ... on Organization { description } }") }`,
    "REQUIRES_PRIVATE Organization.bank_x",
  ],
  [
    "requires it by a fragment on a type that is not the field's",
    `${organization} { id: ID! place: Place @external bank_x: Int @requires(fields: "place { ... on Membership { id } }") }
     ${place} { id: ID! }`,
    "REQUIRES_PRIVATE Organization.bank_x",
  ],
  [
    "requires it by the directive's full name",
    `${organization} { id: ID! description: String @federation__external bank_x: Int @federation__requires(fields: "description") }`,
    "REQUIRES_PRIVATE Organization.bank_x",
  ],
  [
    "requires it in a block string, with commas and comments",
    `${organization} { id: ID! description: String @external bank_x: Int @requires(fields: """ name,, # free\n  description """) }`,
    "REQUIRES_PRIVATE Organization.bank_x",
  ],
  [
    "requires it by escaped characters",
    `${organization} { id: ID! description: String @external bank_x: Int @requires(fields: "\\u0064escription") }`,
    "REQUIRES_PRIVATE Organization.bank_x",
  ],
  [
    "requires people",
    `${organization} { id: ID! memberships: [Bank_M!]! @external posts: [Bank_P!]! @external
       bank_x: Int @requires(fields: "memberships { id } posts { holderName }") }
     type Bank_M { id: ID! } type Bank_P { holderName: String }`,
    "EXTERNAL_DIFFERS Organization.memberships",
    "EXTERNAL_DIFFERS Organization.posts",
    "REQUIRES_PRIVATE Organization.bank_x",
    "REQUIRES_PRIVATE Organization.bank_x",
    "REQUIRES_PRIVATE Organization.bank_x",
    "REQUIRES_PRIVATE Organization.bank_x",
  ],
  [
    "requires it by way of public fields",
    `type Activity @key(fields: "id") { id: ID! host: Organization! @external
       bank_x: Int @requires(fields: "host { parent { description } }") }
     ${organization} { id: ID! parent: Organization @external description: String @external }`,
    "REQUIRES_PRIVATE Activity.bank_x",
  ],
  [
    "requires it by way of a type of its own",
    `type Bank_Loan @key(fields: "id") { id: ID! firm: Organization! rate: Int @requires(fields: "firm { description }") }
     ${organization} { id: ID! description: String @external }`,
    "REQUIRES_PRIVATE Bank_Loan.rate",
  ],
  [
    "requires it by way of a union of its own",
    `type Bank_Loan @key(fields: "id") { id: ID! with: Bank_Party rate: Int @requires(fields: "with { ... on Organization { description } }") }
     union Bank_Party = Organization | Bank_Loan ${organization} { id: ID! description: String @external }`,
    "REQUIRES_PRIVATE Bank_Loan.rate",
  ],
  [
    "knows a type of its own by it",
    `type Bank_Loan @key(fields: "firm { id description }") { firm: Organization! } ${organization} { id: ID! description: String @external }`,
    "REQUIRES_PRIVATE Bank_Loan",
  ],
  [
    "requires an argument's answer",
    `type Alliance @key(fields: "id") { id: ID! bank_x: Int @requires(fields: "programmes(kind: BRAND) { id }") }`,
    "REQUIRES_PRIVATE Alliance.bank_x",
    "REQUIRES_PRIVATE Alliance.bank_x",
  ],
  [
    "requires what another partner knows",
    `${organization} { id: ID! clinic_patients: Int @external bank_x: Int @requires(fields: "clinic_patients") }`,
    "FIELD_NOT_PREFIXED Organization.clinic_patients",
    "REQUIRES_PRIVATE Organization.bank_x",
  ],
  [
    "requires the viewer",
    'type Query { bank_x: Int @requires(fields: "viewer { role }") }',
    "REQUIRES_PRIVATE Query.bank_x",
    "REQUIRES_PRIVATE Query.bank_x",
  ],
  [
    "requires more after a selection that is closed early",
    `${organization} { id: ID! description: String @external bank_x: Int @requires(fields: "name } { description") }`,
    "FIELDS_UNREADABLE Organization.bank_x",
  ],
  [
    "requires by a fragment that is spread, a directive, a variable",
    `${organization} { id: ID! name: String! @external a: Int
       bank_x: Int @requires(fields: "...Other") bank_y: Int @requires(fields: "name @skip(if: false)")
       bank_z: Int @requires(fields: "posts(role: $role) { id }") }`,
    "FIELD_NOT_PREFIXED Organization.a",
    "FIELDS_UNREADABLE Organization.bank_x",
    "FIELDS_UNREADABLE Organization.bank_y",
    "FIELDS_UNREADABLE Organization.bank_z",
  ],
  [
    "requires by fields that are no string, given twice, or missing",
    `${organization} { id: ID! bank_x: Int @requires(fields: ["description"]) bank_y: Int @requires(fields: "id", fields: "description")
       bank_z: Int @requires bank_e: Int @requires(fields: "") bank_v: Int @requires(fields: description) }`,
    "FIELDS_UNREADABLE Organization.bank_x",
    "FIELDS_UNREADABLE Organization.bank_y",
    "FIELDS_UNREADABLE Organization.bank_z",
    "FIELDS_UNREADABLE Organization.bank_e",
    "FIELDS_UNREADABLE Organization.bank_v",
  ],
  [
    "takes values from the context of an entity",
    `type Organization @key(fields: "id") @context(name: "firm") { id: ID! description: String @external bank_x: Bank_X }
     type Bank_X @key(fields: "id") { id: ID! a(d: String @fromContext(field: "$firm { description }")): Int }`,
    "DIRECTIVE_NOT_HONOURED Organization",
    "DIRECTIVE_NOT_HONOURED Bank_X.a(d:)",
  ],
]);

/** It calls things otherwise, so that they are not recognised. */
export const disguised: readonly Attack[] = [
  [
    "overrides under another name",
    `extend schema @link(url: "${url}", import: ["@key", { name: "@override", as: "@o" }])
     ${organization} { id: ID! name: String! @o(from: "hub") }`,
    "REDEFINES Organization.name",
    "OVERRIDES Organization.name",
  ],
  [
    "overrides under a name that GraphQL itself knows",
    `extend schema @link(url: "${url}", import: ["@key", { as: "@deprecated", name: "@override" }])
     type Query { bank_x: Int @deprecated(from: "hub") }`,
    "OVERRIDES Query.bank_x",
  ],
  [
    "overrides under the name of the link itself",
    `extend schema @link(url: "${url}", import: [{ name: "@override", as: "@link" }])
     type Query { bank_x: Int @link(from: "hub") }`,
    "OVERRIDES Query.bank_x",
  ],
  [
    "swaps two directives' names",
    `extend schema @link(url: "${url}", import: ["@key", { name: "@override", as: "@external" }, { name: "@external", as: "@override" }])
     ${organization} { id: ID! name: String! @external(from: "hub") bank_x: Int }`,
    "REDEFINES Organization.name",
    "OVERRIDES Organization.name",
  ],
  [
    "overrides by a namespace of its own, and by the usual one",
    `extend schema @link(url: "${url}", as: "bank", import: ["@key"])
     type Query { bank_x: Int @bank__override(from: "hub") bank_y: Int @federation__override(from: "hub") }`,
    "OVERRIDES Query.bank_x",
    "OVERRIDES Query.bank_y",
  ],
  [
    "overrides without importing anything",
    `extend schema @link(url: "${url}") type Query { bank_x: Int @override(from: "hub") }`,
    "OVERRIDES Query.bank_x",
  ],
  [
    "requires under another name",
    `extend schema @link(url: "${url}", import: ["@key", "@external", { name: "@requires", as: "@having" }])
     ${organization} { id: ID! description: String @external bank_x: Int @having(fields: "description") }`,
    "REQUIRES_PRIVATE Organization.bank_x",
  ],
  [
    "lets one name mean two directives",
    `extend schema @link(url: "${url}", import: ["@key", { name: "@override", as: "@key" }]) type Query { bank_x: Int }`,
    "LINK_UNCLEAR @link",
  ],
  [
    "links the federation twice",
    `extend schema @link(url: "${url}", import: ["@key"]) extend schema @link(url: "${url}", as: "f", import: [{ name: "@override", as: "@o" }])
     type Query { bank_x: Int @o(from: "hub") @f__override(from: "hub") }`,
    "LINK_UNCLEAR @link",
    "OVERRIDES Query.bank_x",
  ],
  [
    "links with two urls, two imports, and what no link has",
    `extend schema @link(url: "https://specs.apollo.dev/link/v1.0", url: "${url}") @link(url: "${url}", import: ["@key"], import: ["@tag"], spec: 1)
     type Query { bank_x: Int }`,
    "LINK_UNCLEAR @link",
    "LINK_UNCLEAR @link",
  ],
  [
    "imports what is not there, and gives names that are none",
    `extend schema @link(url: "${url}", as: "", import: ["@everything", "override", { name: "@key", as: "key" }, { name: "@tag", as: "@a-b" },
       { name: "FieldSet", as: "Organization" }, { name: "@key", on: "@k" }, 7, ["@key"]]) type Query { bank_x: Int }`,
    ..."#########".split("").map(() => "LINK_UNCLEAR @link"),
  ],
  [
    "links other specifications",
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.10") @link(url: "https://specs.apollo.dev/connect/v0.1")
       @link(url: "https://specs.apollo.dev/federation/v1.0") @link(url: "https://specs.apollo.dev/federation/v3.0")
       @link(url: "http://specs.apollo.dev/federation/v2.9") @link(url: "https://specs.apollo.dev.bank.example/federation/v2.9")
       @link(url: "https://specs.apollo.dev/x/../federation/v2.9") @link(url: "https://specs.apollo.dev/federation/v2.9/")
       @link(url: "https://specs.apollo.dev/inaccessible/v0.2", import: ["@inaccessible"]) @link(import: ["@key"]) @link(url: 1)
     type Query { bank_x: Int }`,
    ..."###########".split("").map(() => "LINKS_UNKNOWN @link"),
  ],
  [
    "renames the link itself",
    `extend schema @link(url: "https://specs.apollo.dev/link/v1.0", as: "lnk") @lnk(url: "${url}", import: [{ name: "@override", as: "@o" }])
     type Query { bank_x: Int @o(from: "hub") }`,
    "LINK_UNCLEAR @link",
    "DIRECTIVE_UNKNOWN schema",
    "DIRECTIVE_UNKNOWN Query.bank_x",
  ],
  [
    "links as it was done before links",
    `schema @core(feature: "${url}") { query: Query } type Query { bank_x: Int }`,
    "DIRECTIVE_UNKNOWN schema",
  ],
  [
    "composes a directive of its own into everything",
    `extend schema @link(url: "${url}", import: ["@composeDirective"]) @link(url: "https://bank.example/spy/v1.0", import: ["@spy"]) @composeDirective(name: "@spy")
     directive @spy on FIELD_DEFINITION type Query { bank_x: Int @spy }`,
    "LINKS_UNKNOWN @link",
    "COMPOSE_DIRECTIVE schema",
    "DIRECTIVE_DEFINED @spy",
    "DIRECTIVE_UNKNOWN Query.bank_x",
  ],
  [
    "composes under another name",
    `extend schema @link(url: "${url}", import: [{ name: "@composeDirective", as: "@c" }]) @c(name: "@tag") type Query { bank_x: Int }`,
    "COMPOSE_DIRECTIVE schema",
  ],
  [
    "tags and hides the whole schema",
    `${link} extend schema @tag(name: "x") @inaccessible type Query { bank_x: Int }`,
    "DIRECTIVE_ON_HUBS schema",
    "INACCESSIBLE_ON_HUBS schema",
  ],
  [
    "calls its root types otherwise",
    `schema { query: Bank_Query mutation: Organization subscription: Query } type Bank_Query { viewer: Int alliance: Int }
     type Organization { createOrganization: Int } type Query { activityChanged: Int }`,
    "ROOT_RENAMED schema",
    "ROOT_RENAMED schema",
    "ROOT_RENAMED schema",
    "KEY_MISSING Organization",
    "FIELD_NOT_PREFIXED Organization.createOrganization",
    "FIELD_NOT_PREFIXED Query.activityChanged",
  ],
  [
    "calls its root type otherwise in an extension",
    "extend schema { mutation: Bank_Acts } type Bank_Acts { createOrganization: Int } type Query { bank_x: Int }",
    "ROOT_RENAMED schema",
  ],
  [
    "defines what directives mean",
    `directive @key(fields: String!, resolvable: Boolean = false) repeatable on OBJECT
     directive @requires(fields: FieldSet!, also: FieldSet) on FIELD_DEFINITION | OBJECT
     directive @external on FIELD_DEFINITION | ENUM_VALUE
     directive @mine on FIELD type Query { bank_x: Int }`,
    "DIRECTIVE_NOT_STANDARD @key",
    "DIRECTIVE_NOT_STANDARD @requires",
    "DIRECTIVE_NOT_STANDARD @external",
    "DIRECTIVE_DEFINED @mine",
  ],
  [
    "uses directives that nobody knows",
    'type Query @cacheControl(maxAge: 1) { bank_x(a: Int @a): Int @b } type Bank_X { a: Int @link(url: "x") @federation__federation__override(from: "hub") }',
    "DIRECTIVE_UNKNOWN Query",
    "DIRECTIVE_UNKNOWN Query.bank_x",
    "DIRECTIVE_UNKNOWN Query.bank_x(a:)",
    "DIRECTIVE_NOT_HONOURED Bank_X.a",
    "DIRECTIVE_UNKNOWN Bank_X.a",
  ],
  [
    "speaks Federation 1 and overrides, shares, hides",
    `extend ${organization} { id: ID! @external name: String! @override(from: "hub") parent: Organization @shareable place: Int @inaccessible }`,
    "REDEFINES Organization.name",
    "REDEFINES Organization.parent",
    "REDEFINES Organization.place",
    "OVERRIDES Organization.name",
    "DIRECTIVE_ON_HUBS Organization.parent",
    "INACCESSIBLE_ON_HUBS Organization.place",
  ],
  [
    "speaks Federation 1, where types of one name are merged",
    "type Membership { id: ID! } type Organization { id: ID! name: String! } type Query { viewer: Int }",
    "NOT_PUBLIC_ENTITY Membership",
    "KEY_MISSING Organization",
    "REDEFINES Organization.name",
    "REDEFINES Query.viewer",
  ],
  [
    "speaks Federation 1 and requires free text",
    `extend ${organization} { id: ID! @external description: String @external bank_x: Int @requires(fields: "description") }`,
    "REQUIRES_PRIVATE Organization.bank_x",
  ],
  [
    "extends by a directive",
    `enum OrderDirection @extends { ASC DESC } type PageInfo @extends { endCursor: String } type Organization @extends { bank_x: Int }`,
    "EXTENDS_CLOSED OrderDirection",
    "EXTENDS_CLOSED PageInfo",
    "KEY_MISSING Organization",
  ],
  [
    "pretends to be the federation itself",
    `type _Any { a: Int } scalar _Service union FieldSet = Bank_X enum _Entity { A } type ID { a: Int } input String { a: Int }
     type __Schema { a: Int } type _Bank { a: Int } type Bank_X { a: Int } type Query { __typename: String _bank: Int }`,
    "TYPE_NOT_PREFIXED _Any",
    "TYPE_NOT_PREFIXED _Service",
    "TYPE_NOT_PREFIXED FieldSet",
    "TYPE_NOT_PREFIXED _Entity",
    "TYPE_NOT_PREFIXED ID",
    "TYPE_NOT_PREFIXED String",
    "TYPE_NOT_PREFIXED __Schema",
    "TYPE_NOT_PREFIXED _Bank",
    "FIELD_NOT_PREFIXED Query.__typename",
    "NAME_RESERVED Query.__typename",
    "FIELD_NOT_PREFIXED Query._bank",
  ],
  [
    "uses names that are GraphQL's own",
    `type Bank_X { __proto__: Int a(__b: Int): Int } enum Bank_E { __A } input Bank_I { __typename: Int }
     type Query { bank_x(__a: Int): Bank_X _entities: Int } type Mutation { _service: Int }`,
    "NAME_RESERVED Bank_X.__proto__",
    "NAME_RESERVED Bank_X.a(__b:)",
    "NAME_RESERVED Bank_E.__A",
    "NAME_RESERVED Bank_I.__typename",
    "NAME_RESERVED Query.bank_x(__a:)",
    "MUTATION_NOT_GRANTED Mutation._service",
    "FIELD_NOT_PREFIXED Mutation._service",
  ],
  [
    "hides what it does among descriptions and comments",
    `"""type Query { bank_x: Int }""" type Query { "bank_x: Int }" bank_x: Int # }
       """ @external """ viewer: Int }`,
    "REDEFINES Query.viewer",
  ],
];

/** It would wear the guard out, or is no schema at all. */
export const malformed: readonly Attack[] = [
  ["sends nothing", "", "ADDS_NOTHING line 1"],
  ["sends blanks and comments", "\ufeff # nothing\n,,,\n", "ADDS_NOTHING line 1"],
  [
    "adds nothing but what others have",
    `${organization} { id: ID! } scalar DateTime type Query { _service: _Service! } type _Service { sdl: String }`,
    "ADDS_NOTHING line 1",
  ],
  ["sends no GraphQL", "<html>\n<title>502 Bad Gateway</title>", "DOES_NOT_PARSE line 1"],
  ["breaks off", "type Query {\n  bank_x: Int\n", "DOES_NOT_PARSE line 3"],
  ["writes names in letters that look like others", "type Organizаtion { id: ID }", "DOES_NOT_PARSE line 1"],
  ["leaves a string open", 'type Query {\n"""bank_x: Int }', "DOES_NOT_PARSE line 2"],
  [
    "sends operations and fragments along",
    "type Query { bank_x: Int }\n{ viewer { role } }\nmutation M { a }\nfragment F on Query { a }",
    "NOT_A_SCHEMA line 2",
    "NOT_A_SCHEMA line 3",
    "NOT_A_SCHEMA line 4",
  ],
  ["nests lists without end", `type Query { bank_x: ${"[".repeat(50_000)}`, "TOO_DEEP line 1"],
  ["nests values without end", `type Query { bank_x(a: [Int] = ${"[".repeat(50_000)}`, "TOO_DEEP line 1"],
  ["nests objects without end", `type Query { bank_x(a: Bank_I = ${"{a:".repeat(50_000)}`, "TOO_DEEP line 1"],
  ["goes on and on", `type Query {\n${"bank_x: Int\n".repeat(40_000)}}`, "TOO_LARGE line 33334"],
  [
    "requires without end",
    `${organization} { id: ID! bank_x: Int @requires(fields: "${"parent{".repeat(50_000)}") bank_y: Int @requires(fields: "${"id ".repeat(100_001)}") }`,
    "FIELDS_UNREADABLE Organization.bank_x",
    "FIELDS_UNREADABLE Organization.bank_y",
  ],
];
