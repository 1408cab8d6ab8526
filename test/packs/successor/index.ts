import {
  f,
  fen,
  guard,
  met,
  optional,
  paper,
  past,
  plainDate,
  power,
  requires,
  unmet,
  type DocumentRef,
  type Reason,
} from '@zhengxiang/core';
import {
  currentApplication,
  succeed,
  withLabels,
  withRowAfter,
  type AnnexSource,
  type ApplicationData,
  type LawPack,
} from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';

const because = (code: string, text: string, figures: Reason['figures'] = {}): Reason => ({ code, text, figures });

/** Article 10 (2026): the plan of cryptography is uploaded in annex 1. */
const cryptoPlanOf = (data: Partial<ApplicationData> | undefined): readonly DocumentRef[] =>
  (data?.annex1?.['cryptoPlan'] as readonly DocumentRef[] | undefined) ?? [];

const cryptoMissing = () =>
  unmet(because('crypto-plan-missing', '没有密码应用方案'), {
    field: 'annex1.cryptoPlan',
    remedy: { text: '在附件1 上传密码应用方案', target: 'annex1.cryptoPlan' },
  });

const isFull = (amount: number, law: Pick<LawPack, 'parameters'>): boolean =>
  amount >= (law.parameters.find(({ name }) => name === 'entryThreshold')?.value ?? 0);

const cryptoRow = ({ facts, draft }: AnnexSource) => {
  const data = draft?.application ?? (facts && currentApplication(facts));
  const names = cryptoPlanOf(data).map(({ name }) => name);
  return paper.row(
    paper.labelCell('密码应用方案', { colspan: 5 }),
    paper.valueCell('annex1.cryptoPlan', names.join('、'), { colspan: 7 }),
  );
};

const annex1 = dongyuan2020.annexForms['annex1'];
const reviewedByGroup = '是否已经领导小组审议通过';

/** The successor that the tests install: other limits, a new document, a changed article, a changed cell, another first day. */
export const dongyuan2026: LawPack = succeed(dongyuan2020, {
  id: 'dongyuan-2026',
  title: '东源县县级政务信息化服务项目管理办法',
  documentNumber: '东府办〔2026〕30号',
  inForce: { from: plainDate('2026-12-01'), to: plainDate('2031-11-30') },
  parameters: {
    entryThreshold: { value: fen(100_000_000) },
    selfEvaluationThreshold: { value: fen(300_000_000) },
    demonstrationThreshold: { value: fen(400_000_000) },
    changesPerProject: { value: 2 },
    savingsByUnit: { label: '单位可以自行批准的变更节约比例', cite: 'art17.p1', value: 10, unit: 'percent' },
  },
  words: { 'data-bureau': '县数据局' },
  text: {
    'art17.p1': '同一项目的变更申请原则上不多于2次。变更使合同价减少不超过10%的，由项目建设单位主要领导批准。',
  },
  annexes: {
    annex1: (form) => ({
      ...form,
      fields: {
        ...form.fields,
        countyAgreed: { ...form.fields['countyAgreed'], label: reviewedByGroup } as (typeof form.fields)[string],
        cryptoPlan: optional(f.files('密码应用方案', 'cryptoPlan')),
      },
      layout: withRowAfter(
        withLabels(form.layout, { 是否已经县政府同意建设: '是否已经领导小组\n审议通过' }),
        'annex1.nature',
        cryptoRow,
      ),
    }),
  },
  requiredDocuments: ({ facts, law }) => {
    const data = currentApplication(facts);
    if (data === undefined || facts.approval !== undefined || facts.closed !== undefined) return [];
    if (!isFull(data.budgetAmount, law)) return [];
    return [
      {
        role: 'cryptoPlan',
        label: '密码应用方案',
        cite: 'art10.p1.i2',
        action: 'initiation.prepare',
        present: cryptoPlanOf(data).length > 0,
      },
    ];
  },
  articles: {
    // Infrastructure is provided by a rule of its own now: its acts are gone.
    'art14.p1': { 'owner-requests-infrastructure': null, 'bureau-allocates-infrastructure': null },
    'art10.p1.i2': {
      'crypto-plan-draft': guard(['initiation.prepare'], {
        says: '定稿时检查：{entryThreshold}（含）以上的项目，应有密码应用方案。',
        checkInput: ({ law }, data) =>
          requires(!isFull(data.budgetAmount, law) || cryptoPlanOf(data).length > 0, cryptoMissing),
      }),
      'crypto-plan': guard(['initiation.submit'], {
        says: '{entryThreshold}（含）以上的项目，报送密码应用方案。',
        check: ({ facts, law }) => {
          const data = currentApplication(facts);
          return requires(
            data === undefined || !isFull(data.budgetAmount, law) || cryptoPlanOf(data).length > 0,
            cryptoMissing,
          );
        },
      }),
    },
    'art17.p1': {
      'unit-approves-savings': power(
        ['change.approve'],
        [{ organ: 'project-owner', posts: ['leader'] }],
        '变更使合同价减少不超过 {savingsByUnit}的，由项目建设单位主要领导批准。',
      ),
      'only-small-savings': guard(['change.approve'], {
        says: '项目建设单位主要领导只批准合同价减少不超过 {savingsByUnit}的变更。',
        checkPerson: ({ facts, capacities, law }) => {
          if (!capacities.includes('project-owner') || capacities.includes('data-bureau')) return met;
          const change = facts.changes.find(({ state }) => state === 'requested');
          const contract = facts.contracts.find(({ id }) => id === change?.request.contract);
          if (change === undefined || contract === undefined) return past(because('no-open-change', '没有待批的变更'));
          const percent = law.parameters.find(({ name }) => name === 'savingsByUnit')?.value ?? 0;
          const saving = -change.difference;
          return requires(saving >= 0 && saving * 100 <= contract.price * percent, () =>
            unmet(because('not-for-unit', `变更不在减少 ${String(percent)}% 以内，由{data-bureau}批准`), {
              remedy: '待{data-bureau}批准',
            }),
          );
        },
      }),
    },
  },
});

export { annex1 as annex1Of2020, reviewedByGroup };
