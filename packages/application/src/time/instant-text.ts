/** The county's time to the second, as people write it: 2024-03-01 09:00:00. */
export const instantText = (at: Date | string): string =>
  new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
