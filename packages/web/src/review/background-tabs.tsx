import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useRead } from '../api/hooks.ts';
import { SimilarProjects, UnitHistory } from './background-pane.tsx';

/** What whoever decides looks at beside the material: projects alike, and what the unit's other projects say of it. */
export const useBackgroundTabs = (
  caseId: string,
): readonly { readonly key: string; readonly label: string; readonly children: ReactNode }[] => {
  const { data } = useRead('reviewBackground', { params: { id: caseId } });
  const count = data ? ` ${String(data.similar.length)}` : '';
  return [
    {
      key: 'similar',
      label: `相似项目${count}`,
      children: data ? <SimilarProjects similar={data.similar} /> : <Skeleton active />,
    },
    { key: 'unit', label: '单位以往情况', children: data ? <UnitHistory unit={data.unit} /> : <Skeleton active /> },
  ];
};
