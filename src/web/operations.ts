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

/** Whether something is on the agenda 议题状态. */
export type AgendaItemStatus =
  /** On the agenda 已列入议程. */
  | "ACCEPTED"
  /** Not on the agenda 未列入. */
  | "DECLINED"
  /** Proposed, the coordinators have not answered 已提出. */
  | "PROPOSED"
  /** Taken back by who proposed it 已撤回. */
  | "WITHDRAWN";

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

/** What kind of meeting 会议类型. */
export type MeetingKind =
  /** The alliance's joint meeting 联席会议: its members decide. */
  | "JOINT_MEETING"
  /** Residents meet the secretary 阳光书记见面会. */
  | "SECRETARY_MEETING";

/** The role in which people come to a meeting 参会身份. */
export type MeetingRole =
  /** Head of a department 职能部门负责人. */
  | "DEPARTMENT_LEADER"
  /** Legal adviser 法律顾问. */
  | "LEGAL_ADVISER"
  /** Speaks for a member of the alliance 成员单位代表. */
  | "MEMBER_REPRESENTATIVE"
  /** The community's police officer 社区民警. */
  | "POLICE_OFFICER"
  /** Head of a property manager 红色物业负责人. */
  | "PROPERTY_MANAGER"
  /** Speaks for residents 居民代表. */
  | "RESIDENT"
  /** Party member among the residents 居民党员. */
  | "RESIDENT_PARTY_MEMBER"
  /** Secretary of a Party organization 党组织书记. */
  | "SECRETARY"
  /** Head of a unit of the area 辖区单位负责人. */
  | "UNIT_LEADER";

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

/** Where a version of the minutes stands 纪要状态. */
export type MinutesStatus =
  /** Never changes; a correction is a new version 已审定. */
  | "APPROVED"
  /** May still change 草稿. */
  | "DRAFT";

/** What kind of need 需求类型. */
export type NeedKind =
  /** A small wish of somebody who is not named 微心愿; it is reviewed before it is published. */
  | "MICRO_WISH"
  /** Things, rooms or money 资源. */
  | "RESOURCE"
  /** Somebody's work or knowledge 服务. */
  | "SERVICE";

/** What kind of pledge 资源类型. */
export type PledgeKind =
  /** Things, rooms or money 资源. */
  | "RESOURCE"
  /** Work or knowledge 服务. */
  | "SERVICE";

/** Where a project stands 项目状态. */
export type ProjectStatus =
  /** Its records are closed 已归档. */
  | "ARCHIVED"
  /** Claimed by an organization 已认领. */
  | "CLAIMED"
  /** Carried out 已完成. */
  | "COMPLETED"
  /** Carried out and evaluated 已评价. */
  | "EVALUATED"
  /** Being carried out 实施中. */
  | "IN_PROGRESS"
  /** Listed, to be claimed 待认领. */
  | "LISTED";

/** How many of the voting members have to be present 法定人数. */
export type QuorumRule =
  /** More than half of them 过半数. */
  | "MAJORITY"
  /** Anybody may meet; but what is resolved still needs more than half of them 无要求. */
  | "NONE"
  /** At least two thirds of them 三分之二以上. */
  | "TWO_THIRDS";

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

/** A part of an annual report 年度报告部分, in their order. */
export type ReportSection =
  /** Shared activities 共建活动. */
  | "ACTIVITIES"
  /** Visits to those who are cared for 走访关爱. */
  | "CARE"
  /** What was awarded 荣誉. */
  | "HONOURS"
  /** Residents' matters 群众事项. */
  | "MATTERS"
  /** Meetings 会议. */
  | "MEETINGS"
  /** Who belongs to the alliance 成员. */
  | "MEMBERS"
  /** The list of needs 需求清单. */
  | "NEEDS"
  /** The list of resources 资源清单. */
  | "PLEDGES"
  /** The list of projects 项目清单. */
  | "PROJECTS"
  /** Resolutions and what was to be done about them 决议与督办. */
  | "RESOLUTIONS"
  /** What the studios received 工作室接诊. */
  | "STUDIOS";

/** Where a resolution stands 决议状态. */
export type ResolutionStatus =
  /** Adopted, nothing is assigned yet 已通过. */
  | "ADOPTED"
  /** Its records are closed 已办结. */
  | "CLOSED"
  /** All of its action items are signed off 已落实. */
  | "FULFILLED"
  /** Its action items are being done 执行中. */
  | "IN_EXECUTION"
  /** The vote was closed without a quorum 表决无效. */
  | "LAPSED"
  /** Proposed, not decided 已提出. */
  | "PROPOSED"
  /** Voted down 未通过. */
  | "REJECTED"
  /** Being voted on 表决中. */
  | "VOTING";

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
      readonly position: number;
    } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardActivitySheetQueryVariables = Exact<{
  activity: string;
  after?: string | null | undefined;
}>;

export type DashboardActivitySheetQuery = {
  readonly activity: {
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly capacity: number | null;
    readonly confirmedCount: number;
    readonly venue: { readonly name: string } | null;
    readonly host: { readonly name: string };
    readonly coHosts: ReadonlyArray<{
      readonly status: CoHostStatus;
      readonly organization: { readonly name: string };
    }>;
    readonly registrations: {
      readonly nodes: ReadonlyArray<{
        readonly participantName: string | null;
        readonly organization: { readonly name: string } | null;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardExpectedMembersQueryVariables = Exact<{
  alliance: string;
  after?: string | null | undefined;
}>;

export type DashboardExpectedMembersQuery = {
  readonly alliance: {
    readonly memberships: {
      readonly nodes: ReadonlyArray<{ readonly voting: boolean; readonly member: { readonly name: string } }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardListedNeedsQueryVariables = Exact<{
  alliance: string;
  year?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type DashboardListedNeedsQuery = {
  readonly alliance: {
    readonly needs: {
      readonly nodes: ReadonlyArray<{
        readonly title: string;
        readonly kind: NeedKind;
        readonly quantity: number;
        readonly unit: string;
        readonly claimed: number;
        readonly fulfilled: number;
        readonly neededBy: string | null;
        readonly organization: { readonly name: string };
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardListedPledgesQueryVariables = Exact<{
  alliance: string;
  year?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type DashboardListedPledgesQuery = {
  readonly alliance: {
    readonly pledges: {
      readonly nodes: ReadonlyArray<{
        readonly title: string;
        readonly kind: PledgeKind;
        readonly quantity: number;
        readonly unit: string;
        readonly claimed: number;
        readonly fulfilled: number;
        readonly validUntil: string | null;
        readonly organization: { readonly name: string };
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardListedProjectsQueryVariables = Exact<{
  alliance: string;
  year?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type DashboardListedProjectsQuery = {
  readonly alliance: {
    readonly projects: {
      readonly nodes: ReadonlyArray<{
        readonly title: string;
        readonly category: string;
        readonly status: ProjectStatus;
        readonly organization: { readonly name: string };
        readonly claimedBy: { readonly name: string } | null;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardMeetingSheetQueryVariables = Exact<{
  meeting: string;
}>;

export type DashboardMeetingSheetQuery = {
  readonly meeting: {
    readonly title: string;
    readonly kind: MeetingKind;
    readonly theme: string | null;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly status: MeetingStatus;
    readonly quorumRule: QuorumRule;
    readonly venue: { readonly name: string } | null;
    readonly convener: { readonly name: string };
    readonly quorum: {
      readonly eligible: number;
      readonly present: number;
      readonly required: number;
      readonly reached: boolean;
    } | null;
    readonly presences: ReadonlyArray<{
      readonly role: MeetingRole;
      readonly headcount: number;
      readonly organization: { readonly name: string } | null;
    }>;
    readonly agenda: ReadonlyArray<{
      readonly position: number;
      readonly title: string;
      readonly status: AgendaItemStatus;
      readonly proposedBy: { readonly name: string };
    }>;
    readonly resolutions: {
      readonly nodes: ReadonlyArray<{
        readonly title: string;
        readonly text: string | null;
        readonly status: ResolutionStatus;
        readonly tally: { readonly for: number; readonly against: number; readonly abstain: number } | null;
        readonly actionItems: ReadonlyArray<{
          readonly title: string;
          readonly dueOn: string;
          readonly lead: { readonly name: string };
          readonly supporting: ReadonlyArray<{ readonly name: string }>;
        }>;
      }>;
    };
    readonly minutes: ReadonlyArray<{
      readonly version: number;
      readonly status: MinutesStatus;
      readonly text: string | null;
      readonly approvedAt: string | null;
    }>;
  } | null;
};

export type DashboardMembersOfYearQueryVariables = Exact<{
  alliance: string;
  year: number;
  after?: string | null | undefined;
}>;

export type DashboardMembersOfYearQuery = {
  readonly alliance: {
    readonly memberships: {
      readonly nodes: ReadonlyArray<{ readonly member: { readonly id: string; readonly name: string } }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
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

export type DashboardPrintableActivitiesQueryVariables = Exact<{
  alliance: string;
  from: string;
  to: string;
  after?: string | null | undefined;
}>;

export type DashboardPrintableActivitiesQuery = {
  readonly alliance: {
    readonly activities: {
      readonly nodes: ReadonlyArray<{ readonly id: string; readonly title: string; readonly startsAt: string }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardPrintableMeetingsQueryVariables = Exact<{
  alliance: string;
  from: string;
  to: string;
  after?: string | null | undefined;
}>;

export type DashboardPrintableMeetingsQuery = {
  readonly alliance: {
    readonly meetings: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly startsAt: string;
        readonly minutes: ReadonlyArray<{ readonly version: number }>;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardReportQueryVariables = Exact<{
  alliance: string;
  year: number;
}>;

export type DashboardReportQuery = {
  readonly alliance: {
    readonly report: {
      readonly complete: boolean;
      readonly figures: ReadonlyArray<{
        readonly section: ReportSection;
        readonly name: string;
        readonly label: string;
        readonly unit: string;
        readonly value: number | null;
      }>;
    };
  } | null;
};

export type DashboardUnitReportQueryVariables = Exact<{
  organization: string;
  year: number;
}>;

export type DashboardUnitReportQuery = {
  readonly organization: {
    readonly name: string;
    readonly report: {
      readonly complete: boolean;
      readonly figures: ReadonlyArray<{
        readonly section: ReportSection;
        readonly name: string;
        readonly label: string;
        readonly unit: string;
        readonly value: number | null;
      }>;
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
  hash: "883e1b1a44a24c8f0596c82816f4c4c880f28f60a6cd3b4c8873200e15b24926",
};

/** dashboard-activity-sheet: schema/operations/dashboard/dashboard-activity-sheet.graphql */
export const dashboardActivitySheet: Operation<DashboardActivitySheetQuery, DashboardActivitySheetQueryVariables> = {
  hash: "e0fa50d6138f0b9cff46cdc1c36226cc5de1ec6272b7cf4dc681847c7985348d",
};

/** dashboard-expected-members: schema/operations/dashboard/dashboard-expected-members.graphql */
export const dashboardExpectedMembers: Operation<
  DashboardExpectedMembersQuery,
  DashboardExpectedMembersQueryVariables
> = { hash: "7511341439de2db82ff1d781cb40cb7b2bfe3de527143856a29c378330ca3465" };

/** dashboard-listed-needs: schema/operations/dashboard/dashboard-listed-needs.graphql */
export const dashboardListedNeeds: Operation<DashboardListedNeedsQuery, DashboardListedNeedsQueryVariables> = {
  hash: "8792aca3f2e1080b8c81de8c7a056d20e74c4a0dbafac5664e83e18cafe9d5f7",
};

/** dashboard-listed-pledges: schema/operations/dashboard/dashboard-listed-pledges.graphql */
export const dashboardListedPledges: Operation<DashboardListedPledgesQuery, DashboardListedPledgesQueryVariables> = {
  hash: "1a40d085918e0a1aec525d5b23183c729f29bc3529906288566f0fbdc42b8c7f",
};

/** dashboard-listed-projects: schema/operations/dashboard/dashboard-listed-projects.graphql */
export const dashboardListedProjects: Operation<DashboardListedProjectsQuery, DashboardListedProjectsQueryVariables> = {
  hash: "f27804e5e40bff38ee6d23495f1af52b59f51a6e3df9fa7a4fd5da8bd5bf36c4",
};

/** dashboard-meeting-sheet: schema/operations/dashboard/dashboard-meeting-sheet.graphql */
export const dashboardMeetingSheet: Operation<DashboardMeetingSheetQuery, DashboardMeetingSheetQueryVariables> = {
  hash: "c1176abf5ad4af46802902691f7495ab06538ea6985f995edf0f1248422b3908",
};

/** dashboard-members-of-year: schema/operations/dashboard/dashboard-members-of-year.graphql */
export const dashboardMembersOfYear: Operation<DashboardMembersOfYearQuery, DashboardMembersOfYearQueryVariables> = {
  hash: "3a8b47bf1f8ec18219caf2db9b666e93aac654f2e6738a8e2b2b514527e39dd0",
};

/** dashboard-overview: schema/operations/dashboard/dashboard-overview.graphql */
export const dashboardOverview: Operation<DashboardOverviewQuery, DashboardOverviewQueryVariables> = {
  hash: "453eb4a98af56fcc28adf5d38acaecfa094855804661f0394fd4c7d92d470ca9",
};

/** dashboard-printable-activities: schema/operations/dashboard/dashboard-printable-activities.graphql */
export const dashboardPrintableActivities: Operation<
  DashboardPrintableActivitiesQuery,
  DashboardPrintableActivitiesQueryVariables
> = { hash: "9bab31bca7d5b337dfd89800ebb55737b82e07fed0647217d201de4228afa291" };

/** dashboard-printable-meetings: schema/operations/dashboard/dashboard-printable-meetings.graphql */
export const dashboardPrintableMeetings: Operation<
  DashboardPrintableMeetingsQuery,
  DashboardPrintableMeetingsQueryVariables
> = { hash: "b950588a91c960331a3e698f64a3c91096af09bb4ecdd23a901d34c222ab7c71" };

/** dashboard-report: schema/operations/dashboard/dashboard-report.graphql */
export const dashboardReport: Operation<DashboardReportQuery, DashboardReportQueryVariables> = {
  hash: "5076032b7f0d9d252fec019781536d42c5893801c73f2ee305b8c7f42724ed2a",
};

/** dashboard-unit-report: schema/operations/dashboard/dashboard-unit-report.graphql */
export const dashboardUnitReport: Operation<DashboardUnitReportQuery, DashboardUnitReportQueryVariables> = {
  hash: "3575bbbe7cffdc37b2b9ac22c5fcac63ab0437c4e9efbfd422306eac4878f67b",
};

/** dashboard-viewer: schema/operations/dashboard/dashboard-viewer.graphql */
export const dashboardViewer: Operation<DashboardViewerQuery, DashboardViewerQueryVariables> = {
  hash: "b950643a069d802a2bac099f612d67726ce2992bc44aab5c869989da91f5be71",
};
