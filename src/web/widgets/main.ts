import { Activities } from "./activities.js";
import { Figures } from "./figures.js";
import { Meetings } from "./meetings.js";
import { Needs } from "./needs.js";

const widgets = {
  activities: Activities,
  meetings: Meetings,
  needs: Needs,
  figures: Figures,
};

// A page may load the script twice, by its lasting and by its pinned address.
for (const [name, widget] of Object.entries(widgets))
  if (!customElements.get(`alliance-${name}`)) customElements.define(`alliance-${name}`, widget);
