import type { HubEvent, Interest } from "../../src/live/index.js";
import { Subscriber } from "../../src/live/subscriber.js";

describe("a subscriber", () => {
  const interest: Interest = { noun: "activity", subjectId: "one" };
  const happened = (sequence: number, subjectId = "one"): HubEvent => ({
    sequence,
    allianceId: "heyuan",
    noun: "activity",
    act: "updateActivity",
    subjectId,
    withinId: null,
    recordedAt: new Date(sequence),
  });
  const delivered = [happened(10), happened(11, "other"), happened(12), happened(13)];
  const begin = (after: number, head: number): Subscriber =>
    new Subscriber(
      interest,
      after,
      head,
      async ({ subjectId }, from, to) =>
        delivered.filter((event) => event.sequence > from && event.sequence <= to && event.subjectId === subjectId),
      () => undefined,
    );
  const heard = async (subscriber: Subscriber): Promise<number> => {
    const next = await subscriber.next();
    return next.done ? 0 : next.value.sequence;
  };

  it("reads up to where the feed is, and hears on from there", async () => {
    const subscriber = begin(9, 11);
    expect(await heard(subscriber)).toBe(10);
    const next = heard(subscriber);
    subscriber.tell([happened(12)], 12);
    expect(await next).toBe(12);
  });

  it("is told nothing twice by a look that began before it and knew less", async () => {
    const subscriber = begin(12, 12);
    subscriber.tell([happened(11, "other")], 11);
    subscriber.tell([happened(12)], 12);
    const next = heard(subscriber);
    subscriber.tell([happened(13)], 13);
    expect(await next).toBe(13);
  });

  it("says that it has ended, to whoever waits as well", async () => {
    const subscriber = begin(13, 13);
    const next = heard(subscriber);
    expect(subscriber.ended.aborted).toBe(false);
    await subscriber.return();
    expect(await next).toBe(0);
    expect(subscriber.ended.aborted).toBe(true);
  });
});
