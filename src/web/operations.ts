// Written by `npm run operations` from schema/operations; what browsers may send.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends " $fragmentName" | "__typename" ? T[P] : never };
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

/** Whether a co-host agreed 联合主办状态. */
export type CoHostStatus =
  /** Agreed 已同意. */
  | "ACCEPTED"
  /** Turned it down 已谢绝. */
  | "DECLINED"
  /** Asked, has not answered 已邀请. */
  | "INVITED"
  /** Agreed, and stepped back later 已退出. */
  | "WITHDRAWN";

/** What a key may do 角色. */
export type KeyRole =
  /** Coordinates an alliance, as its general branch 联盟协调员. */
  | "coordinator"
  /** Acts for one organization 成员单位. */
  | "member"
  /** Runs the hub 运营方. */
  | "operator"
  /** Shows an alliance's public data on a partner's site 网页组件. */
  | "widget";

/** At which level a matter is worked, the lowest first 层级. */
export type MatterLevel =
  /** The building 楼栋. */
  | "BUILDING"
  /** The community 社区. */
  | "COMMUNITY"
  /** The residential compound 小区. */
  | "COMPOUND"
  /** The subdistrict 街道. */
  | "SUBDISTRICT";

/** Where a meeting stands 会议状态. */
export type MeetingStatus =
  /** Over, its minutes are not approved yet 已闭会. */
  | "ADJOURNED"
  /** Called off 已取消. */
  | "CANCELLED"
  /** Too few members came 流会; it is planned again, or called off. */
  | "INQUORATE"
  /** Going on 进行中. */
  | "IN_SESSION"
  /** Over, and its minutes are approved 纪要已审定. */
  | "MINUTES_APPROVED"
  /** Those invited were told 已通知. */
  | "NOTIFIED"
  /** Planned 已计划. */
  | "PLANNED";

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

export type WidgetActivitiesQueryVariables = Exact<{
  alliance: string;
  first?: number;
}>;

export type WidgetActivitiesQuery = {
  readonly alliance: {
    readonly name: string;
    readonly demo: boolean;
    readonly timeZone: string;
    readonly activities: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly status: ActivityStatus;
        readonly startsAt: string;
        readonly endsAt: string;
        readonly capacity: number | null;
        readonly confirmedCount: number;
        readonly host: { readonly name: string };
        readonly coHosts: ReadonlyArray<{
          readonly status: CoHostStatus;
          readonly organization: { readonly name: string };
        }>;
        readonly venue: { readonly name: string } | null;
      }>;
    };
  } | null;
};

export type WidgetCancelMutationVariables = Exact<{
  input: CancelRegistrationInput;
}>;

export type WidgetCancelMutation = {
  readonly cancelRegistration: {
    readonly registration: { readonly status: RegistrationStatus } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type WidgetFiguresQueryVariables = Exact<{
  alliance: string;
}>;

export type WidgetFiguresQuery = {
  readonly alliance: {
    readonly name: string;
    readonly demo: boolean;
    readonly timeZone: string;
    readonly activityStats: {
      readonly activityCount: number;
      readonly headcount: number;
      readonly personTimes: number;
    };
    readonly resolutionStats: { readonly adopted: number; readonly fulfilled: number };
    readonly needStats: { readonly needCount: number };
    readonly pledgeStats: { readonly pledgeCount: number };
  } | null;
};

export type WidgetMeetingsQueryVariables = Exact<{
  alliance: string;
  first?: number;
}>;

export type WidgetMeetingsQuery = {
  readonly alliance: {
    readonly name: string;
    readonly demo: boolean;
    readonly timeZone: string;
    readonly meetings: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly status: MeetingStatus;
        readonly startsAt: string;
        readonly endsAt: string;
        readonly convener: { readonly name: string };
        readonly venue: { readonly name: string } | null;
      }>;
    };
  } | null;
};

export type WidgetNeedsQueryVariables = Exact<{
  alliance: string;
  first?: number;
}>;

export type WidgetNeedsQuery = {
  readonly alliance: {
    readonly name: string;
    readonly demo: boolean;
    readonly timeZone: string;
    readonly needs: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly quantity: number;
        readonly claimed: number;
        readonly unit: string;
        readonly neededBy: string | null;
        readonly organization: { readonly name: string };
      }>;
    };
  } | null;
};

export type WidgetRegisterMutationVariables = Exact<{
  input: RegisterForActivityInput;
}>;

export type WidgetRegisterMutation = {
  readonly registerForActivity: {
    readonly cancelToken: string | null;
    readonly registration: {
      readonly id: string;
      readonly status: RegistrationStatus;
      readonly placeInLine: number | null;
    } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardChangesSubscriptionVariables = Exact<{
  allianceId: string;
}>;

export type DashboardChangesSubscription = {
  readonly allianceChanged: {
    readonly noun: string;
    readonly act: string;
    readonly at: string;
    readonly subjectId: string | null;
  };
};

export type DashboardOverviewQueryVariables = Exact<{
  alliance: string;
}>;

export type DashboardOverviewQuery = {
  readonly alliance: {
    readonly activityStats: {
      readonly activityCount: number;
      readonly headcount: number;
      readonly personTimes: number;
      readonly byMonth: ReadonlyArray<{
        readonly month: string;
        readonly activityCount: number;
        readonly headcount: number;
        readonly personTimes: number;
      }>;
    };
    readonly pledgeStats: {
      readonly pledged: number;
      readonly claimed: number;
      readonly fulfilled: number;
      readonly byOrganization: ReadonlyArray<{
        readonly pledged: number;
        readonly fulfilled: number;
        readonly organization: { readonly name: string };
      }>;
    };
    readonly matterStats: {
      readonly total: number;
      readonly resolved: number;
      readonly overdue: number | null;
      readonly byLevel: ReadonlyArray<{
        readonly level: MatterLevel;
        readonly total: number;
        readonly resolved: number;
      }>;
    };
    readonly resolutionStats: {
      readonly adopted: number;
      readonly fulfilled: number;
      readonly overdueActionItems: number;
    };
  } | null;
};

export type DashboardViewerQueryVariables = Exact<{ [key: string]: never }>;

export type DashboardViewerQuery = {
  readonly viewer: {
    readonly role: KeyRole;
    readonly alliance: {
      readonly id: string;
      readonly slug: string;
      readonly name: string;
      readonly demo: boolean;
      readonly timeZone: string;
    } | null;
    readonly organization: { readonly id: string; readonly name: string } | null;
  } | null;
};

/** A trusted document, by its hash, with the types of its answer and of its variables. */
export interface Operation<Answer, Variables> {
  readonly hash: string;
  readonly types?: (variables: Variables) => Answer;
}

/** widget-activities: schema/operations/widgets/widget-activities.graphql */
export const widgetActivities: Operation<WidgetActivitiesQuery, WidgetActivitiesQueryVariables> = {
  hash: "fc53d9a6ff3f211e3a260d8004bd59e91dd33579c64f1770b8f891f718ef2ac1",
};

/** widget-cancel: schema/operations/widgets/widget-cancel.graphql */
export const widgetCancel: Operation<WidgetCancelMutation, WidgetCancelMutationVariables> = {
  hash: "5ff7a97774556038e5f9119cef65778320f40385a13b31d2a904fd9b2577ef8e",
};

/** widget-figures: schema/operations/widgets/widget-figures.graphql */
export const widgetFigures: Operation<WidgetFiguresQuery, WidgetFiguresQueryVariables> = {
  hash: "3e633b594d725db3d3d81dde5b12407e53946271269f811a90b4d4c3a020d43c",
};

/** widget-meetings: schema/operations/widgets/widget-meetings.graphql */
export const widgetMeetings: Operation<WidgetMeetingsQuery, WidgetMeetingsQueryVariables> = {
  hash: "de66a123b18cd65c0c5a856f3eda3fe9c48b33966137d3ba86137d313483c18e",
};

/** widget-needs: schema/operations/widgets/widget-needs.graphql */
export const widgetNeeds: Operation<WidgetNeedsQuery, WidgetNeedsQueryVariables> = {
  hash: "5757a91a685843ad01e7d7a2e4b55c6085a04f4bb15fca1cbb2c98dada6bb4d8",
};

/** widget-register: schema/operations/widgets/widget-register.graphql */
export const widgetRegister: Operation<WidgetRegisterMutation, WidgetRegisterMutationVariables> = {
  hash: "feb7afb8b34f8c886077b9e7968712d3ad8fff178290d8460442541826668f2c",
};

/** dashboard-changes: schema/operations/dashboard/dashboard-changes.graphql */
export const dashboardChanges: Operation<DashboardChangesSubscription, DashboardChangesSubscriptionVariables> = {
  hash: "b17d6036169d8f29f03882bcf402188df2b6cc79aeae600ec8ba3e349080d90c",
};

/** dashboard-overview: schema/operations/dashboard/dashboard-overview.graphql */
export const dashboardOverview: Operation<DashboardOverviewQuery, DashboardOverviewQueryVariables> = {
  hash: "453eb4a98af56fcc28adf5d38acaecfa094855804661f0394fd4c7d92d470ca9",
};

/** dashboard-viewer: schema/operations/dashboard/dashboard-viewer.graphql */
export const dashboardViewer: Operation<DashboardViewerQuery, DashboardViewerQueryVariables> = {
  hash: "b950643a069d802a2bac099f612d67726ce2992bc44aab5c869989da91f5be71",
};
