import { readForm, type AnnexValues, type Fields, type InferFields } from '@zhengxiang/core';

/** The answers of an annex as far as they are there: a draft lacks some, erased contact data leave gaps. */
export type AnnexAnswers<F extends Fields> = Partial<InferFields<F>>;

/** Builds the typed reader of an annex. Each cell is read by itself, so that one faulty answer of a draft hides no other. */
export const annexReader =
  <F extends Fields>(fields: F) =>
  (values: AnnexValues | undefined): AnnexAnswers<F> =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([key, field]) => {
        const value = values?.[key];
        if (value === undefined) return [];
        const read = readForm<Fields>({ [key]: field }, { [key]: value });
        return read.ok ? Object.entries(read.value) : [];
      }),
    ) as AnnexAnswers<F>;
