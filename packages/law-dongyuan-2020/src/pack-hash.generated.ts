// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '80dfb55ff9d301821e2f6cfe820161e7d36ba5ed17ab898e2fe9dbec21aeb057';
