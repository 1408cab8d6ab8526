import type { OrganisationChangePreview, OrganisationView, SuccessionGiven } from '@zhengxiang/application/contract';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { ProblemAlert } from '../ui/states.tsx';
import { ChangePreview, type Assigned } from './change-preview.tsx';

type Kind = SuccessionGiven['change'];
interface Answers {
  readonly change: Kind;
  readonly sources: string[];
  readonly targets?: string[];
  readonly newName?: { readonly name: string; readonly shortName: string };
  readonly on: string;
  readonly document: string;
  readonly reason: string;
}

const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'rename', label: '更名' },
  { value: 'merge', label: '合并、并入' },
  { value: 'split', label: '分立' },
  { value: 'close', label: '撤销' },
];
const heirs: Readonly<Record<Exclude<Kind, 'rename'>, string>> = {
  merge: '合并后的单位（一个；新设的先“新建单位”）',
  split: '分立后的单位（两个以上，存续的也选上）',
  close: '承接单位（没有未办结的项目可以不填）',
};
const nobody: Assigned = { cases: {}, people: {} };

const givenOf = ({ targets = [], newName, ...values }: Answers, assigned: Assigned): SuccessionGiven => ({
  ...values,
  targets: values.change === 'rename' ? [] : targets,
  ...(values.change === 'rename' && newName && { newName }),
  ...(values.change === 'split'
    ? { cases: { ...assigned.cases }, people: { ...assigned.people } }
    : { cases: {}, people: {} }),
});

/** What was looked at, and for which answers. */
interface Seen {
  readonly values: Answers;
  readonly preview: OrganisationChangePreview;
}

const useChange = (close: () => void) => {
  const refresh = useRefresh();
  const { error, busy, attempt } = useAttempt();
  const [seen, setSeen] = useState<Seen>();
  const [assigned, setAssigned] = useState<Assigned>(nobody);
  const look = async (values: Answers, chosen: Assigned): Promise<void> => {
    await attempt(async () =>
      setSeen({ values, preview: await call('previewOrganisationChange', { body: givenOf(values, chosen) }) }),
    );
  };
  const register = async (): Promise<void> => {
    if (seen === undefined) return;
    const body = { ...givenOf(seen.values, assigned), fingerprint: seen.preview.fingerprint };
    if (!(await attempt(() => call('registerOrganisationChange', { body })))) return;
    close();
    await refresh();
  };
  const assign = (next: Assigned): void => {
    setAssigned(next);
    if (seen) void look(seen.values, next);
  };
  return { error, busy, seen, assigned, look, register, assign, changed: () => setSeen(undefined) };
};

/** The form: nothing is registered that was not looked at just before. */
export const ChangeForm = ({
  organisations,
  close,
}: {
  readonly organisations: readonly OrganisationView[];
  readonly close: () => void;
}): ReactElement => {
  const { error, busy, seen, assigned, look, register, assign, changed } = useChange(close);
  const chosen = seen?.values.change === 'split' ? (seen.values.targets ?? []) : [];
  return (
    <Form<Answers>
      layout="vertical"
      style={{ maxWidth: 960 }}
      onValuesChange={changed}
      onFinish={(values) => void look(values, assigned)}
    >
      <Questions organisations={organisations.filter(({ active }) => active)} />
      {error !== undefined && <ProblemAlert error={error} />}
      <div className="buttons">
        <Button htmlType="submit" loading={busy}>
          预览
        </Button>
        <Button type="text" onClick={close}>
          取消
        </Button>
      </div>
      {seen && (
        <>
          <ChangePreview
            preview={seen.preview}
            targets={organisations.filter(({ id }) => chosen.includes(id))}
            assigned={assigned}
            assign={assign}
          />
          <Button
            type="primary"
            style={{ marginTop: 12 }}
            disabled={seen.preview.faults.length > 0}
            loading={busy}
            onClick={() => void register()}
          >
            登记
          </Button>
        </>
      )}
    </Form>
  );
};

const Questions = ({ organisations }: { readonly organisations: readonly OrganisationView[] }): ReactElement => {
  const options = organisations.map(({ id, name }) => ({ value: id, label: name }));
  const search = { optionFilterProp: 'label' };
  return (
    <>
      <Form.Item name="change" label="变动" rules={[{ required: true, message: '请选择' }]}>
        <Radio.Group options={[...kinds]} />
      </Form.Item>
      <Form.Item name="sources" label="变动的单位" rules={[{ required: true, message: '请选择变动的单位' }]}>
        <Select mode="multiple" showSearch={search} options={options} />
      </Form.Item>
      <Form.Item noStyle dependencies={['change']}>
        {({ getFieldValue }) => {
          // The options of the question.
          const change = getFieldValue('change') as Kind | undefined;
          if (change === undefined) return null;
          if (change === 'rename') return <NewName />;
          return (
            <Form.Item name="targets" label={heirs[change]}>
              <Select mode="multiple" showSearch={search} options={options} />
            </Form.Item>
          );
        }}
      </Form.Item>
      <Form.Item name="on" label="自何日起" rules={[{ required: true, message: '请填写日期' }]}>
        <Input type="date" style={{ maxWidth: 200 }} />
      </Form.Item>
      <Form.Item name="document" label="依据文件" rules={[{ required: true, min: 2, message: '请填写依据文件' }]}>
        <Input placeholder="如：东机编〔2026〕3号" />
      </Form.Item>
      <Form.Item name="reason" label="说明" rules={[{ required: true, min: 2, message: '请填写说明' }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
    </>
  );
};

const NewName = (): ReactElement => (
  <>
    <Form.Item name={['newName', 'name']} label="新名称" rules={[{ required: true, min: 2, message: '请填写新名称' }]}>
      <Input />
    </Form.Item>
    <Form.Item
      name={['newName', 'shortName']}
      label="新简称"
      rules={[{ required: true, min: 2, message: '请填写新简称' }]}
    >
      <Input />
    </Form.Item>
  </>
);
