/** What the engine knows of who is asking: policies and masks depend on nothing else. */
export interface Caller {
  readonly role: "operator" | "coordinator" | "member" | "widget" | "public";
  readonly allianceId: string | null;
  readonly organizationId: string | null;
}
