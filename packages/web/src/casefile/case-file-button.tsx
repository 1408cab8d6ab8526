import { FileZipOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { ProblemAlert } from '../ui/states.tsx';
import { tellTaskBegun } from '../tasks/task-events.ts';

/** One click: the complete case file of one project is made in the background and waits in the task drawer. */
export const CaseFileButton = ({ caseId }: { readonly caseId: string }): ReactElement => {
  const { modal } = App.useApp();
  const [busy, setBusy] = useState(false);
  const begin = async (): Promise<void> => {
    setBusy(true);
    try {
      await call('makeCaseFile', { params: { id: caseId } });
      tellTaskBegun();
    } catch (error) {
      modal.error({ title: '案卷没有开始生成', content: <ProblemAlert error={error} />, okText: '知道了' });
    }
    setBusy(false);
  };
  return (
    <Button icon={<FileZipOutlined />} loading={busy} onClick={() => void begin()}>
      下载完整案卷
    </Button>
  );
};
