// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'e7ef2846814dc65bab8de1d92a7bb90439311b91412e16956686dcad3fd94fb2';
