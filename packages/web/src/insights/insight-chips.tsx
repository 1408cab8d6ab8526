import { insightWords, type ProjectQuery } from '@zhengxiang/application/contract';
import { citeText } from '@zhengxiang/core';
import { useMe } from '../ui/session.ts';
import { Tag } from 'antd';
import type { ReactElement } from 'react';

interface InsightChipsProps {
  readonly query: ProjectQuery;
  readonly put: (part: Readonly<Record<string, undefined>>) => void;
}

/** The conditions that a figure of the cockpit brought along: said, and each can be taken away. */
export const InsightChips = ({ query, put }: InsightChipsProps): ReactElement | null => {
  const { names } = useMe();
  const cites = (query.warning ?? []).filter((cite) => cite !== 'any');
  const chips = [
    ...insightWords(names, query),
    ...(cites.length > 0 ? [{ words: `按${cites.map(citeText).join('、')}提示`, keys: ['warning'] as const }] : []),
  ];
  if (chips.length === 0) return null;
  return (
    <div style={{ marginBottom: 10 }} role="group" aria-label="来自驾驶舱的条件">
      <span className="muted">来自驾驶舱的条件：</span>
      {chips.map(({ words, keys }) => (
        <Tag
          key={words}
          color="blue"
          closable={{ 'aria-label': `去掉条件：${words}` }}
          onClose={() => put(Object.fromEntries(keys.map((key) => [key, undefined])))}
        >
          {words}
        </Tag>
      ))}
    </div>
  );
};
