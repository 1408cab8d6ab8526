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
                  <p key={unit.id} style={unit.id === cite ? { background: '#fff3d6' } : undefined}>
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
                  解释：{one.reading}（{one.confirmed ? '已确认' : '待确认'}）
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
