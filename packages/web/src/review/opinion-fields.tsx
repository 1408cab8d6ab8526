import { Button } from 'antd';
import type { ReactElement } from 'react';
import { FieldGrid } from '../fields/field-grid.tsx';
import { useWorld } from '../fields/world.ts';
import { usePagePack } from '../ui/use-pack.ts';
import type { FieldsProps } from '../forms/action-form.tsx';
import { opinionProposals, withProposal, type Proposal } from './draft-opinion.ts';
import { Marked } from '../ui/marked.tsx';

const places: Readonly<Record<Proposal['field'], string>> = { text: '评审意见', reuseAssessment: '可否利用现有平台' };

/** The opinion with texts on offer beside it. */
export const OpinionFields = ({ fields, values, onChange }: FieldsProps): ReactElement => {
  const { facts } = useWorld();
  const law = usePagePack();
  const proposals = facts && law ? opinionProposals(facts, law) : [];
  const take = (chosen: readonly Proposal[]): void =>
    onChange(
      chosen.reduce<Readonly<Record<string, unknown>>>(
        (now, proposal) => ({ ...now, [proposal.field]: withProposal(now[proposal.field], proposal) }),
        values,
      ),
    );
  return (
    <>
      <details open style={{ marginBottom: 12 }}>
        <summary>
          <strong>可以采用的文字</strong>
          <span className="muted">（根据专家意见和造价审核草拟，加入后由您修改；结论由您选择）</span>
        </summary>
        {proposals.map((proposal) => {
          const written = values[proposal.field];
          const taken = typeof written === 'string' && written.includes(proposal.text);
          return (
            <div className="proposal" key={proposal.key} data-proposal={proposal.key}>
              <div>
                <div className="muted">{`${proposal.title} → ${places[proposal.field]}`}</div>
                <p>{proposal.text}</p>
              </div>
              <Button size="small" disabled={taken} onClick={() => take([proposal])}>
                <Marked text={taken ? '✓ 已加入' : '加入'} />
              </Button>
            </div>
          );
        })}
        <Button size="small" style={{ marginTop: 8 }} onClick={() => take(proposals)}>
          全部加入
        </Button>
      </details>
      <FieldGrid fields={fields} path="" values={values} onChange={onChange} />
    </>
  );
};
