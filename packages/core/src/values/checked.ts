/** What a check of typed text comes to: the value, or one Chinese sentence that says what is wrong with it. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

/** The text is good and means `value`. */
export const good = <T>(value: T): Checked<T> => ({ ok: true, value });

/** The text is refused; `error` is shown to the person who typed it. */
export const bad = (error: string): { readonly ok: false; readonly error: string } => ({ ok: false, error });

/** Typed text as a Chinese input method may leave it, made plain: full-width characters narrowed, every blank removed. */
export const narrowed = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');
