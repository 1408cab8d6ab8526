import type { RegulationView } from '@zhengxiang/application/contract';
import { citeText } from '@zhengxiang/core';
import { Link } from '@tanstack/react-router';
import { Drawer, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { Loaded } from './states.tsx';

export const kindNames = {
  power: '权限',
  guard: '拦截',
  duty: '应办',
  consequence: '结果',
  notice: '提示',
  definition: '定义',
  'not-executable': '不需系统办理',
} as const;

/** What the bureau has said of a reading, and what follows for the rules that rest on it (article 30). */
export const stateWords = ({
  state,
  on,
  note,
  provisions,
}: Pick<RegulationView['interpretations'][number], 'state' | 'on' | 'note' | 'provisions'>): string => {
  const when = on === null ? '已' : `已于 ${on} `;
  const why = note === null ? '' : `：${note}`;
  if (state === 'denied')
    return `${when}否定${why}${provisions.length > 0 ? `；据此的 ${String(provisions.length)} 条规则只作提示` : ''}`;
  return state === 'confirmed' ? `${when}确认${why}` : '待确认';
};

/** The regulation beside the page, opened at a cited place. */
export const ArticleDrawer = ({
  cite,
  law,
  onClose,
}: {
  readonly cite: string;
  /** The law of the page; the one of the day where the page has none. */
  readonly law: string | undefined;
  readonly onClose: () => void;
}): ReactElement => {
  const regulation = useRead('regulation', { query: { law } });
  const article = cite.split('.')[0] ?? cite;
  return (
    <Drawer open size={460} onClose={onClose} title={citeText(cite)} mask={false}>
      <Loaded query={regulation}>
        {(data) => (
          <>
            <div className="law-text">
              {data.text
                .filter((unit) => unit.id === article || unit.id.startsWith(`${article}.`))
                .map((unit) => (
                  <p key={unit.id} aria-current={unit.id === cite ? true : undefined}>
                    {unit.kind === 'article' ? <strong>{unit.number}</strong> : `${unit.number}${unit.text}`}
                  </p>
                ))}
            </div>
            <h4>系统怎么做</h4>
            {data.provisions
              .filter((provision) => provision.cite === cite && !provision.systemCheck)
              .map((provision) => (
                <p key={provision.id}>
                  <Tag>{kindNames[provision.kind]}</Tag>
                  {provision.says}
                </p>
              ))}
            {data.interpretations
              .filter((one) => one.cite === cite || one.cite === article)
              .map((one) => (
                <p key={one.id} className="muted">
                  解释：{one.reading}（{stateWords(one)}）
                </p>
              ))}
            <Link to="/regulation" search={{ law: regulation.data?.pack.id }} hash={cite} onClick={onClose}>
              在《办法》中查看
            </Link>
          </>
        )}
      </Loaded>
    </Drawer>
  );
};

export default ArticleDrawer;
