import type { Language } from "../../shared/messages.js";

interface Sentences {
  readonly message: string;
  readonly fix: string;
}

/** Every rule of ownership, with what is wrong and what to do about it; `{place}` and `{name}` stand for parameters. */
export const rules = {
  ADDS_NOTHING: {
    "zh-CN": {
      message: "子图没有增加任何内容。",
      fix: "请至少定义一个带有自己前缀的类型，或为枢纽的类型增加一个字段。",
    },
    en: {
      message: "The subgraph adds nothing.",
      fix: "Define at least one type with your own prefix, or add a field to one of the hub's types.",
    },
  },
  DOES_NOT_PARSE: {
    "zh-CN": { message: "{place}：不是合法的 GraphQL：{reason}", fix: "请修正语法后重新提交。" },
    en: { message: "{place}: this is no GraphQL: {reason}", fix: "Correct the syntax and send it again." },
  },
  TOO_LARGE: {
    "zh-CN": { message: "{place}：架构超过 {limit} 个词法单元。", fix: "请精简架构，或拆分为多个子图。" },
    en: {
      message: "{place}: the schema has more than {limit} tokens.",
      fix: "Make it smaller, or split it into several subgraphs.",
    },
  },
  TOO_DEEP: {
    "zh-CN": { message: "{place}：括号嵌套超过 {limit} 层。", fix: "请减少嵌套层数。" },
    en: { message: "{place}: brackets are nested more than {limit} levels deep.", fix: "Nest them less deeply." },
  },
  NOT_A_SCHEMA: {
    "zh-CN": {
      message: "{place}：架构里有查询、变更、订阅或片段。",
      fix: "请只保留类型定义，删除可执行的操作与片段。",
    },
    en: {
      message: "{place}: a schema holds no operations and no fragments.",
      fix: "Leave type definitions only.",
    },
  },
  LINKS_UNKNOWN: {
    "zh-CN": {
      message: "{place} 引用了不支持的规范 {url}。",
      fix: "只能引用 https://specs.apollo.dev/link/v1.0 与 https://specs.apollo.dev/federation/v2.0 至 v2.9。",
    },
    en: {
      message: "{place} refers to {url}, which the hub does not know.",
      fix: "Link https://specs.apollo.dev/link/v1.0 and https://specs.apollo.dev/federation/v2.0 to v2.9 alone.",
    },
  },
  LINK_UNCLEAR: {
    "zh-CN": {
      message: "{place} 的写法含义不明：{what}。",
      fix: "请只引用 federation 规范一次，url、as 与 import 各写一次，不给类型改名，每个名称只表示一个指令。",
    },
    en: {
      message: "{place} is not clear: {what}.",
      fix: "Link the federation specification once, with one url, as and import each; rename no types, and let each name mean one directive.",
    },
  },
  COMPOSE_DIRECTIVE: {
    "zh-CN": { message: "@composeDirective 会改变整个超图。", fix: "请删除 @composeDirective。" },
    en: { message: "@composeDirective changes the whole supergraph.", fix: "Take @composeDirective out." },
  },
  ROOT_RENAMED: {
    "zh-CN": {
      message: "{place}：{operation} 的根类型是 {type}，而不是 {expected}。",
      fix: "请把根类型命名为 Query、Mutation。",
    },
    en: {
      message: "{place}: the root type of {operation} is {type}, not {expected}.",
      fix: "Call the root types Query and Mutation.",
    },
  },
  ROOT_AS_TYPE: {
    "zh-CN": { message: "{place} 的类型是根类型 {type}。", fix: "请返回自己的类型或枢纽的实体。" },
    en: {
      message: "{place} is of the root type {type}.",
      fix: "Let it be of a type of your own or of one of the hub's entities.",
    },
  },
  DIRECTIVE_DEFINED: {
    "zh-CN": { message: "子图定义了自己的指令 {place}。", fix: "请删除该指令的定义及其所有使用之处。" },
    en: {
      message: "The subgraph defines a directive of its own, {place}.",
      fix: "Take out its definition and wherever it is used.",
    },
  },
  DIRECTIVE_NOT_STANDARD: {
    "zh-CN": {
      message: "指令 {place} 的定义与规范不同。",
      fix: "请删除该定义，或改为与 federation 规范一致。",
    },
    en: {
      message: "The definition of {place} differs from its specification.",
      fix: "Take the definition out, or make it that of the federation specification.",
    },
  },
  DIRECTIVE_UNKNOWN: {
    "zh-CN": { message: "{place} 使用了未知指令 {directive}。", fix: "请删除它。" },
    en: { message: "{place} has the unknown directive {directive}.", fix: "Take it out." },
  },
  DIRECTIVE_NOT_HONOURED: {
    "zh-CN": {
      message: "{place} 使用了 {directive}，而枢纽不执行它。",
      fix: "请删除它；访问控制与成本限制请由子图自己的服务器实现。",
    },
    en: {
      message: "{place} has {directive}, which the hub does not carry out.",
      fix: "Take it out; let your own server decide who may read what, and at what cost.",
    },
  },
  TYPE_NOT_PREFIXED: {
    "zh-CN": { message: "类型 {place} 的名称不以 {prefix} 开头。", fix: "请改名，例如 {prefix}{place}。" },
    en: { message: "The type {place} does not begin with {prefix}.", fix: "Rename it, for example {prefix}{place}." },
  },
  FIELD_NOT_PREFIXED: {
    "zh-CN": {
      message: "字段 {place} 的名称不以 {prefix} 开头。",
      fix: "加到枢纽类型上的字段请以 {prefix} 开头。",
    },
    en: {
      message: "The field {place} does not begin with {prefix}.",
      fix: "Let the fields that you add to the hub's types begin with {prefix}.",
    },
  },
  NAME_RESERVED: {
    "zh-CN": { message: "{place} 的名称以两个下划线开头。", fix: "请改名：这样的名称由 GraphQL 保留。" },
    en: { message: "{place} begins with two underscores.", fix: "Rename it: GraphQL keeps such names for itself." },
  },
  REDEFINES: {
    "zh-CN": {
      message: "{place} 属于枢纽，子图重新定义了它。",
      fix: "请删除它；如需使用实体，只保留 @key 字段、@external 字段和带有自己前缀的字段。",
    },
    en: {
      message: "{place} is the hub's, and the subgraph defines it anew.",
      fix: "Take it out; of an entity keep its key, @external fields, and fields with your own prefix.",
    },
  },
  EXTENDS_CLOSED: {
    "zh-CN": {
      message: "{place} 属于枢纽，不能扩展。",
      fix: "请删除这一扩展；可扩展的只有枢纽的实体、Query 与（经授权的）Mutation。",
    },
    en: {
      message: "{place} is the hub's and cannot be extended.",
      fix: "Take the extension out; only the hub's entities, Query and (where granted) Mutation can be extended.",
    },
  },
  SHRINKS_ENUM: {
    "zh-CN": { message: "枚举 {place} 缺少枢纽的取值：{missing}。", fix: "请与枢纽的定义保持一致。" },
    en: {
      message: "The enum {place} lacks values of the hub's: {missing}.",
      fix: "Repeat the hub's definition as it is.",
    },
  },
  SHRINKS_INPUT: {
    "zh-CN": { message: "输入类型 {place} 缺少枢纽的字段：{missing}。", fix: "请与枢纽的定义保持一致。" },
    en: {
      message: "The input {place} lacks members of the hub's: {missing}.",
      fix: "Repeat the hub's definition as it is.",
    },
  },
  NOT_PUBLIC_ENTITY: {
    "zh-CN": {
      message: "{place} 不是对外开放的实体。",
      fix: "子图只能使用这些实体：{entities}。",
    },
    en: {
      message: "{place} is not one of the entities that partners may use.",
      fix: "Use these entities alone: {entities}.",
    },
  },
  KEY_MISSING: {
    "zh-CN": { message: "{place} 缺少 @key。", fix: '请为它加上 @key(fields: "id") 和字段 id: ID!。' },
    en: { message: "{place} has no @key.", fix: 'Give it @key(fields: "id") and the field id: ID!.' },
  },
  KEY_NOT_ID: {
    "zh-CN": { message: "{place} 的键是 {key}。", fix: '枢纽实体的键只能是 @key(fields: "id")。' },
    en: { message: "{place} has the key {key}.", fix: 'The hub\'s entities are known by @key(fields: "id") alone.' },
  },
  EXTERNAL_DIFFERS: {
    "zh-CN": { message: "@external 字段 {place} 是 {found}，而枢纽的是 {expected}。", fix: "请写成 {expected}。" },
    en: {
      message: "The @external field {place} is {found}, while the hub's is {expected}.",
      fix: "Write {expected}.",
    },
  },
  REPEATED: {
    "zh-CN": { message: "{place} 定义了不止一次。", fix: "请只保留一处定义。" },
    en: { message: "{place} is defined more than once.", fix: "Keep one definition." },
  },
  OVERRIDES: {
    "zh-CN": { message: "{place} 用 @override 接管别人的字段。", fix: "请删除 @override。" },
    en: { message: "{place} would take a field over by @override.", fix: "Take @override out." },
  },
  INTERFACE_OBJECT: {
    "zh-CN": {
      message: "{place} 用 @interfaceObject 给所有实现者增加字段。",
      fix: "请删除 @interfaceObject，改为逐个扩展实体。",
    },
    en: {
      message: "{place} would add fields to every implementer by @interfaceObject.",
      fix: "Take @interfaceObject out; extend the entities one by one.",
    },
  },
  INACCESSIBLE_ON_HUBS: {
    "zh-CN": { message: "{place} 属于枢纽，@inaccessible 会将其隐藏。", fix: "请删除 @inaccessible。" },
    en: { message: "{place} is the hub's, and @inaccessible would hide it.", fix: "Take @inaccessible out." },
  },
  DIRECTIVE_ON_HUBS: {
    "zh-CN": { message: "{place} 属于枢纽，不能加上 {directive}。", fix: "请删除 {directive}。" },
    en: { message: "{place} is the hub's and takes no {directive}.", fix: "Take {directive} out." },
  },
  IMPLEMENTS_HUBS: {
    "zh-CN": { message: "{place} 实现了枢纽的接口 {interface}。", fix: "请改为实现自己的接口。" },
    en: { message: "{place} implements {interface}, which is the hub's.", fix: "Implement interfaces of your own." },
  },
  INTERFACE_ON_HUBS: {
    "zh-CN": {
      message: "{place} 属于枢纽，不能再实现接口 {interface}。",
      fix: "请删除 implements {interface}。",
    },
    en: {
      message: "{place} is the hub's and cannot implement {interface} too.",
      fix: "Take implements {interface} out.",
    },
  },
  MUTATION_NOT_GRANTED: {
    "zh-CN": { message: "子图没有获准增加变更 {place}。", fix: "请删除它，或请平台运营方授权。" },
    en: {
      message: "The subgraph may not add the mutation {place}.",
      fix: "Take it out, or ask the hub's operator for the grant.",
    },
  },
  SUBSCRIPTION_NOT_SERVED: {
    "zh-CN": {
      message: "枢纽不提供伙伴的订阅 {place}。",
      fix: "请删除它；客户端可在枢纽自己的订阅里读取您增加的字段。",
    },
    en: {
      message: "The hub serves no subscriptions of partners, such as {place}.",
      fix: "Take it out; clients can read your fields within the hub's own subscriptions.",
    },
  },
  REQUIRES_PRIVATE: {
    "zh-CN": {
      message: "{place} 通过 {directive} 索取 {field}，它不对子图开放。",
      fix: '请只使用带有 @tag(name: "public") 的枢纽字段。',
    },
    en: {
      message: "{place} asks by {directive} for {field}, which is not for partners.",
      fix: 'Use only those fields of the hub\'s that have @tag(name: "public").',
    },
  },
  PROVIDES_OWNERS_FIELD: {
    "zh-CN": { message: "{place} 用 @provides 提供枢纽的字段 {field}。", fix: "请从 @provides 中删除它。" },
    en: { message: "{place} would provide {field}, which is the hub's.", fix: "Take it out of @provides." },
  },
  FIELDS_UNREADABLE: {
    "zh-CN": {
      message: "{place} 的 {directive} 没有可读的 fields。",
      fix: '请写成一个字段选择的字符串，例如 "id name"，不含别名、片段引用和指令。',
    },
    en: {
      message: "{directive} at {place} has no fields that can be read.",
      fix: 'Write a selection as one string, such as "id name", without aliases, spreads and directives.',
    },
  },
} as const satisfies Record<string, Record<Language, Sentences>>;

/** The names of the rules, which programs may rely on. */
export type OwnershipRule = keyof typeof rules;
