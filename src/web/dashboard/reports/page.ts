import { css, html, type TemplateResult } from "lit";
import { Page, type SignedIn } from "../page.js";
import { look } from "../theme.js";
import { annualReport, unitReport, unitReports } from "./annual.js";
import { threeLists } from "./lists.js";
import { meetingMinutes } from "./minutes.js";
import { printable } from "./printable.js";
import { activitySignIn, meetingSignIn } from "./sign-in.js";
import { say } from "./texts.js";

/** What each kind of sheet is called in the address, after `#/reports/`. */
const sheets: Readonly<Record<string, (alliance: SignedIn, of: string | undefined) => Promise<TemplateResult | null>>> =
  {
    "meeting-sign-in": (alliance, of = "") => meetingSignIn(alliance, of),
    "activity-sign-in": (alliance, of = "") => activitySignIn(alliance, of),
    minutes: (alliance, of = "") => meetingMinutes(alliance, of),
    lists: (alliance, of) => threeLists(alliance, of === undefined ? undefined : Number(of)),
  };

/** The sheet that an address names; what there is to print where it names none. */
function sheetAt(alliance: SignedIn, within: string): Promise<TemplateResult | null> {
  const [kind = "", of] = within.split("/");
  if (kind === "") return printable(alliance);
  if (!/^\d{4}$/.test(kind)) return sheets[kind]?.(alliance, of) ?? Promise.resolve(null);
  const year = Number(kind);
  if (of === undefined) return annualReport(alliance, year);
  return of === "units" ? unitReports(alliance, year) : unitReport(alliance, year, of);
}

/** What coordinators print: annual reports, sign-in sheets, minutes and the three lists, each on A4. */
export class ReportsPage extends Page<TemplateResult> {
  static override styles = [
    look,
    css`
      .cards,
      section {
        margin-bottom: var(--gap);
      }
      .acts {
        align-items: center;
      }
      .sheet {
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        padding: calc(2 * var(--gap));
        max-width: 900px;
        box-sizing: border-box;
        margin: 0 auto var(--gap);
      }
      .sheet h1 {
        text-align: center;
      }
      .letterhead,
      .signatures {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 4px 16px;
      }
      .letterhead {
        border-bottom: 1px solid var(--line);
        padding-bottom: 4px;
      }
      .signatures {
        margin-top: 32px;
        padding-inline-end: 25%;
      }
      .facts {
        display: grid;
        gap: 2px 16px;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
        margin: 0 0 12px;
      }
      .facts div {
        display: flex;
        gap: 8px;
      }
      .facts dt {
        color: var(--quiet);
        white-space: nowrap;
      }
      .facts dd {
        margin: 0;
      }
      .long {
        white-space: pre-wrap;
      }
      caption {
        text-align: start;
        font-weight: 600;
        padding: 12px 0 4px;
        break-after: avoid;
      }
      .sheet table {
        margin-bottom: 12px;
      }
      .sheet td,
      .sheet th {
        border: 1px solid var(--line);
        padding: 5px 8px;
      }
      .narrow {
        width: 4em;
        text-align: center;
      }
      .sign {
        width: 8em;
        height: 2em;
      }
      .links {
        columns: 240px;
        padding-inline-start: 20px;
      }
      @media (max-width: 600px) {
        .sheet {
          padding: var(--gap) 12px;
        }
      }
      @media print {
        :host {
          font-size: 10.5pt;
        }
        .sheet {
          border: 0;
          padding: 0;
          margin: 0;
          max-width: none;
        }
        .next {
          break-before: page;
        }
        .together {
          break-inside: avoid;
        }
        .facts {
          grid-template-columns: 1fr 1fr;
        }
      }
    `,
  ];

  protected async read(): Promise<TemplateResult> {
    return (await sheetAt(this.alliance, this.within)) ?? html`<p role="alert">${say("unknown")}</p>`;
  }

  protected body(shown: TemplateResult): TemplateResult {
    return shown;
  }
}
customElements.define("hub-reports", ReportsPage);
