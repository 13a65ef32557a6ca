// Written by `npm run operations` from schema/operations; what the hub's own pages may send.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends " $fragmentName" | "__typename" ? T[P] : never };
/** What acceptOffer takes. */
export type AcceptOfferInput = {
  /** The cancel token 取消凭证, for who registered without a key. */
  readonly cancelToken?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The registration 报名. */
  readonly registrationId: string;
};

/** Where an activity stands 活动状态 (schema.org: eventStatus). */
export type ActivityStatus =
  /** Over, and its records are closed 已归档. */
  | "ARCHIVED"
  /** Called off 已取消. */
  | "CANCELLED"
  /** Over 已完成. */
  | "COMPLETED"
  /** Being prepared 草稿; seen by its host and the coordinators alone. */
  | "DRAFT"
  /** Going on 进行中. */
  | "IN_PROGRESS"
  /** Put off, the new time is open 已延期. */
  | "POSTPONED"
  /** Announced 已发布. */
  | "PUBLISHED";

/** What cancelRegistration takes. */
export type CancelRegistrationInput = {
  /** The cancel token 取消凭证, for who registered without a key. */
  readonly cancelToken?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The registration 报名. */
  readonly registrationId: string;
};

/** What registerForActivity takes. */
export type RegisterForActivityInput = {
  /** The activity 活动. */
  readonly activityId: string;
  /** How the host reaches the participant 联系方式; seen by the host and the coordinators alone. */
  readonly contact?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The unit that the participant comes with 所属单位: a member's own, any of the alliance for a coordinator. */
  readonly organizationId?: string | null | undefined;
  /** The participant's name 姓名, at most 100 characters. */
  readonly participantName: string;
};

/** Where a registration stands 报名状态. */
export type RegistrationStatus =
  /** Came 已到场. */
  | "ATTENDED"
  /** Cancelled 已取消. */
  | "CANCELLED"
  /** Has a place 已确认. */
  | "CONFIRMED"
  /** Did not take the offered place in time 已过期. */
  | "EXPIRED"
  /** Did not come 未到场. */
  | "NO_SHOW"
  /** Was offered a freed place 待确认名额. */
  | "OFFERED"
  /** Waits for a place 候补. */
  | "WAITLISTED";

/** Why an act was refused 拒绝原因; nothing was changed. */
export type UserErrorCode =
  /** The entry is confirmed already 已确认. */
  | "ALREADY_CONFIRMED"
  /** The unit was asked already, or is the host 已邀请或就是主办方. */
  | "ALREADY_CO_HOST"
  /** There may be only one, and it exists 已存在. */
  | "ALREADY_EXISTS"
  /** The organization has a membership that is pending or in force 已有成员资格. */
  | "ALREADY_MEMBER"
  /** The participant has an active registration 已报名. */
  | "ALREADY_REGISTERED"
  /** The entry is reversed already 已冲销. */
  | "ALREADY_REVERSED"
  /** More places are taken than that 名额不足. */
  | "CAPACITY_FULL"
  /** The end lies before the start 结束早于开始. */
  | "ENDS_BEFORE_START"
  /** The register holds no entries now 信息库未启用条目. */
  | "ENTRIES_OFF"
  /** No escalation is proposed 没有待确认的升级建议. */
  | "ESCALATION_NOT_PROPOSED"
  /** There are more heads than person-times 人数大于人次. */
  | "HEADS_OVER_PERSON_TIMES"
  /** The key was used with other input 幂等键已用于其他内容. */
  | "IDEMPOTENCY_KEY_REUSED"
  /** A value is not acceptable 内容不符合要求. */
  | "INVALID_VALUE"
  /** The notice would come too late 通知时间不足. */
  | "NOTICE_TOO_SHORT"
  /** The organization is not recorded as present 未到会. */
  | "NOT_PRESENT"
  /** It is another organization's to do 不属于您的单位. */
  | "NOT_YOURS"
  /** It is at the highest level 已是最高层级. */
  | "NO_HIGHER_LEVEL"
  /** It is at the lowest level 已是最低层级. */
  | "NO_LOWER_LEVEL"
  /** There is no draft of the minutes 没有纪要草稿. */
  | "NO_MINUTES"
  /** Too few voting members are present 未达法定人数. */
  | "NO_QUORUM"
  /** The organization is no voting member 无表决权. */
  | "NO_VOTE"
  /** The offered place was not taken in time 名额保留已过期. */
  | "OFFER_EXPIRED"
  /** More would be claimed than there is 超出可认领数量. */
  | "OVER_CLAIMED"
  /** More would be handed over than was claimed 超出认领数量. */
  | "OVER_FULFILLED"
  /** The pledge is not valid any more 资源已过有效期. */
  | "PLEDGE_EXPIRED"
  /** The activity has begun 报名已截止. */
  | "REGISTRATION_CLOSED"
  /** Whoever did it cannot be the one who confirms it 不能自行确认. */
  | "SAME_PERSON"
  /** The shift has begun, or is over 班次已开始. */
  | "SHIFT_BEGUN"
  /** A shift would be left empty 班次会空缺. */
  | "SHIFT_LEFT_EMPTY"
  /** Something still depends on it 仍在使用中. */
  | "STILL_IN_USE"
  /** The subgraph's address may not be used 子图地址不可用. */
  | "SUBGRAPH_ADDRESS_REFUSED"
  /** The subgraph would break its clients 子图破坏现有用法. */
  | "SUBGRAPH_BREAKS"
  /** The subgraph does not compose with the others 子图无法合成. */
  | "SUBGRAPH_DOES_NOT_COMPOSE"
  /** The subgraph's name is another organization's 子图名称已被占用. */
  | "SUBGRAPH_NAME_TAKEN"
  /** The subgraph would change what is not its own 子图越权. */
  | "SUBGRAPH_OWNERSHIP"
  /** The subgraph's schema is too large 子图架构过大. */
  | "SUBGRAPH_TOO_LARGE"
  /** The subgraph does not answer 子图没有应答. */
  | "SUBGRAPH_UNREACHABLE"
  /** The organization would stand below itself 上下级关系成环. */
  | "TREE_CYCLE"
  /** The need and the pledge are measured in different units 计量单位不一致. */
  | "UNIT_MISMATCH"
  /** A campaign reports heads, its days person-times 行动报人数，各日报人次. */
  | "WRONG_MEASURE"
  /** The state does not allow the act 当前状态不允许; the message names the state. */
  | "WRONG_STATE";

export type PageAcceptOfferMutationVariables = Exact<{
  input: AcceptOfferInput;
}>;

export type PageAcceptOfferMutation = {
  readonly acceptOffer: {
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type PageActivityQueryVariables = Exact<{
  id: string;
}>;

export type PageActivityQuery = {
  readonly activity: {
    readonly id: string;
    readonly title: string;
    readonly description: string | null;
    readonly status: ActivityStatus;
    readonly statusReason: string | null;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly createdAt: string;
    readonly tags: ReadonlyArray<string>;
    readonly capacity: number | null;
    readonly confirmedCount: number;
    readonly offeredCount: number;
    readonly waitlistedCount: number;
    readonly host: { readonly name: string };
    readonly coHosts: ReadonlyArray<{ readonly organization: { readonly name: string } }>;
    readonly venue: { readonly name: string; readonly address: string | null } | null;
    readonly alliance: { readonly name: string; readonly demo: boolean; readonly timeZone: string };
  } | null;
};

export type PageCancelRegistrationMutationVariables = Exact<{
  input: CancelRegistrationInput;
}>;

export type PageCancelRegistrationMutation = {
  readonly cancelRegistration: {
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type PageRegisterMutationVariables = Exact<{
  input: RegisterForActivityInput;
}>;

export type PageRegisterMutation = {
  readonly registerForActivity: {
    readonly cancelToken: string | null;
    readonly registration: { readonly id: string; readonly status: RegistrationStatus } | null;
    readonly userErrors: ReadonlyArray<{
      readonly code: UserErrorCode;
      readonly message: string;
      readonly path: ReadonlyArray<string> | null;
    }>;
  } | null;
};

export type PageRegistrationQueryVariables = Exact<{
  id: string;
  cancelToken: string;
}>;

export type PageRegistrationQuery = {
  readonly registration: {
    readonly id: string;
    readonly status: RegistrationStatus;
    readonly placeInLine: number | null;
    readonly offerExpiresAt: string | null;
    readonly alliance: { readonly name: string; readonly demo: boolean; readonly timeZone: string };
    readonly activity: {
      readonly id: string;
      readonly title: string;
      readonly status: ActivityStatus;
      readonly statusReason: string | null;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly venue: { readonly name: string; readonly address: string | null } | null;
    } | null;
  } | null;
};

/** A trusted document, by its hash, with the types of its answer and of its variables. */
export interface Operation<Answer, Variables> {
  readonly hash: string;
  readonly types?: (variables: Variables) => Answer;
}

/** page-accept-offer: schema/operations/pages/page-accept-offer.graphql */
export const pageAcceptOffer: Operation<PageAcceptOfferMutation, PageAcceptOfferMutationVariables> = {
  hash: "3e092c1105a5fc2e87c4bf33fdac5e4bdc1123383f3aad1546fa1a89348540d9",
};

/** page-activity: schema/operations/pages/page-activity.graphql */
export const pageActivity: Operation<PageActivityQuery, PageActivityQueryVariables> = {
  hash: "f26080c28bbe32b5cfac3da960751ca649293a8e0439a347d72382a53b62e484",
};

/** page-cancel-registration: schema/operations/pages/page-cancel-registration.graphql */
export const pageCancelRegistration: Operation<
  PageCancelRegistrationMutation,
  PageCancelRegistrationMutationVariables
> = { hash: "a7d8aa94d7e4b2041e27f87d9660e597933530754102e0093d7dfc9a2b8595b7" };

/** page-register: schema/operations/pages/page-register.graphql */
export const pageRegister: Operation<PageRegisterMutation, PageRegisterMutationVariables> = {
  hash: "f9e52f2855bbdc15b203e4160801b9614d9d2154af01b58a63630c278f5a3df4",
};

/** page-registration: schema/operations/pages/page-registration.graphql */
export const pageRegistration: Operation<PageRegistrationQuery, PageRegistrationQueryVariables> = {
  hash: "0031d4d04cf36a5e7a0a1bce795d9e1e0281e9871fa15c54245455bd0a855d45",
};
