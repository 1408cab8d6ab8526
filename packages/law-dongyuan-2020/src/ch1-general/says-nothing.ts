/** 无, 没有, 暂无, 不涉及, / … in the place of an answer is none. What nobody can see has been taken away before. */
const nothing =
  /^[\s\p{P}\p{S}\p{C}]*(?:(?:暂时?|目前|尚)?(?:无|没有|未定|未取得|不详|不涉及|不需要|不适用|略|同上|否|none|no|nil|n\/?a|null)[\s\p{P}\p{S}\p{C}]*)*(?:资质)?[\s\p{P}\p{S}\p{C}]*$/iu;

/** Whether words that a rule asks for say nothing. */
export const saysNothing = (text: string): boolean => nothing.test(text.normalize('NFKC'));
