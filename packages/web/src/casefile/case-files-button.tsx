import { FileZipOutlined } from '@ant-design/icons';
import { caseFileLimit, type ProjectQuery } from '@zhengxiang/application/contract';
import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { call } from '../api/client.ts';
import { ProblemAlert } from '../ui/states.tsx';
import { tellTaskBegun } from '../tasks/task-events.ts';

interface Props {
  /** The conditions of the list; page and columns do not matter. */
  readonly query: Partial<ProjectQuery>;
  /** How many rows the list shows for them. */
  readonly total: number | undefined;
}

/** The case files of all projects of a list in one archive; says before it begins how many there are and what the limit is. */
export const CaseFilesButton = ({ query, total }: Props): ReactElement => {
  const { modal } = App.useApp();
  const begin = async (): Promise<void> => {
    try {
      await call('makeCaseFiles', { body: { query } });
      tellTaskBegun();
    } catch (error) {
      modal.error({ title: '案卷汇编没有开始生成', content: <ProblemAlert error={error} />, okText: '知道了' });
    }
  };
  const ask = (): void => {
    if (total !== undefined && total > caseFileLimit) {
      modal.info({
        title: '请先缩小范围',
        content: `当前列表有 ${String(total)} 个项目，一次最多生成 ${String(caseFileLimit)} 个项目的案卷。请用年度、单位、阶段等条件筛选，分几次下载。`,
        okText: '知道了',
      });
      return;
    }
    modal.confirm({
      title: `为当前列表的 ${String(total ?? 0)} 个项目生成案卷`,
      content:
        '每个项目一个完整案卷（办理记录、文书、附件、缺漏清单和校验值），另附总目录，打成一个 ZIP。历史台账没有案卷，不在其中。任务在后台进行，可以离开页面。',
      okText: '开始生成',
      cancelText: '取消',
      onOk: begin,
    });
  };
  return (
    <Button icon={<FileZipOutlined />} disabled={total === undefined || total === 0} onClick={ask}>
      下载案卷汇编
    </Button>
  );
};
