import { type ActionId, type LawPack, costReviewAct } from '@zhengxiang/procedure';

export interface ExchangedForm {
  readonly id: string;
  readonly title: string;
}

/** The bureau's own table, which belongs to no annex. */
const costReview: ExchangedForm = { id: 'cost-review', title: '造价审核表' };

/** The forms of an act that can be filled in with Word or Excel. */
export const exchangedForms = (pack: LawPack, action: ActionId): readonly ExchangedForm[] => [
  ...Object.values(pack.annexForms)
    .filter(({ returns }) => returns?.action === action)
    .map(({ id, title }) => ({ id, title: `${id.replace('annex', '附件')}《${title}》` })),
  ...(action === costReviewAct ? [costReview] : []),
];
