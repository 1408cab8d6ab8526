import type { ProjectView } from '@zhengxiang/application/contract';
import { citeText, sumFen } from '@zhengxiang/core';
import { ceilingOf, type Change, type LawPack } from '@zhengxiang/procedure';
import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { Cite } from '../ui/cite.tsx';
import { dayText } from '../ui/dates.ts';
import { wanOrDash } from '../ui/money.tsx';
import { usePack } from '../ui/use-pack.ts';
import '../ui/room.css';
import { changeFigures, lineDifference, lineEffect, type LineEffect } from './change-figures.ts';
import { Facts, Section, filesOf } from '../ui/parts.tsx';
import { Marked } from '../ui/marked.tsx';

type ChangeLine = Change['request']['lines'][number];

const states: Readonly<Record<Change['state'], string>> = {
  requested: '待批',
  approved: '已批准',
  refused: '未批准',
  withdrawn: '已撤回',
};
const effects: Readonly<Record<LineEffect, string>> = {
  added: '＋ 新增',
  removed: '－ 取消',
  changed: '改',
  same: '不变',
};

const signed = (amount: number): string =>
  amount === 0 ? '0' : `${amount > 0 ? '＋' : '−'}${wanOrDash(Math.abs(amount))}`;

const limitOf = (pack: LawPack | undefined): number | undefined =>
  pack?.parameters.find((one) => one.name === 'changesPerProject')?.value;

/** 变更: what the changes did to the money and how many are used, then each change before and after. */
export const ChangeSections = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const figures = changeFigures(view.facts);
  const limit = limitOf(usePack(view.pack.id).data);
  const over = figures.ceiling !== undefined && figures.now > figures.ceiling;
  return (
    <>
      <Section title="变更">
        <Facts
          items={[
            ['批复的核定金额', figures.approved !== undefined && `${wanOrDash(figures.approved)} 万元`],
            ['变更后上限', figures.ceiling !== undefined && <CeilingSteps view={view} />],
            [
              '合同价合计',
              `签订时 ${wanOrDash(figures.signed)} 万元，现在 ${wanOrDash(figures.now)} 万元（${signed(figures.now - figures.signed)}）`,
            ],
            [
              '对照上限',
              figures.ceiling !== undefined && (
                <span className={over ? 'missing' : 'present'}>
                  <Marked text={over ? '✗ 超出，' : '✓ 未超出，'} />
                  {`上限 ${wanOrDash(figures.ceiling)} 万元${over ? `，超 ${wanOrDash(figures.now - figures.ceiling)} 万元` : `，余 ${wanOrDash(figures.ceiling - figures.now)} 万元`}`}
                </span>
              ),
            ],
            [
              '变更次数',
              <span key="n">
                {`已批准 ${String(figures.used)} 次${limit === undefined ? '' : `，原则上不多于 ${String(limit)} 次`} `}
                <Cite cite="art17.p1" text={citeText('art17.p1')} />
              </span>,
            ],
          ]}
        />
      </Section>
      {figures.steps.map(({ change, contractsAfter }) => (
        <Section
          key={change.id}
          title={`变更 ${change.id}　${states[change.state]}　${signed(change.difference)} 万元`}
        >
          <Facts
            items={[
              ['原因', change.request.reason],
              ['内容', change.request.content],
              ['申请', `${dayText(change.requestedOn)}，计划 ${dayText(change.request.plannedFor)}实施`],
              ['批复', change.decidedOn && `${dayText(change.decidedOn)} ${change.decisionText ?? ''}`],
              ['实施', change.carriedOutOn && dayText(change.carriedOutOn)],
              [
                change.state === 'requested' ? '批准后合同价合计' : '此时合同价合计',
                `${wanOrDash(contractsAfter)} 万元`,
              ],
              ['申请函', filesOf(change.request.letter)],
            ]}
          />
          <ChangeTable lines={change.request.lines} />
        </Section>
      ))}
    </>
  );
};

/** How the ceiling came about: each change that lowered it, and when. */
const CeilingSteps = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { ceilingChanges } = view.facts;
  if (ceilingChanges.length === 0) return <>{`${wanOrDash(ceilingOf(view.facts))} 万元，没有因变更下调`}</>;
  return (
    <>
      {ceilingChanges.map(({ change, on, difference, amount }) => (
        <div key={change}>
          {`${dayText(on)} 变更 ${change} ${signed(difference)} 万元，上限 ${wanOrDash(amount)} 万元`}
        </div>
      ))}
    </>
  );
};

const side = (model: string | undefined, spec: string | undefined): string => [model, spec].filter(Boolean).join('，');

/** Annex 4 as a comparison. */
const ChangeTable = ({ lines }: { readonly lines: readonly ChangeLine[] }): ReactElement => (
  <div className="line-sheet" style={{ marginTop: 8 }}>
    <table>
      <ChangeHead />
      <tbody>
        {lines.map((line) => {
          const effect = lineEffect(line);
          return (
            <tr key={line.id} data-changed={effect !== 'same'}>
              <td>
                {line.item}
                <div>
                  <Tag color={effect === 'added' ? 'warning' : effect === 'same' ? 'default' : 'processing'}>
                    {effects[effect]}
                  </Tag>
                </div>
              </td>
              <td>{side(line.modelBefore, line.specBefore)}</td>
              <td className="num">{`${String(line.quantityBefore)} × ${wanOrDash(line.unitPriceBefore)}`}</td>
              <td className="num">{wanOrDash(line.amountBefore)}</td>
              <td>{side(line.modelAfter, line.specAfter)}</td>
              <td className="num">{`${String(line.quantityAfter)} × ${wanOrDash(line.unitPriceAfter)}`}</td>
              <td className="num">{wanOrDash(line.amountAfter)}</td>
              <td className="num">{signed(lineDifference(line))}</td>
            </tr>
          );
        })}
      </tbody>
      <ChangeTotals lines={lines} />
    </table>
  </div>
);

const ChangeHead = (): ReactElement => (
  <thead>
    <tr>
      <th scope="col" rowSpan={2}>
        分项目名称
      </th>
      <th scope="colgroup" colSpan={3}>
        原
      </th>
      <th scope="colgroup" colSpan={3}>
        现
      </th>
      <th scope="col" rowSpan={2} className="num">
        差额（万元）
      </th>
    </tr>
    <tr>
      <th scope="col">品牌、参数</th>
      <th scope="col" className="num">
        数量×单价
      </th>
      <th scope="col" className="num">
        小计
      </th>
      <th scope="col">品牌、参数</th>
      <th scope="col" className="num">
        数量×单价
      </th>
      <th scope="col" className="num">
        小计
      </th>
    </tr>
  </thead>
);

const ChangeTotals = ({ lines }: { readonly lines: readonly ChangeLine[] }): ReactElement => (
  <tfoot>
    <tr>
      <td>合计</td>
      <td colSpan={2} />
      <td className="num">{wanOrDash(sumFen(lines.map((line) => line.amountBefore)))}</td>
      <td colSpan={2} />
      <td className="num">{wanOrDash(sumFen(lines.map((line) => line.amountAfter)))}</td>
      <td className="num">{signed(sumFen(lines.map(lineDifference)))}</td>
    </tr>
  </tfoot>
);
