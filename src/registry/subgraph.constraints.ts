import { refusedBy } from "../acting/index.js";
import { invalid, Refusal } from "../shared/refusals.js";

refusedBy({
  subgraphs_name_once: () => new Refusal("SUBGRAPH_NAME_TAKEN", "subgraphNameTakenMeanwhile", {}, "name"),
  subgraphs_name_form: () => invalid("name", "subgraphNameForm"),
  trusted_documents_name_form: () => invalid("name", "documentNameForm"),
  subgraphs_published_version_exists: () => invalid("version", "subgraphVersionUnknown"),
});
