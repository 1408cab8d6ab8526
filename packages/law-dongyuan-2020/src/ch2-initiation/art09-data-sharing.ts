import { article, at, notice, unmet } from '@zhengxiang/core';
import { hasSoftwareDevelopment } from '@zhengxiang/procedure';
import { onApplication } from './application-rule.ts';
import { basesShown, kindsShown } from './declared.ts';
import { because } from './reasons.ts';

/**
 * Reading: a basis is named by 《…》, by the name of a law or administrative regulation, or as central policy. 办法, 无法, 依法 …
 * are words that end like a law and name none.
 */
const namesBasis = (text: string): boolean =>
  /《[^《》]{2,}》|\p{Script=Han}{2,}(?<![办方做想看说用无合依算违])(?:法|条例)(?:第|（|规定|$)|党中央|中共中央|国务院/u.test(
    text.trim(),
  );

const interfaceLine = onApplication('软件开发服务项目，将数据共享和交换的接口开发费用列入预算。', (data) =>
  hasSoftwareDevelopment(data) && !data.lines.some((line) => line.purpose === 'data-interface' && line.amount > 0)
    ? [
        unmet(because('no-interface-line'), {
          field: 'lines',
          remedy: { text: '增加一行用途为“数据共享交换接口”的预算', target: 'lines' },
        }),
      ]
    : [],
);

const items = onApplication(
  '填报《数据资源管理核查表》（附件2），明确数据资源共享的范围和条件。',
  (data) =>
    hasSoftwareDevelopment(data) && data.dataItems.length === 0
      ? [
          unmet(because('no-data-items'), {
            field: 'dataItems',
            remedy: { text: '逐项填报系统功能产生的数据', target: 'dataItems' },
          }),
        ]
      : [],
  { restsOn: ['art9-data-items'] },
);

const basis = onApplication(
  '声明不予共享的数据，提供法律、行政法规或党中央、国务院政策依据。',
  ({ dataItems }) =>
    dataItems.flatMap(({ name, sharing, legalBasis }, index) =>
      sharing === 'not-shared' && !namesBasis(legalBasis ?? '')
        ? [
            unmet(because('no-legal-basis', { item: name }), {
              field: `dataItems.${index}.legalBasis`,
              remedy: { text: '写明依据的名称和条款，或改为共享', target: 'dataItems' },
              // Without a word there is no basis in any reading.
              restsOn: (legalBasis ?? '').trim() === '' ? [] : ['art9-legal-basis'],
            }),
          ]
        : [],
    ),
  { partlyOn: ['art9-legal-basis'] },
);

/** Annex 2 is part of the application that article 9 asks for; its second note says what may be kept back, and on what grounds. */
const note2 = 'annex2.note2';

/** Article 9: interfaces for sharing are part of the software and of its budget; annex 2 says what is shared. */
export const art09 = article('art9', {
  p1: {
    'interface-line': interfaceLine.submission,
    'interface-line-draft': interfaceLine.draft,
    'kinds-shown': kindsShown,
    'bases-shown': at(note2, basesShown),
    'data-items': items.submission,
    'data-items-draft': items.draft,
    'legal-basis': at(note2, basis.submission),
    'legal-basis-draft': at(note2, basis.draft),
    'shared-in-principle': at(
      note2,
      notice(
        ['initiation.prepare'],
        '系统产生的数据原则上为共享数据，不予共享的须有法律、行政法规或者党中央、国务院政策依据。',
      ),
    ),
  },
});
