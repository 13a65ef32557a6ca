/**
 * The fields whose value is the same for everybody who may see the object at all, and that hold neither personal data nor
 * free text. Partners' subgraphs may require these and no others: whoever asks, nothing of theirs alone goes to a partner.
 *
 * A resolution's text is left out though it is public: people write there at length.
 * An activity's superEvent is left out because some may not see it; statusReason and description because people write there.
 */
export const publicFields = {
  Alliance: ["id", "slug", "name", "timeZone", "cooperationModes", "demo", "community", "convener", "createdAt"],
  Organization: [
    "id",
    "alliance",
    "name",
    "classification",
    "parent",
    "unit",
    "incubatedBy",
    "place",
    "foundedOn",
    "closedOn",
    "tags",
    "createdAt",
  ],
  Place: ["id", "alliance", "name", "kind", "address", "parent", "createdAt"],
  Activity: [
    "id",
    "alliance",
    "title",
    "kind",
    "status",
    "visibility",
    "startsAt",
    "endsAt",
    "host",
    "venue",
    "capacity",
    "confirmedCount",
    "duties",
    "tags",
    "createdAt",
  ],
  Meeting: [
    "id",
    "alliance",
    "kind",
    "title",
    "status",
    "startsAt",
    "endsAt",
    "heldOn",
    "convener",
    "venue",
    "createdAt",
  ],
  CareGroup: ["id", "alliance", "category", "name", "createdAt"],
  Resolution: ["id", "alliance", "title", "status", "votingRule", "meeting", "adoptedOn", "createdAt"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
