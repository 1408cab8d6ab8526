import { leaveOpen, MissingAnswer, readForm, type AnnexValues, type Fields, type InferFields } from '@zhengxiang/core';

/** The answers of an annex as far as they are there: a draft lacks some, erased contact data leave gaps. */
export type AnnexAnswers<F extends Fields> = Partial<InferFields<F>>;

/**
 * Builds the typed reader of an annex. Each cell is read by itself, so that one faulty answer of a draft hides no other; one
 * that is held back stays so.
 */
export const annexReader =
  <F extends Fields>(fields: F) =>
  (values: AnnexValues | undefined): AnnexAnswers<F> => {
    const answers: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(fields)) {
      try {
        const value = values?.[key];
        if (value === undefined) continue;
        const read = readForm<Fields>({ [key]: field }, { [key]: value });
        if (read.ok && key in read.value) answers[key] = read.value[key];
      } catch (error) {
        if (!(error instanceof MissingAnswer)) throw error;
        leaveOpen(answers, key, error.path);
      }
    }
    return answers as AnnexAnswers<F>;
  };
