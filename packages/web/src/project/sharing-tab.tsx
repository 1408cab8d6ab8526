import type { ProjectView } from '@zhengxiang/application/contract';
import { dataResourcesOf, type DataResource, sharingCycles, sharingTypes, sharingWays } from '@zhengxiang/procedure';
import type { ReactElement } from 'react';
import { dayText } from '../ui/dates.ts';
import { stateNames } from '../insights/data-words.ts';
import { Facts, Nothing, Rows, Section } from '../ui/parts.tsx';
import { Marked } from '../ui/marked.tsx';

const promised = ({ item }: DataResource): string =>
  item ? `${sharingCycles[item.cycle]} · ${sharingWays[item.way]}` : '—';

const delivered = ({ item, table, result }: DataResource): string => {
  const got = table && `${sharingCycles[table.cycle]} · ${sharingWays[table.way]}`;
  switch (result) {
    case 'exempt':
      return `不予共享：${item?.legalBasis ?? ''}`;
    case 'pending':
      return '○ 尚未确认';
    case 'missing':
      return '✗ 未交付';
    case 'same':
      return '✓ 一致';
    case 'changed':
      return `⚠ 变为 ${got ?? ''}`;
    case 'added':
      return `＋ 另外交付：${table?.content ?? ''}（${got ?? ''}）`;
  }
};

/** What annex 2 promised beside what annexes 6 and 7 confirm. */
export const SharingTab = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const resources = dataResourcesOf(view.facts);
  const { confirmation, countersignedOn, countersignNote } = view.facts.sharing;
  if (resources.length === 0) return <Nothing text="本项目没有填报数据资源。" />;
  return (
    <>
      <Section title="承诺与交付">
        <Rows
          rows={resources}
          keyOf={({ id }) => id}
          columns={[
            { title: '功能', of: ({ item }) => item?.systemFunction ?? '—' },
            { title: '数据', of: ({ item, table }) => item?.name ?? table?.table ?? '' },
            { title: '共享类型', of: ({ item }) => (item ? sharingTypes[item.sharing] : '—') },
            { title: '承诺', of: promised },
            { title: '交付', of: (row) => <Marked text={delivered(row)} /> },
            { title: '状态', of: ({ state }) => stateNames[state] },
          ]}
        />
      </Section>
      {confirmation && (
        <Section title="数据资源共享确认书（附件6、附件7）">
          <Facts
            items={[
              ['系统', confirmation.systemName],
              ['地址', confirmation.systemAddress],
              ['登录密码', '另行移交'],
              ['甲方签署', `${confirmation.signatory} ${dayText(confirmation.signedOn)}`],
              ['乙方签收', countersignedOn === undefined ? '待签收' : dayText(countersignedOn)],
              ['对差异的意见', countersignNote],
            ]}
          />
        </Section>
      )}
    </>
  );
};
