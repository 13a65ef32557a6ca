import { LitElement, html } from "lit";
class Activities extends LitElement {
  protected override render() {
    return html`<p>…</p>`;
  }
}
customElements.define("alliance-activities", Activities);
