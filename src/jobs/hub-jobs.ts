import { type ActEngine, forgetOldActs } from "../acting/index.js";
import {
  eraseRegisterEntries,
  expireMemberships,
  expireOffers,
  foldFigures,
  forgetComplainants,
  forgetParticipants,
  materialiseMeetings,
  materialiseShifts,
  materialiseSeries,
  proposeEscalations,
  remindMatters,
} from "../alliance/index.js";
import type { Job } from "./job.js";

/** Everything that the hub does by itself, by the clock that it acts by. */
export const hubJobs = ({ transaction, clock, committed }: ActEngine): readonly Job[] => {
  const job = (name: string, cron: string, work: () => Promise<number>): Job => ({
    name,
    cron,
    work: async () => {
      const done = await work();
      if (done > 0) committed();
      return done;
    },
  });
  return [
    job("expire-offers", "* * * * *", () => expireOffers(transaction, clock.now())),
    job("remind-matters", "* * * * *", () => remindMatters(transaction, clock.now())),
    job("propose-escalations", "* * * * *", () => proposeEscalations(transaction, clock.now())),
    job("fold-figures", "* * * * *", async () => {
      await foldFigures(transaction);
      return 0;
    }),
    job("expire-memberships", "5 * * * *", () => expireMemberships(transaction, clock.now())),
    job("materialise-series", "10 18 * * *", () => materialiseSeries(transaction, clock)),
    job("materialise-meetings", "15 18 * * *", () => materialiseMeetings(transaction, clock)),
    job("materialise-shifts", "25 18 * * *", () => materialiseShifts(transaction, clock)),
    job("forget-participants", "25 3 * * *", () => forgetParticipants(transaction, clock.now())),
    job("forget-complainants", "35 3 * * *", () => forgetComplainants(transaction, clock.now())),
    job("erase-register-entries", "40 * * * *", () => eraseRegisterEntries(transaction, clock.now())),
    job("forget-old-acts", "45 3 * * *", () => forgetOldActs(transaction, clock.now())),
  ];
};
