import {
  chosenKinds,
  mailWay,
  mailWayNames,
  noticeKinds,
  type ChosenKind,
  type MailWay,
  type MySettings,
  type NoticeChoices,
  type ReplyOf,
} from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useContext, useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useFresh, useRefresh } from '../api/hooks.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { LargeText } from '../ui/large-text.ts';
import { useMe } from '../ui/session.ts';
import { Loaded, ProblemAlert } from '../ui/states.tsx';

export const MySettingsScreen = (): ReactElement => {
  const me = useMe();
  const settings = useFresh('mySettings', {});
  return (
    <div className="page" style={{ maxWidth: 900 }}>
      <div className="title-row">
        <h1 className="page-title">我的设置</h1>
        <Link to="/account" className="button-link">
          我的账号与安全
        </Link>
        <Link to="/delegations" className="button-link">
          授权代办
        </Link>
      </div>
      <p className="muted">{`${me.name} · ${me.acting.organisationName}`}</p>
      <Loaded query={settings}>{(data) => <Settings data={data} />}</Loaded>
    </div>
  );
};

const Settings = ({ data }: { readonly data: ReplyOf<'mySettings'> }): ReactElement => {
  const refresh = useRefresh();
  const { large, setLarge } = useContext(LargeText);
  const [address, setAddress] = useState(data.mailAddress ?? '');
  const [choices, setChoices] = useState<NoticeChoices>(data.choices);
  const [size, setSize] = useState(large);
  const { error, attempt } = useAttempt();
  const [saved, setSaved] = useState(false);
  /** What is typed from now on is not saved yet. */
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      setSaved(false);
      set(value);
    };
  const put = (kind: ChosenKind, part: Partial<NoticeChoices[ChosenKind]>): void => {
    changed(setChoices)({ ...choices, [kind]: { ...choices[kind], ...part } });
  };
  const save = async (): Promise<void> => {
    const mailAddress = address.trim() === '' ? null : address.trim();
    const body: MySettings = { mailAddress, choices, largeText: size };
    await attempt(async () => {
      await call('saveMySettings', { body });
      setLarge(size);
      await refresh();
      setSaved(true);
    });
  };
  return (
    <div className="card">
      <Form layout="vertical" onFinish={() => void save()}>
        <MailAddress data={data} address={address} put={changed(setAddress)} />
        <h2 className="panel-title">怎样提醒我</h2>
        <p className="muted">密码被重置等账号安全的消息总会提醒；填了邮箱的，马上发邮件。</p>
        <Choices choices={choices} noMail={address.trim() === ''} put={put} />
        <Form.Item label="字号" style={{ marginTop: 16 }}>
          <Radio.Group
            aria-label="字号"
            value={size}
            onChange={(event) => changed(setSize)(event.target.value as boolean)}
            options={[
              { value: false, label: '标准字号' },
              { value: true, label: '大字' },
            ]}
          />
        </Form.Item>
        {error !== undefined && <ProblemAlert error={error} />}
        {saved && <Alert type="success" showIcon role="status" title="已保存" style={{ marginBottom: 12 }} />}
        <Button type="primary" htmlType="submit">
          保存
        </Button>
      </Form>
    </div>
  );
};

const Choice = ({
  kind,
  choice,
  noMail,
  onChange,
}: {
  readonly kind: ChosenKind;
  readonly choice: NoticeChoices[ChosenKind];
  readonly noMail: boolean;
  readonly onChange: (part: Partial<NoticeChoices[ChosenKind]>) => void;
}): ReactElement => {
  const { name, says } = noticeKinds[kind];
  return (
    <tr>
      <td>
        <strong>{name}</strong>
        <div className="muted">{says}</div>
      </td>
      <td>
        <Checkbox
          aria-label={`${name}：系统内提醒`}
          checked={choice.shown}
          disabled={kind === 'law'}
          onChange={(event) => onChange({ shown: event.target.checked })}
        >
          提醒
        </Checkbox>
      </td>
      <td>
        <Select<MailWay>
          aria-label={`${name}：邮件`}
          value={choice.mail}
          disabled={noMail}
          style={{ minWidth: 170 }}
          options={mailWay.options.map((way) => ({ value: way, label: mailWayNames[way] }))}
          onChange={(mail) => onChange({ mail })}
        />
      </td>
    </tr>
  );
};

interface MailAddressProps {
  readonly data: ReplyOf<'mySettings'>;
  readonly address: string;
  readonly put: (address: string) => void;
}

interface ChoicesProps {
  readonly choices: NoticeChoices;
  readonly noMail: boolean;
  readonly put: (kind: ChosenKind, part: Partial<NoticeChoices[ChosenKind]>) => void;
}

const MailAddress = ({ data, address, put }: MailAddressProps): ReactElement => (
  <Form.Item
    label="邮箱"
    htmlFor="mail-address"
    extra={
      data.mailIsSetUp
        ? `汇总邮件在工作日 ${String(data.batchHour)} 点以后发出。不填邮箱就不发邮件。`
        : '管理员还没有设置邮件服务器，填好的邮箱会在设置好以后使用。'
    }
  >
    <Input
      id="mail-address"
      type="email"
      autoComplete="email"
      style={{ maxWidth: 360 }}
      value={address}
      onChange={(event) => put(event.target.value)}
    />
  </Form.Item>
);

const Choices = ({ choices, noMail, put }: ChoicesProps): ReactElement => (
  <div className="read-table">
    <table>
      <thead>
        <tr>
          <th scope="col">消息</th>
          <th scope="col">系统内</th>
          <th scope="col">邮件</th>
        </tr>
      </thead>
      <tbody>
        {chosenKinds.map((kind) => (
          <Choice key={kind} kind={kind} choice={choices[kind]} noMail={noMail} onChange={(part) => put(kind, part)} />
        ))}
      </tbody>
    </table>
  </div>
);
