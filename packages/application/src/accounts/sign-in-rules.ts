import type { Actor } from '@zhengxiang/core';
import { z } from 'zod';
import { passwordRules, sessionRules, type PasswordRules, type SignInRules } from '../contract/index.ts';
import type { NoticeStore, PeopleKeeping, SettingKeeping, UnitOfWork } from '../ports/index.ts';

const key = 'sign-in';

/** What holds where nobody has set anything. */
export const usualSignInRules: SignInRules = {
  passwords: { minLength: 10, kinds: 3, history: 5, maxAgeDays: 0 },
  sessions: { idleMinutes: 60, absoluteMinutes: 12 * 60 },
};

/** What a system for real use begins with; passwords of earlier installations do not grow old until somebody says so. */
export const newSystemRules: SignInRules = {
  ...usualSignInRules,
  passwords: { ...usualSignInRules.passwords, maxAgeDays: 180 },
};

/** Where the rules are kept among the settings. */
export const signInRulesKey = key;

const storedRules = z.object({ passwords: z.unknown(), sessions: z.unknown() }).partial();

/** Each part as it was set, or as it usually is. */
const rulesFrom = (stored: unknown): SignInRules => {
  const given = storedRules.safeParse(stored).data ?? {};
  const [passwords, sessions] = [passwordRules.safeParse(given.passwords), sessionRules.safeParse(given.sessions)];
  return {
    passwords: passwords.success ? passwords.data : usualSignInRules.passwords,
    sessions: sessions.success ? sessions.data : usualSignInRules.sessions,
  };
};

/** The rules that hold now. */
export const rulesOf = async (
  store: Pick<SettingKeeping, 'readSetting'>,
  purpose?: 'for-change',
): Promise<SignInRules> => rulesFrom(await store.readSetting(key, purpose));

const DAY = 24 * 60 * 60 * 1000;

/** Whether a password has to be changed for its age. */
export const isTooOld = (changedAt: Date | undefined, { maxAgeDays }: PasswordRules, now: Date): boolean =>
  changedAt !== undefined && maxAgeDays > 0 && now.getTime() - changedAt.getTime() > maxAgeDays * DAY;

const daysWords = (days: number): string => (days === 0 ? '不限' : `${String(days)} 天`);

/** Every figure with its name, as records tell it. */
const wordsOf = ({ passwords, sessions }: SignInRules): readonly (readonly [name: string, value: string])[] => [
  ['密码最短', `${String(passwords.minLength)} 位`],
  ['密码的字符种类', `${String(passwords.kinds)} 种`],
  ['不能与最近用过的密码重复', `${String(passwords.history)} 次`],
  ['密码有效', daysWords(passwords.maxAgeDays)],
  ['不操作多久退出', `${String(sessions.idleMinutes)} 分钟`],
  ['一次登录最长', `${String(sessions.absoluteMinutes)} 分钟`],
];

/** The rules of sign-in: read and changed by whoever keeps security. */
export interface SignInRuleDesk {
  rules(): Promise<SignInRules>;
  saveRules(by: Actor, rules: SignInRules, reason: string): Promise<void>;
}

export const createSignInRuleDesk = ({
  unit,
  now,
  newId,
}: {
  readonly unit: UnitOfWork<SettingKeeping & Pick<NoticeStore, 'addNotices'> & Pick<PeopleKeeping, 'otherKeepers'>>;
  readonly now: () => Date;
  readonly newId: () => string;
}): SignInRuleDesk => ({
  rules: () => unit.snapshot((store) => rulesOf(store)),
  saveRules: (actor, value, reason) =>
    unit.transaction(async (store) => {
      const before = wordsOf(await rulesOf(store, 'for-change'));
      const what = wordsOf(value)
        .filter(([, words], index) => words !== before[index]?.[1])
        .map(([name, words]) => `${name}：${new Map(before).get(name) ?? '无'} → ${words}`);
      if (what.length === 0) return;
      await store.changeSetting({ setting: key, value, actor, reason, what: ['修改登录规则', ...what], now: now() });
      const told = { kind: 'account', caseId: null, cite: null, key: `account:${newId()}`, about: '登录规则' } as const;
      const title = `${actor.name}修改了登录规则（${reason}）：${what.join('；')}`;
      const others = await store.otherKeepers(actor.personId);
      await store.addNotices(
        others.map((personId) => ({ ...told, title, personId, link: '/administration?tab=records' })),
        now(),
      );
    }),
});
