import { refusedBy } from "../../acting/index.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { tallyReversedAlready } from "./register-tally.entity.js";

refusedBy({
  registers_name_once: () => new Refusal("ALREADY_EXISTS", "registerExists", {}, "name"),
  register_tallies_not_in_future: () => invalid("countedOn", "inTheFuture"),
  register_tallies_reversed_once: tallyReversedAlready,
  register_entries_only_while_on: () => new Refusal("ENTRIES_OFF", "entriesOff", {}, "registerId"),
  register_entries_no_identity_number: () => invalid("contact", "identityNumber"),
  register_entries_phone_in_contact_only: () => invalid("strengths", "phoneNumber"),
});
