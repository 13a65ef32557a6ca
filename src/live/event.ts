/** Something that happened, as subscribers are told of it: ids only; what they see is read by their own rights. */
export interface HubEvent {
  /** Its place in the order of delivery. */
  readonly sequence: number;
  readonly allianceId: string;
  readonly noun: string;
  readonly act: string;
  readonly subjectId: string;
  /** The record that the subject is a part of. */
  readonly withinId: string | null;
  readonly recordedAt: Date;
}

/** Which events a subscriber waits for; every given member must hold. */
export interface Interest {
  readonly noun?: string;
  readonly allianceId?: string | null;
  readonly subjectId?: string | null;
  readonly withinId?: string | null;
}

/** Whether an event is of interest. */
export const concerns = (interest: Interest, event: HubEvent): boolean =>
  (interest.noun === undefined || interest.noun === event.noun) &&
  (interest.allianceId === undefined || interest.allianceId === event.allianceId) &&
  (interest.subjectId === undefined || interest.subjectId === event.subjectId) &&
  (interest.withinId === undefined || interest.withinId === event.withinId);

/** The channel on which the relay tells every process that events were given their place. */
export const channel = "alliance_hub_events";
