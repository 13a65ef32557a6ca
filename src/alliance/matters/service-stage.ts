import { enumOf } from "../../shared/enums.js";
import type { MatterStatus } from "./matter-state.js";

export const ServiceStage = enumOf("ServiceStage", "What an alliance promises to do in time 服务时限环节.", {
  ACKNOWLEDGE: "Acknowledge the matter 受理响应.",
  FIRST_ANSWER: "Give a first answer 首次答复.",
  PLAN: "Have a plan 办理方案.",
  CLOSE: "Close the matter 办结.",
});
export type ServiceStage = keyof typeof ServiceStage;

export const ServiceUnit = enumOf("ServiceUnit", "In what a time limit is counted 时限单位.", {
  WORKING_HOURS: "Working hours, 09:00 to 17:00 工作小时.",
  WORKING_DAYS: "Working days of eight hours 工作日.",
});
export type ServiceUnit = keyof typeof ServiceUnit;

/** How long a stage may take. */
export interface TimeLimit {
  readonly amount: number;
  readonly unit: ServiceUnit;
}

/** What holds where an alliance agreed on nothing else. */
export const usualLimits: Readonly<Record<ServiceStage, TimeLimit>> = {
  ACKNOWLEDGE: { amount: 2, unit: "WORKING_HOURS" },
  FIRST_ANSWER: { amount: 1, unit: "WORKING_DAYS" },
  PLAN: { amount: 5, unit: "WORKING_DAYS" },
  CLOSE: { amount: 15, unit: "WORKING_DAYS" },
};

/** The stage that a matter has to meet next, by where it stands; none once it is over. */
export const awaitedIn = {
  SURVEY: "ACKNOWLEDGE",
  COLLECTION: "FIRST_ANSWER",
  AGENDA: "PLAN",
  CONSULTATION: "PLAN",
  SUPERVISION: "CLOSE",
  FEEDBACK: "CLOSE",
  ACCEPTED: "ACKNOWLEDGE",
  DISPATCHED: "FIRST_ANSWER",
  HANDLED: "CLOSE",
  CALLED_BACK: "CLOSE",
} as const satisfies Partial<Record<MatterStatus, ServiceStage>>;

/** The stage that a matter in a state awaits; undefined once it is over. */
export const awaited = (status: MatterStatus): ServiceStage | undefined =>
  (awaitedIn as Partial<Record<MatterStatus, ServiceStage>>)[status];
