import type { Me } from '@zhengxiang/application/contract';
import { Select } from 'antd';
import type { ReactElement } from 'react';

/** Which of several posts acts now. Loaded only for those who have several: most have one. */
const DeskChoice = ({ me, onChoose }: { readonly me: Me; readonly onChoose: (key: string) => void }): ReactElement => (
  <Select
    aria-label="切换岗位"
    value={`${me.acting.organisationId}|${me.acting.post}`}
    onChange={onChoose}
    options={me.desks.map((desk) => ({
      value: `${desk.organisationId}|${desk.post}`,
      label: `${desk.organisationName} · ${desk.postName}`,
    }))}
    style={{ minWidth: 220 }}
  />
);

export default DeskChoice;
