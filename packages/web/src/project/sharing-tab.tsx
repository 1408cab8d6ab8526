import type { ProjectView } from '@zhengxiang/application/contract';
import { currentApplication, sharingCycles, sharingTypes, sharingWays } from '@zhengxiang/core';
import type { ReactElement } from 'react';
import { Facts, Nothing, Rows, Section } from './parts.tsx';

/** What annex 2 promised beside what annexes 6 and 7 confirm. */
export const SharingTab = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const items = currentApplication(view.facts)?.dataItems ?? [];
  const { confirmation, countersignedOn, countersignNote } = view.facts.sharing;
  if (items.length === 0) return <Nothing text="本项目没有填报数据资源。" />;
  const delivered = new Map(
    (confirmation?.tables ?? []).filter((one) => one.item !== undefined).map((one) => [one.item, one]),
  );
  const added = (confirmation?.tables ?? []).filter((one) => one.item === undefined);
  return (
    <>
      <Section title="承诺与交付">
        <Rows
          rows={items}
          keyOf={(item) => item.id}
          columns={[
            { title: '功能', of: (item) => item.systemFunction },
            { title: '数据', of: (item) => item.name },
            { title: '共享类型', of: (item) => sharingTypes[item.sharing] },
            { title: '承诺', of: (item) => `${sharingCycles[item.cycle]} · ${sharingWays[item.way]}` },
            {
              title: '交付',
              of: (item) => {
                const got = delivered.get(item.id);
                if (item.sharing === 'not-shared') return `不予共享：${item.legalBasis ?? ''}`;
                if (!confirmation) return '尚未确认';
                if (!got) return '✗ 未交付';
                const same = got.cycle === item.cycle && got.way === item.way;
                return same ? '✓ 一致' : `⚠ 变为 ${sharingCycles[got.cycle]} · ${sharingWays[got.way]}`;
              },
            },
          ]}
        />
        {added.map((one) => (
          <p key={one.id}>{`＋ 另外交付：${one.table}（${one.content}）`}</p>
        ))}
      </Section>
      {confirmation && (
        <Section title="数据资源共享确认书（附件6、附件7）">
          <Facts
            items={[
              ['系统', confirmation.systemName],
              ['地址', confirmation.systemAddress],
              ['登录密码', '另行移交'],
              ['甲方签署', `${confirmation.signatory} ${confirmation.signedOn}`],
              ['乙方签收', countersignedOn ?? '待政数局签收'],
              ['对差异的意见', countersignNote],
            ]}
          />
        </Section>
      )}
    </>
  );
};
