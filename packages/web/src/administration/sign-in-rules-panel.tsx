import type { SignInRules } from '@zhengxiang/application/contract';
import { Alert, Button, Input, InputNumber } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useFresh, useRefresh } from '../api/hooks.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { Loaded, ProblemAlert } from '../ui/states.tsx';

/** 登录规则: what passwords have to be and how long a session lives. */
export const SignInRulesPanel = (): ReactElement => (
  <Loaded query={useFresh('signInRules', {})}>{(rules) => <RulesForm rules={rules} />}</Loaded>
);

type Figure =
  | { readonly part: 'passwords'; readonly name: keyof SignInRules['passwords'] }
  | { readonly part: 'sessions'; readonly name: keyof SignInRules['sessions'] };

const figures: readonly (Figure & {
  readonly label: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
})[] = [
  { part: 'passwords', name: 'minLength', label: '密码最短', unit: '位', least: 8, most: 64 },
  { part: 'passwords', name: 'kinds', label: '密码的字符种类', unit: '种（共四种）', least: 1, most: 4 },
  { part: 'passwords', name: 'history', label: '不能与最近用过的密码重复', unit: '次', least: 0, most: 24 },
  { part: 'passwords', name: 'maxAgeDays', label: '密码有效', unit: '天（0 为不限）', least: 0, most: 730 },
  { part: 'sessions', name: 'idleMinutes', label: '不操作多久退出', unit: '分钟', least: 5, most: 480 },
  { part: 'sessions', name: 'absoluteMinutes', label: '一次登录最长', unit: '分钟', least: 30, most: 1440 },
];

const valueOf = (rules: SignInRules, { part, name }: Figure): number => {
  const figuresOf: Readonly<Record<string, number>> = rules[part];
  return figuresOf[name] ?? 0;
};

const RulesForm = ({ rules: stored }: { readonly rules: SignInRules }): ReactElement => {
  const refresh = useRefresh();
  const [rules, setRules] = useState(stored);
  const [reason, setReason] = useState('');
  const [saved, setSaved] = useState(false);
  const { error, busy, attempt } = useAttempt();
  const put = ({ part, name }: Figure, value: number | null): void => {
    setSaved(false);
    if (value !== null) setRules((before) => ({ ...before, [part]: { ...before[part], [name]: value } }));
  };
  const save = (): void =>
    void attempt(async () => {
      await call('saveSignInRules', { body: { ...rules, reason } });
      setReason('');
      setSaved(true);
      await refresh();
    });
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className="muted" style={{ marginTop: 0 }}>
        常用词、姓名、单位名、年份和键盘上连着的键拼成的密码一律不收。改了规则，下次改密码、下次操作起按新的。
      </p>
      <Figures rules={rules} put={put} />
      <div className="field">
        <label className="field-label" htmlFor="rules-reason">
          修改原因
        </label>
        <Input
          id="rules-reason"
          style={{ maxWidth: 420 }}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {error !== undefined && <ProblemAlert error={error} />}
      {saved && <Alert type="success" showIcon role="status" title="已保存" style={{ marginBottom: 12 }} />}
      <Button type="primary" htmlType="submit" loading={busy} disabled={reason.trim() === ''}>
        保存
      </Button>
    </form>
  );
};

interface FiguresProps {
  readonly rules: SignInRules;
  readonly put: (figure: Figure, value: number | null) => void;
}

const Figures = ({ rules, put }: FiguresProps): ReactElement => (
  <>
    {figures.map((one) => (
      <div className="field" key={one.name}>
        <label className="field-label" htmlFor={one.name}>
          {one.label}
        </label>
        <InputNumber
          id={one.name}
          min={one.least}
          max={one.most}
          precision={0}
          value={valueOf(rules, one)}
          onChange={(value) => put(one, value)}
        />{' '}
        {one.unit}
      </div>
    ))}
  </>
);
