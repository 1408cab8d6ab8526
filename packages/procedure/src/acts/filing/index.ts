import { filingFilePlan, filingPlanFiled, filingFilePlanKnown } from './filing-file-plan.ts';
import { filingFileTender, filingTenderFiled } from './filing-file-tender.ts';
import { filingFileContract, filingContractFiled } from './filing-file-contract.ts';
import { filingFileAcceptance, filingAcceptanceFiled } from './filing-file-acceptance.ts';
import { filingAcknowledge, filingAcknowledged } from './filing-acknowledge.ts';
import { filingAmend, filingAmended, filingAmendKnown } from './filing-amend.ts';
import { splittingFlag, splittingFlagged } from './splitting-flag.ts';
import { splittingExplain, splittingExplained } from './splitting-explain.ts';
import { splittingDecide, splittingDecided } from './splitting-decide.ts';

/** Article 2(1): projects below the entry threshold are filed, not approved. */
export const filingActions = {
  'filing.filePlan': filingFilePlan,
  'filing.fileTender': filingFileTender,
  'filing.fileContract': filingFileContract,
  'filing.fileAcceptance': filingFileAcceptance,
  'filing.acknowledge': filingAcknowledge,
  'filing.amend': filingAmend,
  'splitting.flag': splittingFlag,
  'splitting.explain': splittingExplain,
  'splitting.decide': splittingDecide,
};

export const filingReducers = {
  'filing.plan-filed': filingPlanFiled,
  'filing.tender-filed': filingTenderFiled,
  'filing.contract-filed': filingContractFiled,
  'filing.acceptance-filed': filingAcceptanceFiled,
  'filing.acknowledged': filingAcknowledged,
  'filing.amended': filingAmended,
  'splitting.flagged': splittingFlagged,
  'splitting.explained': splittingExplained,
  'splitting.decided': splittingDecided,
};

export const filingKnown = {
  'filing.amend': filingAmendKnown,
  'filing.filePlan': filingFilePlanKnown,
};
