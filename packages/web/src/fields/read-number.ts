/** A number as people type or paste it: full-width digits, blanks, thousands separators, 。 for the point. Undefined for anything else. */
export const readNumber = (text: string): number | undefined => {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[,，\s]/gu, '')
    .replaceAll('。', '.');
  return /^[-−]?(\d+\.?\d*|\.\d+)$/u.test(plain) ? Number(plain.replace('−', '-')) : undefined;
};
