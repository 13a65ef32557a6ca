import { Extensions } from "type-graphql";
import { HubError } from "../shared/errors.js";

/** Every role that a caller can have; a caller without a key is `public`. */
export const roles = ["operator", "coordinator", "member", "widget", "public"] as const;
export type Role = (typeof roles)[number];

/** Who may do what: each action is named once, and an unknown one does not compile. */
export const permissions = {
  "alliance.read": ["operator", "coordinator", "member", "widget", "public"],
  "organization.read": ["operator", "coordinator", "member", "widget", "public"],
  "activity.read": ["operator", "coordinator", "member", "widget", "public"],
  "node.read": ["operator", "coordinator", "member", "widget", "public"],
  "registration.read": ["operator", "coordinator", "member", "widget", "public"],
  "organization.change": ["operator", "coordinator"],
  "post.appoint": ["operator", "coordinator", "member"],
  "membership.apply": ["operator", "coordinator", "member"],
  "membership.decide": ["operator", "coordinator"],
  "membership.answer": ["operator", "coordinator", "member"],
  "activity.run": ["operator", "coordinator", "member"],
  "coHost.answer": ["coordinator", "member"],
  "registration.make": ["operator", "coordinator", "member", "widget", "public"],
  "registration.change": ["operator", "coordinator", "member", "widget", "public"],
  "matter.read": ["operator", "coordinator", "member", "widget", "public"],
  "matter.raise": ["operator", "coordinator", "member"],
  "matter.work": ["operator", "coordinator", "member"],
  "matter.decide": ["operator", "coordinator"],
  "care.keep": ["operator", "coordinator"],
  "care.claim": ["operator", "coordinator", "member"],
  "visit.record": ["operator", "coordinator", "member"],
  "register.keep": ["operator", "coordinator"],
  "register.entries": ["coordinator"],
  "activity.watch": ["operator", "coordinator", "member", "widget", "public"],
  "registration.watch": ["operator", "coordinator", "member"],
  "alliance.watch": ["operator", "coordinator", "member"],
  "meeting.read": ["operator", "coordinator", "member", "widget", "public"],
  "meeting.run": ["operator", "coordinator"],
  "agenda.propose": ["operator", "coordinator", "member"],
  "resolution.read": ["operator", "coordinator", "member", "widget", "public"],
  "resolution.propose": ["operator", "coordinator", "member"],
  "resolution.decide": ["operator", "coordinator"],
  "vote.cast": ["operator", "coordinator", "member"],
  "action.assign": ["operator", "coordinator"],
  "action.do": ["operator", "coordinator", "member"],
  "need.read": ["operator", "coordinator", "member", "widget", "public"],
  "need.publish": ["operator", "coordinator", "member"],
  "need.review": ["operator", "coordinator"],
  "pledge.read": ["operator", "coordinator", "member", "widget", "public"],
  "pledge.offer": ["operator", "coordinator", "member"],
  "project.read": ["operator", "coordinator", "member", "widget", "public"],
  "project.list": ["operator", "coordinator", "member"],
  "claim.read": ["operator", "coordinator", "member", "widget", "public"],
  "claim.make": ["operator", "coordinator", "member"],
  "station.read": ["operator", "coordinator", "member", "widget", "public"],
  "station.run": ["operator", "coordinator"],
  "case.record": ["operator", "coordinator", "member"],
  "duty.plan": ["operator", "coordinator"],
  "duty.do": ["operator", "coordinator", "member"],
  "key.issue": ["operator", "coordinator"],
  "subgraph.read": ["operator"],
  "subgraph.see": ["operator", "coordinator", "member"],
  "subgraph.publish": ["operator", "coordinator", "member"],
  "subgraph.grant": ["operator"],
  "document.trust": ["operator"],
  "audit.read": ["operator"],
  "metrics.read": ["operator"],
  "dashboard.use": ["coordinator"],
  "viewer.read": ["operator", "coordinator", "member", "widget", "public"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Names the permission that a root field needs; the endpoint refuses to start with one that has none. */
export const Needs = (permission: Permission): PropertyDecorator & MethodDecorator => Extensions({ permission });

/** Whether a role has a permission. */
export const isAllowed = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role);

/** Passes, or throws: UNAUTHENTICATED to a caller without a key, FORBIDDEN to one whose role may not. */
export function requirePermission(role: Role, permission: Permission): void {
  if (isAllowed(role, permission)) return;
  if (role === "public") throw new HubError("UNAUTHENTICATED", "keyRequired");
  throw new HubError("FORBIDDEN", "forbidden", { role, permission });
}

/** How often callers without a key of their own may do something, by their network address. */
export const rates = {
  registration: { times: 20, seconds: 60 },
  signIn: { times: 30, seconds: 60 },
} as const satisfies Record<string, { times: number; seconds: number }>;

export type Rate = keyof typeof rates;

/** Names the rate at which a root field is open to those without a key, and to widgets, whose key is public. */
export const RateLimited = (rate: Rate): MethodDecorator => Extensions({ rate });
