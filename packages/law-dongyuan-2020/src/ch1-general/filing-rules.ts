import {
  fen,
  guard,
  met,
  past,
  requires,
  unmet,
  type PlainDate,
  type Unmet,
  type Verdict,
  type Law,
} from '@zhengxiang/core';
import {
  currentApplication,
  hasSoftwareDevelopment,
  type ApplicationData,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { moneyOf } from '../figures.ts';
import { because } from './reasons.ts';
import { decidedSplit, trackAmountOf, trackOf, trackOfApplication } from './track.ts';

type Step = 'plan' | 'tender' | 'contract' | 'acceptance';

const stepNames: Readonly<Record<Step, string>> = {
  plan: '建设方案',
  tender: '招投标文件',
  contract: '合同',
  acceptance: '验收材料',
};

const filingOf = {
  plan: 'filing.filePlan',
  tender: 'filing.fileTender',
  contract: 'filing.fileContract',
  acceptance: 'filing.fileAcceptance',
} as const;

const inOrder = (step: Step, before?: Step) =>
  guard<(typeof filingOf)[Step]>([filingOf[step]], {
    says: before
      ? `${stepNames[step]}在${stepNames[before]}之后备案，备案一次。`
      : `${stepNames[step]}最先备案，备案一次。`,
    check: ({ facts }): Verdict => {
      const done = facts.filing[step];
      if (done !== undefined) return past(because('already-filed', { what: stepNames[step], on: done.on }));
      if (before === undefined || facts.filing[before] !== undefined) return met;
      return unmet(because('earlier-not-filed', { what: stepNames[step], earlier: stepNames[before] }), {
        remedy: { text: `先备案${stepNames[before]}`, action: filingOf[before] },
      });
    },
  });

export const planFirst = inOrder('plan');
export const tenderAfterPlan = inOrder('tender', 'plan');
export const contractAfterTender = inOrder('contract', 'tender');
export const acceptanceAfterContract = inOrder('acceptance', 'contract');

export const acknowledgedWhenComplete = guard(['filing.acknowledge'], {
  says: '建设方案、招投标文件、合同和验收材料都备案后，出具回执；疑似拆分的，认定之后。',
  check: ({ facts }) => {
    if (facts.filing.acceptance === undefined) {
      return unmet(because('not-all-filed'), { remedy: { text: '先备案验收材料', action: 'filing.fileAcceptance' } });
    }
    const open = facts.splitting.find((flag) => flag.split === undefined);
    if (open === undefined) return met;
    return unmet(because('split-undecided', { flag: open.id }), {
      remedy: { text: '先认定是否拆分', action: 'splitting.decide' },
    });
  },
});

export const contractBelowThreshold = guard(['filing.fileContract'], {
  says: '合同价达到 {entryThreshold}（含）的，不再属于备案项目，先更正金额，再申请立项。',
  checkInput: ({ law }, { price }) =>
    requires(price < moneyOf(law, 'entryThreshold'), () =>
      unmet(because('contract-at-threshold', { price, threshold: moneyOf(law, 'entryThreshold') }), {
        field: 'price',
        remedy: { text: '先更正金额，再按完整流程申请立项', action: 'filing.amend' },
      }),
    ),
});

const lacksInterface = (data: ApplicationData): boolean =>
  hasSoftwareDevelopment(data) && (data.reservedInterface ?? '').trim() === '';

const interfaceMissing = (): Unmet =>
  unmet(because('interface-not-reserved'), {
    field: 'reservedInterface',
    remedy: { text: '在申报材料中写明预留的数据共享开放接口', target: 'reservedInterface' },
  });

export const interfaceReservedInDraft = guard(['initiation.prepare'], {
  says: '{entryThreshold}以下含软件开发服务的项目，定稿时写明预留的数据共享开放接口。',
  checkInput: ({ law }, data) =>
    requires(!(trackOfApplication(data, law) === 'filing' && lacksInterface(data)), interfaceMissing),
});

export const interfaceReserved = guard(['filing.filePlan'], {
  says: '{entryThreshold}以下含软件开发服务的项目，应预留数据共享开放接口。',
  check: ({ facts }) => {
    const data = currentApplication(facts);
    return requires(data === undefined || !lacksInterface(data), interfaceMissing);
  },
});

export const interfaceStated = guard(['filing.fileAcceptance'], {
  says: '含软件开发服务的项目，备案验收材料时写明接口预留情况。',
  checkInput: ({ facts }, { interfaceReserved: stated }) => {
    const data = currentApplication(facts);
    const software = data !== undefined && hasSoftwareDevelopment(data);
    return requires(!software || (stated ?? '').trim() !== '', () =>
      unmet(because('interface-not-stated'), { field: 'interfaceReserved', remedy: '填写数据共享开放接口预留情况' }),
    );
  },
});

const merge = (law: Law): Unmet =>
  unmet(because('split-decided', { threshold: moneyOf(law, 'entryThreshold') }), {
    remedy: { text: '按合并后的金额重新编制申报材料', action: 'initiation.prepare' },
  });

export const splitStopsFiling = guard(
  ['filing.filePlan', 'filing.fileTender', 'filing.fileContract', 'filing.fileAcceptance', 'filing.acknowledge'],
  {
    says: '认定为拆分的项目不再备案，合并后按完整流程申请立项。',
    check: ({ facts, law }) => requires(!decidedSplit(facts), () => merge(law)),
  },
);

const merged = (facts: ProjectFacts, budgetAmount: number, law: Law): Verdict =>
  requires(!decidedSplit(facts) || budgetAmount >= moneyOf(law, 'entryThreshold'), () => ({
    ...merge(law),
    field: 'budgetAmount',
  }));

export const splitIsMerged = guard(['initiation.prepare'], {
  says: '认定为拆分的项目，按合并后的金额编制申报材料。',
  checkInput: ({ facts, law }, { budgetAmount }) => merged(facts, budgetAmount, law),
});

export const splitIsAmendedUpwards = guard(['filing.amend'], {
  says: '认定为拆分的项目，只能更正为合并后的金额。',
  checkInput: ({ facts, law }, { budgetAmount }) => merged(facts, budgetAmount, law),
});

interface Day {
  readonly field: string;
  readonly label: string;
  readonly date: PlainDate;
  readonly today: PlainDate;
  readonly earliest?: PlainDate | undefined;
  readonly earliestLabel: string;
}

const plausible = ({ field, label, date, today, earliest, earliestLabel }: Day): Verdict => {
  if (date > today) return unmet(because('date-in-future', { label, date, today }), { field });
  if (earliest !== undefined && date < earliest) {
    return unmet(because('date-too-early', { label, date, earliest, earliestLabel }), { field });
  }
  return met;
};

export const impliedTenderDay = guard(['filing.fileTender'], {
  says: '招投标文件的发布日期不晚于备案当天。',
  checkInput: ({ today }, { publishedOn: date }) =>
    plausible({ field: 'publishedOn', label: '发布日期', date, today, earliestLabel: '' }),
});

export const impliedContractDay = guard(['filing.fileContract'], {
  says: '合同签订日期在招投标文件发布之后，不晚于备案当天。',
  checkInput: ({ facts, today }, { signedOn: date }) =>
    plausible({
      field: 'signedOn',
      label: '签订日期',
      date,
      today,
      earliest: facts.filing.tender?.publishedOn,
      earliestLabel: '招投标文件发布日期',
    }),
});

export const impliedAcceptanceDay = guard(['filing.fileAcceptance'], {
  says: '验收日期在合同签订之后，不晚于备案当天。',
  checkInput: ({ facts, today }, { acceptedOn: date }) =>
    plausible({
      field: 'acceptedOn',
      label: '验收日期',
      date,
      today,
      earliest: facts.filing.contract?.signedOn,
      earliestLabel: '合同签订日期',
    }),
});

export const largeProjectsApply = guard(
  [
    'filing.filePlan',
    'filing.fileTender',
    'filing.fileContract',
    'filing.fileAcceptance',
    'filing.acknowledge',
    'filing.amend',
  ],
  {
    says: '预算金额在 {entryThreshold}（含）以上的项目不办理备案，走完整流程。',
    check: ({ facts, law }) => {
      const amount = trackAmountOf(facts) ?? fen(0);
      return trackOf(facts, law) === 'full'
        ? past(because('approved-not-filed', { amount, threshold: moneyOf(law, 'entryThreshold') }))
        : met;
    },
  },
);
