import { organCalled, type LawNames, type OversightRow } from '@zhengxiang/application/contract';
import { ratings, type Organ } from '@zhengxiang/procedure';

export const kindNames: Readonly<Record<OversightRow['kind'], string>> = {
  evaluation: '应用效果评价',
  performance: '绩效评价',
  violation: '违规',
  criticism: '通报',
  audit: '审计要求',
  accountability: '责任追究',
};

export const gradeNames: Readonly<Record<string, string>> = { ...ratings, minor: '一般', serious: '严重' };

export const recipientsOf = (row: OversightRow, names: LawNames): string =>
  row.recipients.map((organ) => organCalled(names, organ as Organ)).join('、');

export interface RecordState {
  readonly text: string;
  readonly color: string;
}

const audit = (row: OversightRow): RecordState => {
  if (!row.open) return { text: `✓ 已办结 ${row.closedOn ?? ''}`, color: 'success' };
  if (row.answeredOn !== null) return { text: `已提供 ${row.answeredOn}，待办结`, color: 'processing' };
  const left = row.daysLeft ?? 0;
  if (left < 0) return { text: `⚠ 逾期 ${String(-left)} 天`, color: 'error' };
  return { text: left === 0 ? '今天到期' : `还有 ${String(left)} 天`, color: left <= 5 ? 'warning' : 'default' };
};

/** Where a record stands, in words; undefined where nothing has to follow. */
export const stateOf = (row: OversightRow): RecordState | undefined => {
  if (row.kind === 'audit') return audit(row);
  if (row.kind !== 'violation') return undefined;
  return row.open
    ? { text: '● 未销号', color: 'warning' }
    : { text: `✓ 已销号 ${row.closedOn ?? ''}`, color: 'success' };
};
