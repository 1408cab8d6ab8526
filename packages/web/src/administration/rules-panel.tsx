import { citeText } from '@zhengxiang/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { Cite } from '../ui/cite.tsx';
import { Loaded } from '../ui/states.tsx';
import { periodText } from '../regulation/law-choice.tsx';
import { Marked } from '../ui/marked.tsx';

/** Which rules are at work, since when, and what the bureau has confirmed or still has to. */
export const RulesPanel = (): ReactElement => (
  <Loaded query={useRead('regulation', { query: {} })}>
    {({ pack, gap, extensions, interpretations, policies }) => {
      const open = interpretations.filter(({ confirmed }) => !confirmed).length;
      return (
        <>
          <section className="card" style={{ marginBottom: 16 }}>
            <h2 className="panel-title">现在执行的规则</h2>
            <p>
              <strong>{pack.title}</strong>　{pack.documentNumber}
            </p>
            <p>{`${periodText(pack)}${gap ? '；试行期已满，延续文件还没有登记' : ''}`}</p>
            {extensions.map((one) => (
              <p
                key={one.documentNumber}
              >{`延续：${one.documentName} ${one.documentNumber}，${one.from} 起${one.until === null ? '' : `至 ${one.until}`}`}</p>
            ))}
            <p className="muted">
              {`项目按受理时的规则办到底。规则随系统版本安装，这里不能修改；登记延续文件、确认理解、发布政策标准（已有 ${String(policies.length)} 份）由负责解释的单位的领导岗在`}
              <Link to="/regulation">办法</Link>里办理。
            </p>
          </section>
          <section className="card">
            <h2 className="panel-title">{`系统采用的理解（${String(interpretations.length)} 条，待确认 ${String(open)} 条）`}</h2>
            <div className="read-table">
              <table>
                <thead>
                  <tr>
                    <th scope="col">条款</th>
                    <th scope="col">问题</th>
                    <th scope="col">理解</th>
                    <th scope="col">状态</th>
                  </tr>
                </thead>
                <tbody>
                  {interpretations.map((one) => (
                    <tr key={one.id}>
                      <td>
                        <Cite cite={one.cite} text={citeText(one.cite)} />
                      </td>
                      <td>{one.question}</td>
                      <td>{one.reading}</td>
                      <td className={one.confirmed ? 'present' : undefined}>
                        <Marked text={one.confirmed ? '✓ 已确认' : '○ 待确认'} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        </>
      );
    }}
  </Loaded>
);
