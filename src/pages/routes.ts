import type { Logger } from "pino";
import { internalError, type Route } from "../api/index.js";
import { say } from "../shared/messages.js";
import { noticePage } from "./notice-page.js";
import { type OfActivity, type OfRegistration, pathIn, PublicPages, type Served, Unanswered } from "./public-pages.js";
import { languageOf, sendPage } from "./visit.js";

/** What a form of ours can hold at most, in bytes. */
const largestForm = 16_384;

type Activity = { Params: OfActivity["params"] };
type Registration = { Params: OfRegistration["params"] };

/**
 * Serves the public page of each activity at `/a/<id>`, its calendar file at `/a/<id>.ics`, and the page of a registration at an
 * address that only who registered knows.
 */
export const activityPages =
  ({ log, ...served }: Served & { readonly log: Logger }): Route =>
  (app) => {
    const pages = new PublicPages(served);
    void app.register(
      async (scope) => {
        scope.addContentTypeParser(
          "application/x-www-form-urlencoded",
          { parseAs: "string", bodyLimit: largestForm },
          async (_request: unknown, body: string | Buffer) => new URLSearchParams(String(body)),
        );
        scope.setNotFoundHandler(pages.sendMissing);
        scope.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
          const { language } = languageOf(request);
          const send = (status: number, why: string) =>
            sendPage(reply, status, noticePage(language, pathIn(request), say(language, "pageFailed"), why));
          const { statusCode: status = 500 } = error;
          if (status < 500) return send(status, say(language, "formUnreadable"));
          if (error instanceof Unanswered) return send(500, error.message);
          return send(500, internalError(error, language, [], log).message);
        });
        const one = "/:id/registrations/:registration/:token";
        scope.get<Activity>("/:id.ics", pages.sendCalendar);
        scope.get<Activity>("/:id", pages.showActivity);
        scope.get<Activity>("/:id/registrations", pages.backToActivity);
        scope.post<Activity>("/:id/registrations", pages.register);
        scope.get<Registration>(one, pages.showRegistration);
        for (const [path, act] of [
          [`${one}/acceptance`, "acceptOffer"],
          [`${one}/cancellation`, "cancelRegistration"],
        ] as const) {
          scope.get<Registration>(path, pages.backToRegistration);
          scope.post<Registration>(path, pages.answer(act));
        }
      },
      { prefix: "/a" },
    );
  };
