import type { ExpertDrawsView } from '@zhengxiang/application/contract';
import { Button, Popconfirm } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { ProblemAlert } from '../ui/states.tsx';
import { DrawPool, type Conflicts } from './draw-pool.tsx';
import { DrawQuotas, type Quota } from './draw-quotas.tsx';

/** Who can be drawn, who stays out and why, how many of which specialty: then the lot. */
export const DrawOrderForm = ({
  caseId,
  data,
}: {
  readonly caseId: string;
  readonly data: ExpertDrawsView;
}): ReactElement => {
  const [quotas, setQuotas] = useState<readonly Quota[]>([{ specialty: '', count: 5 }]);
  const [conflicts, setConflicts] = useState<Conflicts>({});
  const { error, busy, attempt } = useAttempt();
  const refresh = useRefresh();
  const free = data.candidates.filter((one) => one.excluded === undefined && !(one.id in conflicts)).length;
  const specialties = [...new Set(data.candidates.map((one) => one.specialty))].filter(Boolean);
  const unexplained = Object.values(conflicts).some((reason) => reason.trim().length < 2);
  const wanted = quotas.reduce((sum, quota) => sum + quota.count, 0);

  const draw = (): Promise<boolean> =>
    attempt(async () => {
      const body = {
        quotas: [...quotas],
        conflicts: Object.entries(conflicts).map(([person, reason]) => ({ person, reason: reason.trim() })),
      };
      await call('drawExperts', { params: { id: caseId }, body });
      await refresh();
    });

  return (
    <section className="card" aria-label="抽取">
      <DrawQuotas quotas={quotas} specialties={specialties} put={setQuotas} />
      <DrawPool candidates={data.candidates} free={free} conflicts={conflicts} put={setConflicts} />
      {error !== undefined && <ProblemAlert error={error} />}
      <div className="submit-bar">
        <Popconfirm
          title={`从 ${String(free)} 人中抽取 ${String(wanted)} 人？`}
          description="每次抽取都编号留痕，不能删除。"
          okText="抽取"
          cancelText="再看看"
          onConfirm={() => void draw()}
        >
          <Button type="primary" loading={busy} disabled={unexplained} data-draw>
            {data.draws.length === 0 ? '抽取专家' : '重新抽取'}
          </Button>
        </Popconfirm>
        {unexplained && <span className="missing">请写明每位回避专家的理由</span>}
      </div>
    </section>
  );
};
