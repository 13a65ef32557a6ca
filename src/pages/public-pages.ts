import type { FastifyReply, FastifyRequest } from "fastify";
import type { AskAsVisitor, Told, Visit } from "../api/index.js";
import type { Clock } from "../shared/clock.js";
import { newSecret } from "../shared/ids.js";
import { say } from "../shared/messages.js";
import { activityPage } from "./activity-page.js";
import { calendarFile } from "./calendar-file.js";
import { noticePage } from "./notice-page.js";
import { pageActivity, pageRegistration } from "./operations.js";
import { answerFor, register } from "./registering.js";
import type { Refused, Typed } from "./registration-form.js";
import { type PagedRegistration, registrationPage } from "./registration-page.js";
import type { PagedActivity } from "./standing.js";
import { isFromElsewhere, languageOf, sendKeepablePage, sendPage } from "./visit.js";

/** What the public pages are served with. */
export interface Served {
  readonly ask: AskAsVisitor;
  /** Where people reach the hub. */
  readonly publicUrl: string;
  readonly clock: Clock;
}

/** A request for the page of an activity. */
export type OfActivity = FastifyRequest<{ Params: { id: string } }>;
/** A request for the page of a registration, by the token that only who registered knows. */
export type OfRegistration = FastifyRequest<{ Params: { id: string; registration: string; token: string } }>;

const nothingTyped = (): Typed => ({ participantName: "", contact: "", formKey: newSecret() });

/** The pages of activities and registrations, each by a request and its reply. */
export class PublicPages {
  constructor(private readonly hub: Served) {}

  readonly showActivity = async (request: OfActivity, reply: FastifyReply): Promise<FastifyReply> => {
    const activity = await this.activity(request);
    if (!activity) return this.sendMissing(request, reply);
    const typed = nothingTyped();
    return sendKeepablePage(request, reply, this.pageOf(request, activity, typed), typed.formKey);
  };

  readonly sendCalendar = async (request: OfActivity, reply: FastifyReply): Promise<FastifyReply> => {
    const activity = await this.activity(request);
    if (!activity) return this.sendMissing(request, reply);
    const { language } = languageOf(request);
    return reply
      .header("content-disposition", `inline; filename="${activity.id}.ics"`)
      .header("cache-control", "no-cache")
      .header("vary", "accept-language")
      .type("text/calendar; charset=utf-8")
      .send(calendarFile(language, activity, this.addressOf(activity.id), this.hub.clock.now()));
  };

  readonly register = async (request: OfActivity, reply: FastifyReply): Promise<FastifyReply> => {
    const { id } = request.params;
    const { suffix } = languageOf(request);
    if (this.isFromElsewhere(request)) return this.sendRefused(request, reply, nothingTyped(), this.elsewhere(request));
    const typed = typedIn(request.body);
    const outcome = await register(this.hub.ask, visitOf(request), id, typed);
    if (outcome === "missing") return this.sendMissing(request, reply);
    if ("refused" in outcome) return this.sendRefused(request, reply, typed, outcome.refused);
    return seeOther(reply, `${pathOf({ id, registration: outcome.done.id, token: outcome.done.token })}${suffix}`);
  };

  readonly showRegistration = async (request: OfRegistration, reply: FastifyReply): Promise<FastifyReply> => {
    const registration = await this.registration(request);
    return this.sendRegistration(request, reply, registration);
  };

  readonly answer =
    (act: "acceptOffer" | "cancelRegistration") =>
    async (request: OfRegistration, reply: FastifyReply): Promise<FastifyReply> => {
      const registration = await this.registration(request);
      if (!registration) return this.sendMissing(request, reply);
      if (this.isFromElsewhere(request))
        return this.sendRegistration(request, reply, registration, this.elsewhere(request));
      const { token } = request.params;
      const outcome = await answerFor(this.hub.ask, visitOf(request), act, registration.id, token);
      if (outcome === "missing") return this.sendMissing(request, reply);
      if ("refused" in outcome)
        return this.sendRegistration(request, reply, await this.registration(request), outcome.refused);
      return this.backToRegistration(request, reply);
    };

  readonly backToActivity = async (request: OfActivity, reply: FastifyReply): Promise<FastifyReply> =>
    seeOther(reply, `/a/${encodeURIComponent(request.params.id)}${languageOf(request).suffix}`);

  readonly backToRegistration = async (request: OfRegistration, reply: FastifyReply): Promise<FastifyReply> =>
    seeOther(reply, `${pathOf(request.params)}${languageOf(request).suffix}`);

  /** What is unknown, and what not everybody may see, look the same. */
  readonly sendMissing = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { language } = languageOf(request);
    const [title, why] = [say(language, "pageMissing"), say(language, "pageMissingWhy")];
    return sendPage(reply, 404, noticePage(language, pathIn(request), title, why));
  };

  private async activity(request: OfActivity): Promise<PagedActivity | null> {
    const told = await this.hub.ask(visitOf(request), pageActivity, { id: request.params.id });
    return dataOf(told).activity;
  }

  private async registration(request: OfRegistration): Promise<PagedRegistration | null> {
    const { id, registration: of, token: cancelToken } = request.params;
    const { registration } = dataOf(await this.hub.ask(visitOf(request), pageRegistration, { id: of, cancelToken }));
    return registration?.activity && registration.activity.id !== id ? null : registration;
  }

  private pageOf(request: FastifyRequest, activity: PagedActivity, typed: Typed, refused?: Refused): string {
    const now = this.hub.clock.now();
    return activityPage(activity, { ...languageOf(request), url: this.addressOf(activity.id), now, typed, refused });
  }

  private async sendRefused(request: OfActivity, reply: FastifyReply, typed: Typed, refused: Refused) {
    const activity = await this.activity(request);
    if (!activity) return this.sendMissing(request, reply);
    return sendPage(reply, refused.status, this.pageOf(request, activity, typed, refused));
  }

  private sendRegistration(
    request: OfRegistration,
    reply: FastifyReply,
    registration: PagedRegistration | null,
    refused?: Refused,
  ): FastifyReply | Promise<FastifyReply> {
    if (!registration) return this.sendMissing(request, reply);
    const { id } = request.params;
    const page = registrationPage(registration, {
      ...languageOf(request),
      path: pathOf(request.params),
      activityPath: `/a/${id}`,
      now: this.hub.clock.now(),
      refused,
    });
    return sendPage(reply, refused?.status ?? 200, page);
  }

  private addressOf(id: string): string {
    return `${this.hub.publicUrl}/a/${id}`;
  }

  private isFromElsewhere(request: FastifyRequest): boolean {
    return isFromElsewhere(request, this.hub.publicUrl);
  }

  private elsewhere(request: FastifyRequest): Refused {
    return { status: 403, message: say(languageOf(request).language, "sentFromElsewhere") };
  }
}

/** An answer that there should have been. */
export class Unanswered extends Error {}

function dataOf<Answer>({ data, errors }: Told<Answer>): Answer {
  if (!data || errors) throw new Unanswered(errors?.[0]?.message);
  return data;
}

const visitOf = (request: FastifyRequest): Visit => ({ request: request.raw, language: languageOf(request).language });

/** The path that was asked for, without what follows it. */
export const pathIn = ({ url }: FastifyRequest): string => url.split("?")[0]!;

/** Where a registration is seen: the token is part of it, so that who registered can keep it without any account. */
const pathOf = ({ id, registration, token }: OfRegistration["params"]): string =>
  `/a/${[id, "registrations", registration, token].map(encodeURIComponent).join("/")}`;

const seeOther = (reply: FastifyReply, path: string): FastifyReply =>
  reply.header("cache-control", "no-store").redirect(path, 303);

function typedIn(body: unknown): Typed {
  const given = body instanceof URLSearchParams ? body : new URLSearchParams();
  return {
    participantName: given.get("participantName") ?? "",
    contact: given.get("contact") ?? "",
    formKey: given.get("formKey") ?? newSecret(),
  };
}
