/** Why a supergraph is not served, in one line. */
export class SupergraphRefused extends Error {}
