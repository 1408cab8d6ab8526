import type { AnnexForm, LawPack } from '@zhengxiang/procedure';
import type { InstalledLaw } from '../laws.ts';
import { ownEntry } from './own-entry.ts';

/** A form is asked for that the law of the case does not have, and another installed law does. Nothing was read. */
export class FormOfAnotherLaw extends Error {
  override readonly name = 'FormOfAnotherLaw';

  constructor(form: AnnexForm, other: LawPack, pack: LawPack) {
    super(
      `《${pack.title}》（${pack.documentNumber}）没有“${form.title}”，它是《${other.title}》（${other.documentNumber}）的表`,
    );
  }
}

/**
 * The form of that id under a law; undefined where no installed law has one.
 * @throws FormOfAnotherLaw that names the form, its law and the law of the case
 */
export const formUnder = (pack: LawPack, formId: string, laws: readonly InstalledLaw[]): AnnexForm | undefined => {
  const own = ownEntry(pack.annexForms, formId);
  if (own !== undefined) return own;
  for (const { pack: other } of laws) {
    const foreign = ownEntry(other.annexForms, formId);
    if (foreign !== undefined) throw new FormOfAnotherLaw(foreign, other, pack);
  }
  return undefined;
};
