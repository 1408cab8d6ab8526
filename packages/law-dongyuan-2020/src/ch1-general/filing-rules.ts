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
import { saysNothing } from './says-nothing.ts';
import { decidedSplit, trackAmountOf, trackOf, trackOfApplication } from './track.ts';

type Step = 'plan' | 'tender' | 'contract' | 'acceptance';

const stepNames: Readonly<Record<Step, string>> = {
  plan: '建设方案',
  tender: '招投标文件',
  contract: '合同',
  acceptance: '验收材料',
};

const steps: readonly Step[] = ['plan', 'tender', 'contract', 'acceptance'];

const filingOf = {
  plan: 'filing.filePlan',
  tender: 'filing.fileTender',
  contract: 'filing.fileContract',
  acceptance: 'filing.fileAcceptance',
} as const;

/** 全面简化流程: the text names four papers and no order. Each is filed once, as it comes to exist. */
const filedOnce = (step: Step) =>
  guard<(typeof filingOf)[Step]>([filingOf[step]], {
    says: `${stepNames[step]}有了就报备案，备案一次，不分先后。`,
    check: ({ facts }): Verdict => {
      const done = facts.filing[step];
      return done === undefined ? met : past(because('already-filed', { what: stepNames[step], on: done.on }));
    },
  });

export const planOnce = filedOnce('plan');
export const tenderOnce = filedOnce('tender');
export const contractOnce = filedOnce('contract');
export const acceptanceOnce = filedOnce('acceptance');

/** A purchase by quotation, from the e-mall or directly has no tender documents: then its way and the reason are the paper. */
export const tenderOrWhyNone = guard(['filing.fileTender'], {
  says: '有招投标（采购）文件的报文件；没有的，写明采购方式和为什么没有。',
  checkInput: (_context, { documents = [], method, whyNone }) =>
    requires(documents.length > 0 || (method !== undefined && !saysNothing(whyNone ?? '')), () =>
      unmet(because('tender-or-why-none'), { field: 'whyNone', remedy: '上传文件，或者写明采购方式和原因' }),
    ),
});

const filed = ({ filing }: ProjectFacts): readonly Step[] => steps.filter((step) => filing[step] !== undefined);

export const acknowledgedWhenComplete = guard(['filing.acknowledge'], {
  says: '建设方案、招投标文件、合同和验收材料都备案后，出具回执；疑似拆分的，认定之后。',
  partlyOn: ['art2-splitting'],
  check: ({ facts }) => {
    const missing = steps.filter((step) => !filed(facts).includes(step));
    const [first] = missing;
    if (first !== undefined)
      return unmet(because('not-all-filed', { missing: missing.map((step) => stepNames[step]).join('、') }), {
        remedy: { text: `先备案${stepNames[first]}`, action: filingOf[first] },
      });
    const open = facts.splitting.find((flag) => flag.split === undefined);
    if (open === undefined) return met;
    return unmet(because('split-undecided', { flag: open.id }), {
      remedy: { text: '先认定是否拆分', action: 'splitting.decide' },
      restsOn: ['art2-splitting'],
    });
  },
});

export const contractBelowThreshold = guard(['filing.fileContract'], {
  says: '合同价达到 {entryThreshold}（含）的，不再属于备案项目，先更正金额，再申请立项。',
  restsOn: ['art2-budget-amount'],
  checkInput: ({ law }, { price }) =>
    requires(price < moneyOf(law, 'entryThreshold'), () =>
      unmet(because('contract-at-threshold', { price, threshold: moneyOf(law, 'entryThreshold') }), {
        field: 'price',
        remedy: { text: '先更正金额，再按完整流程申请立项', action: 'filing.amend' },
      }),
    ),
});

const lacksInterface = (data: ApplicationData): boolean =>
  hasSoftwareDevelopment(data) && saysNothing(data.reservedInterface ?? '');

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
    return requires(!software || !saysNothing(stated ?? ''), () =>
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
    restsOn: ['art2-splitting'],
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
  restsOn: ['art2-splitting'],
  checkInput: ({ facts, law }, { budgetAmount }) => merged(facts, budgetAmount, law),
});

export const splitIsAmendedUpwards = guard(['filing.amend'], {
  says: '认定为拆分的项目，只能更正为合并后的金额。',
  restsOn: ['art2-splitting'],
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
    date === undefined ? met : plausible({ field: 'publishedOn', label: '发布日期', date, today, earliestLabel: '' }),
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
