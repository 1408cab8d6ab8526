/** How rows of a table of the record may change after they are written: not at all, by entries that stay in the log, or by erasing. */
export type ChangeRule = 'never' | 'logged' | 'erased';

/** A table whose rows are entries of the log; the triggers of the migrations from 0024 on say the same. */
export interface RecordedTable {
  readonly table: string;
  readonly keys: readonly string[];
  readonly rule: ChangeRule;
  /** Rows that are no matter of the log. */
  readonly unless?: { readonly column: string; readonly value: string };
  /** Columns that no entry speaks of, and why. */
  readonly uncovered: Readonly<Record<string, string>>;
}

const queue = '文书生成队列的进度，不是文书内容';
const copy = '可编辑副本，随时重新生成，不是正式文书';

export const recordedTables: readonly RecordedTable[] = [
  { table: 'ledger_event', keys: ['case_id', 'seq'], rule: 'never', uncovered: {} },
  { table: 'command_result', keys: ['command_id'], rule: 'never', uncovered: {} },
  { table: 'ledger_digest', keys: ['number'], rule: 'never', uncovered: {} },
  { table: 'expert_draw', keys: ['case_id', 'number'], rule: 'never', uncovered: {} },
  { table: 'expert_draw_order', keys: ['case_id', 'number'], rule: 'never', uncovered: {} },
  { table: 'ledger_import', keys: ['id'], rule: 'never', uncovered: {} },
  { table: 'historical_revision', keys: ['historical_id', 'revision'], rule: 'never', uncovered: {} },
  { table: 'historical_withdrawal', keys: ['historical_id', 'revision'], rule: 'never', uncovered: {} },
  { table: 'letter_number_note', keys: ['id'], rule: 'never', uncovered: {} },
  { table: 'reading_log', keys: ['id'], rule: 'never', uncovered: {} },
  { table: 'setting_change', keys: ['id'], rule: 'never', uncovered: {} },
  { table: 'delegation', keys: ['id'], rule: 'never', uncovered: {} },
  { table: 'delegation_withdrawal', keys: ['delegation_id'], rule: 'never', uncovered: {} },
  {
    table: 'personal_data',
    keys: ['id'],
    rule: 'erased',
    // Found all the same: by the salted hash in the event.
    uncovered: { data: '由办理记录中的加盐校验值核对，擦除后日志里不留可猜测的痕迹' },
  },
  { table: 'stored_file', keys: ['id'], rule: 'logged', uncovered: {} },
  {
    table: 'issued_paper',
    keys: ['id'],
    rule: 'logged',
    uncovered: { attempts: queue, next_at: queue, last_error: queue, docx_sha256: copy, docx_size: copy },
  },
  { table: 'paper_series', keys: ['series', 'year'], rule: 'logged', uncovered: {} },
  { table: 'historical_project', keys: ['id'], rule: 'logged', uncovered: { viewers: '谁能看到，由单位登记推出' } },
  {
    table: 'list_entry',
    keys: ['id'],
    rule: 'logged',
    unless: { column: 'origin', value: 'project' },
    uncovered: {
      viewers: '谁能看到，由单位登记推出',
      amount: '数据库由其他列算出',
      payment_state: '数据库由其他列算出',
    },
  },
  { table: 'setting', keys: ['key'], rule: 'logged', unless: { column: 'key', value: 'clock' }, uncovered: {} },
  { table: 'organisation', keys: ['id'], rule: 'logged', uncovered: {} },
  { table: 'organisation_change', keys: ['number'], rule: 'never', uncovered: {} },
  { table: 'employment', keys: ['person_id', 'place'], rule: 'logged', uncovered: {} },
  { table: 'person', keys: ['id'], rule: 'logged', uncovered: {} },
  { table: 'desk', keys: ['person_id', 'organisation_id', 'post'], rule: 'logged', uncovered: {} },
  { table: 'account', keys: ['person_id'], rule: 'logged', uncovered: {} },
  { table: 'password_history', keys: ['person_id', 'changed_at'], rule: 'logged', uncovered: {} },
];

/** A table that is written anew from the ledger: `verify-ledger --derived` compares it with a rebuilding. */
export interface DerivedTable {
  readonly table: string;
  readonly keys: readonly string[];
  /** Rows that come from elsewhere. */
  readonly only?: { readonly column: string; readonly value: string };
  readonly uncovered: Readonly<Record<string, string>>;
}

export const derivedTables: readonly DerivedTable[] = [
  { table: 'project', keys: ['case_id'], uncovered: {} },
  { table: 'todo', keys: ['case_id', 'action', 'holder'], uncovered: {} },
  { table: 'todo_span', keys: ['case_id', 'action', 'holder', 'since', 'until'], uncovered: {} },
  { table: 'annual_list', keys: ['case_id'], uncovered: {} },
  { table: 'number_series', keys: ['series'], uncovered: {} },
  { table: 'case_file', keys: ['file_id', 'case_id'], uncovered: {} },
  { table: 'paper_scan', keys: ['id'], uncovered: {} },
  {
    table: 'project_figures',
    keys: ['case_id'],
    uncovered: { digest: '由同一项目的各行推出；早先版本写的没有' },
  },
  { table: 'project_mark', keys: ['case_id', 'place'], uncovered: {} },
  { table: 'data_resource', keys: ['case_id', 'id'], uncovered: {} },
  { table: 'oversight_record', keys: ['case_id', 'id'], uncovered: {} },
  { table: 'list_entry', keys: ['id'], only: { column: 'origin', value: 'project' }, uncovered: {} },
];

/** Tables that hold no record, and why nobody looks for changes there. */
export const tablesAside: Readonly<Record<string, string>> = {
  chain_head: '由账册推出，verify-ledger 逐案重算核对',
  log_entry: '日志条目本身，由签名的存证点核对',
  log_tile: '由日志条目推出，核对时重算',
  log_checkpoint: '签名的存证点本身',
  log_cosignature: '见证签名本身',
  draft: '草稿，没有提交就不是记录',
  session: '登录会话，最后活动时间随时变化',
  known_device: '登录过的设备，只影响登录限速',
  sign_in_failure: '登录失败计数，只影响登录限速',
  background_task: '后台任务的进度和结果文件，到期删除',
  list_view: '个人保存的列表视图',
  person_setting: '个人的通知设置',
  list_total: '项目库的合计，由触发器随 list_entry 记，可随时重算',
  list_search: '检索用的分词，命中后显示的是 list_entry',
  act_to_tell: '待通知的队列',
  opened_to_tell: '待通知的队列',
  job: '后台工作的排队和进度，做完即删',
  notice: '站内消息，是提醒不是办理记录',
  mail: '邮件发送队列',
  paper_progress: '文书登记的进度',
  paper_due: '待登记文书的队列',
};
