import { dashboardRaiseMatter, type MatterChannel, type MatterLevel, type MatterTrack } from "../../operations.js";
import { optionsOf, type Option } from "../choices.js";
import type { Field, Values } from "../form.js";
import { matterChannel, matterLevel, matterTrack } from "../labels/matter.js";
import { levels } from "./steps.js";
import { say } from "./texts.js";
import { channels } from "./view.js";

/** The form by which a coordinator takes a matter on. */
export const raising = {
  act: { label: say("raise"), operation: dashboardRaiseMatter },
  fields: (organizations: readonly Option[], places: readonly Option[]): readonly Field[] => [
    { name: "title", label: say("title") },
    {
      name: "track",
      label: say("track"),
      kind: "choice",
      options: optionsOf(["CONSULTATION", "INSTANT"], matterTrack),
      value: "CONSULTATION",
    },
    { name: "channel", label: say("channel"), kind: "choice", options: optionsOf(channels, matterChannel) },
    { name: "level", label: say("level"), kind: "choice", options: optionsOf(levels, matterLevel), value: "BUILDING" },
    { name: "category", label: say("category") },
    { name: "description", label: say("description"), kind: "long", required: false },
    { name: "place", label: say("place"), kind: "choice", options: places, required: false },
    { name: "raisedBy", label: say("raisedBy"), kind: "choice", options: organizations, required: false },
    { name: "complainant", label: say("complainant"), required: false },
    { name: "contact", label: say("contact"), required: false },
    { name: "concerns", label: say("concerns"), kind: "choice", options: organizations, required: false },
  ],
  inputOf: (values: Values) => ({
    title: values["title"]!,
    track: values["track"] as MatterTrack,
    channel: values["channel"] as MatterChannel,
    level: values["level"] as MatterLevel,
    category: values["category"]!,
    description: values["description"],
    placeId: values["place"],
    raisedById: values["raisedBy"],
    complainantName: values["complainant"],
    complainantContact: values["contact"],
    concernsId: values["concerns"],
  }),
};
