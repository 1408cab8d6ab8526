import { annualListReport, annualListReported } from './annual-list-report.ts';
import { annualListReturn, annualListReturned } from './annual-list-return.ts';
import { annualListTransferred } from '../register/annual-list-transfer.ts';
import { annualListAdopt, annualListAdopted } from './annual-list-adopt.ts';

/** Article 10(1): each unit reports next year's projects; the bureau collects and adopts. One case per unit and year. */
export const annualListActions = {
  'annualList.report': annualListReport,
  'annualList.return': annualListReturn,
  'annualList.adopt': annualListAdopt,
};

export const annualListReducers = {
  'annual-list.reported': annualListReported,
  'annual-list.returned': annualListReturned,
  'annual-list.adopted': annualListAdopted,
  'annual-list.transferred': annualListTransferred,
};
