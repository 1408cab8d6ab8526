import { citeText, type PlainDate } from '@zhengxiang/core';
import { openingActOf } from '@zhengxiang/procedure';
import { useNavigate } from '@tanstack/react-router';
import { Button, Radio, Result } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { Cite } from '../ui/cite.tsx';
import { useMe } from '../ui/session.ts';
import { ProblemAlert } from '../ui/states.tsx';
import { prefilled } from '../forms/prefill.ts';
import { newId } from '../api/new-id.ts';

/** "Is it classified?" comes first; yes ends the entry, and nothing of it is stored (article 4). */
export const NewProjectScreen = (): ReactElement => {
  const me = useMe();
  const navigate = useNavigate();
  const [classified, setClassified] = useState<boolean>();
  const [error, setError] = useState<unknown>();
  const begin = async (): Promise<void> => {
    const id = newId();
    const data = {
      ...prefilled(undefined, openingActOf('project'), undefined, me.today as PlainDate),
      classified: false,
      userUnit: me.acting.organisationName,
    };
    try {
      await call('saveDraft', {
        params: { id },
        body: { caseId: newId(), action: openingActOf('project'), data, version: 0 },
      });
      await navigate({ to: '/drafts/$id', params: { id } });
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <div className="page" style={{ maxWidth: 720 }}>
      <h1 className="page-title">新建项目</h1>
      <div className="card">
        <p>
          <strong>本项目是否涉密？</strong> <Cite cite="art4.p1" text={citeText('art4.p1')} />
        </p>
        <Radio.Group value={classified} onChange={(event) => setClassified(event.target.value as boolean)}>
          <Radio value={false}>不涉密</Radio>
          <Radio value={true}>涉密</Radio>
        </Radio.Group>
        {classified === true && (
          <Result
            status="warning"
            title="涉密项目不得在本系统填报"
            subTitle="涉密项目按有关规定执行。系统没有保存任何内容。"
          />
        )}
        {classified === false && (
          <>
            <p>预算金额达到起点金额的项目走完整流程，以下的走备案；系统按您填写的金额自动判断。</p>
            {error !== undefined && <ProblemAlert error={error} />}
            <Button type="primary" onClick={() => void begin()} data-begin="project">
              开始填写
            </Button>
          </>
        )}
      </div>
    </div>
  );
};
