import type { DelegationGiven, DelegationsView } from '@zhengxiang/application/contract';
import { Alert, Button, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { useMe } from '../ui/session.ts';
import { ProblemAlert } from '../ui/states.tsx';

type Answers = Omit<DelegationGiven, 'delegatorId' | 'post'> & { readonly whose: string };
type HeldPost = DelegationsView['posts'][number];

const keyOf = ({ id, post }: HeldPost): string => `${id}|${post}`;

/** Which post, to whom, from which day to which, and why. */
export const DelegationForm = ({ data }: { readonly data: DelegationsView }): ReactElement => {
  const me = useMe();
  const refresh = useRefresh();
  const [form] = Form.useForm<Answers>();
  const { error, busy, attempt } = useAttempt();
  const [saved, setSaved] = useState(false);
  const own = data.posts.filter(({ id }) => id === me.personId);
  const whose = Form.useWatch('whose', form);
  const lender = data.posts.find((one) => keyOf(one) === whose);
  const save = async ({ whose: _whose, ...answers }: Answers): Promise<void> => {
    if (!lender) return;
    setSaved(false);
    const done = await attempt(async () => {
      await call('addDelegation', { body: { ...answers, delegatorId: lender.id, post: lender.post } });
      await refresh();
    });
    if (!done) return;
    form.resetFields();
    setSaved(true);
  };
  return (
    <Form
      layout="vertical"
      form={form}
      initialValues={own.length === 1 && own[0] ? { whose: keyOf(own[0]), from: me.today } : { from: me.today }}
      onFinish={(answers: Answers) => void save(answers)}
    >
      <Who data={data} lender={lender} />
      <When />
      {error !== undefined && <ProblemAlert error={error} />}
      {saved && <Alert type="success" showIcon role="status" title="已登记，两个人都会收到消息" className="spaced" />}
      <Button type="primary" htmlType="submit" loading={busy}>
        授权代办
      </Button>
    </Form>
  );
};

const Who = ({
  data,
  lender,
}: {
  readonly data: DelegationsView;
  readonly lender: HeldPost | undefined;
}): ReactElement => {
  const me = useMe();
  return (
    <>
      <Form.Item name="whose" label="哪个岗位" rules={[{ required: true, message: '请选择岗位' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={data.posts.map((one) => ({
            value: keyOf(one),
            label: `${one.postName}（${one.id === me.personId ? '本人' : one.name}）`,
          }))}
        />
      </Form.Item>
      <Form.Item name="delegateId" label="由谁代办" rules={[{ required: true, message: '请选择代办的人' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="本单位的人员"
          options={data.colleagues
            .filter(({ id }) => id !== lender?.id)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </>
  );
};

/** A day of the form, as text like everywhere in the product. */
const Day = ({
  name,
  label,
  extra,
}: {
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly extra?: string;
}): ReactElement => {
  const { today } = useMe();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={[{ required: true, message: '请选择日期' }]}
      getValueProps={(value: string | undefined) => ({ value: value === undefined ? null : dayjs(value) })}
      normalize={(value: Dayjs | null) => value?.format('YYYY-MM-DD')}
    >
      <DatePicker format="YYYY-MM-DD" placeholder="年-月-日" minDate={dayjs(today)} style={{ width: 220 }} />
    </Form.Item>
  );
};

const When = (): ReactElement => (
  <>
    <Day name="from" label="从哪天起" />
    <Day name="to" label="到哪天为止" extra="这一天也算；提前回来的可以撤回。" />
    <Form.Item
      name="reason"
      label="原因"
      rules={[{ required: true, min: 2, max: 200, message: '请写明原因（2 至 200 个字）' }]}
    >
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} placeholder="如：休假、外出培训、病假" />
    </Form.Item>
  </>
);
