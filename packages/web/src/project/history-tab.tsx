import { usePagePack } from '../ui/use-pack.ts';
import { citeText, type Fields, signature } from '@zhengxiang/core';
import { actOf, isActOf, type LawPack } from '@zhengxiang/procedure';
import type { HistoryEntry } from '@zhengxiang/application/contract';
import { Timeline } from 'antd';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { dayOf, dayText, momentText } from '../ui/dates.ts';
import { Loaded } from '../ui/states.tsx';
import { Facts } from '../ui/parts.tsx';
import { words } from '../fields/words.ts';

/** Everything that happened, newest first. `seq` makes the reading fresh after every act. */
export const HistoryTab = ({ caseId, seq }: { readonly caseId: string; readonly seq: number }): ReactElement => {
  const law = usePagePack();
  const history = useRead('history', { params: { id: caseId } });
  return (
    <Loaded query={history}>
      {(entries) => (
        <div data-history={entries.length} data-seq={seq}>
          <p className="muted">{`共 ${String(entries.length)} 条记录，最近的在最前，点开看内容。每条记录都与前一条环环相扣，事后改动会被发现。`}</p>
          <Timeline
            items={[...entries]
              .reverse()
              .map((entry) => ({ key: String(entry.seq), content: <Entry entry={entry} law={law} /> }))}
          />
        </div>
      )}
    </Loaded>
  );
};

/** The legal day, and the time of the record where both fall on one day. */
const momentOf = ({ happenedOn, recordedAt }: HistoryEntry): string =>
  dayOf(recordedAt) === happenedOn ? momentText(recordedAt) : dayText(happenedOn);

/** By which article somebody was entitled to act. */
const powerText = ({ power }: HistoryEntry): string => {
  const cite = power?.split('/')[0];
  return cite === undefined ? '' : `　依据 ${citeText(cite)}`;
};

/** In which capacity, where the organisation's name does not tell it. */
const asWhom = ({ actor, actingAsName }: HistoryEntry): string =>
  actor.organisationName.includes(actingAsName.replace(/^县/u, '')) ? '' : `（以${actingAsName}身份）`;

const Entry = ({ entry, law }: { readonly entry: HistoryEntry; readonly law: LawPack | undefined }): ReactElement => {
  const fields: Fields = law && isActOf(law, entry.action) ? actOf(law, entry.action).fields : {};
  const body = entry.body as Readonly<Record<string, unknown>>;
  const items = Object.entries(fields).map(([key, field]) => [field.label, words(field, body[key])] as const);
  return (
    <details className="happening">
      <summary>
        <strong>{entry.title}</strong>
        <span className="muted">{`　${momentOf(entry)}　${entry.actor.organisationName} ${signature(entry.actor)}${asWhom(entry)}`}</span>
      </summary>
      {entry.waived.length > 0 && <div>{`用到已同意的原则性例外：${entry.waived.join('、')}`}</div>}
      <Facts items={items} />
      <div className="muted hash-line">{`第 ${String(entry.seq)} 条${powerText(entry)}　校验码 ${entry.hash}`}</div>
    </details>
  );
};
