/** What the engine knows of who is asking: policies and masks depend on nothing else. */
export interface Caller {
  readonly role: "operator" | "coordinator" | "member" | "widget" | "public";
  readonly allianceId: string | null;
  readonly organizationId: string | null;
  /** The API key that was sent; null without one. */
  readonly keyId: string | null;
  /** A record that the request itself proves to be the caller's own, by a secret that came with it. */
  readonly holds?: string;
}
