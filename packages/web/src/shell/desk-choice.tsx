import type { Me } from '@zhengxiang/application/contract';
import { Select } from 'antd';
import { deskKey, deskName } from '../ui/desk-names.ts';
import type { ReactElement } from 'react';

/** Which of several posts acts now. Loaded only for those who have several: most have one. */
const DeskChoice = ({ me, onChoose }: { readonly me: Me; readonly onChoose: (key: string) => void }): ReactElement => (
  <Select
    aria-label="切换岗位"
    value={deskKey(me.acting)}
    onChange={onChoose}
    options={me.desks.map((desk) => ({
      value: deskKey(desk),
      label: deskName(desk),
    }))}
    style={{ minWidth: 220 }}
  />
);

export default DeskChoice;
