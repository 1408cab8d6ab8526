/** Chains that hold no acts of the regulation but what was done with the papers of a project; no case, no projection. */
export const paperChain = 'papers';
