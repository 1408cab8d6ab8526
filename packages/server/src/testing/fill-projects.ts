import type pg from 'pg';

/** The n-th unit, person or organ of the synthetic county. */
export const unitId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const words = `array['社会救助','智慧水利','不动产登记','交通执法','视频会议','政务数据','档案数字化','医疗保障','公共信用','应急指挥','教育考试','机房维保']`;
const things = `array['信息平台','管理系统','数据接口','设备采购','运维服务','等保测评','一体化平台','监管系统']`;
const contents = `array['含业务办理、统计分析和移动端','采集水位、雨量和视频','对接省市共享平台和电子证照','服务器、存储和安全设备','三级等保测评和密码评估']`;
const stages = `array['drafting','initiation','procurement','implementation','acceptance','in-use','filing','closed']`;
const kinds = `array['infrastructure','software-development','operations-maintenance','business-operation','third-party']`;
const of = (list: string, by: string): string => `(${list})[(1 + (${by}) % array_length(${list}, 1))::int]`;

/** Projects of sixty units over ten years, set-based: who may see them as the regulation would have it. */
export const fillProjects = async (pool: pg.Pool, rows: number): Promise<void> => {
  await pool.query(
    `insert into list_entry (id, origin, number, name, name_key, owner_id, owner_name, owner_key, main_kind, track, stage, step, year,
       budget_amount, total_investment, procurement_budget, approved_amount, ceiling, contract_price, paid, warnings, warning_cites, viewers, updated_on)
     select gen_random_uuid(), 'project', case when stage = 'drafting' then null else format('441625-%s-%s', year, n) end, name, md5(name || n),
       ('00000000-0000-4000-8000-' || lpad(unit::text, 12, '0'))::uuid, '东源县第' || unit || '局', lpad(unit::text, 3, '0'),
       ${of(kinds, 'n')}, case when n % 4 = 0 then 'filing' else 'full' end, stage, '办理中', year,
       size, size, size, case when approved then size * 9 / 10 end, case when approved then size * 9 / 10 end, case when signed then size * 8 / 10 end,
       case when signed then size * 8 / 10 * (n % 11) / 10 else 0 end,
       case when n % 17 = 0 then '[{"cite":"art31.p1","text":"试行期已届满"}]'::jsonb else '[]'::jsonb end,
       case when n % 17 = 0 then array['art31.p1'] else array[]::text[] end,
       array['org:' || '00000000-0000-4000-8000-' || lpad(unit::text, 12, '0'), 'role:audit-bureau']
         || case when stage <> 'drafting' then array['role:data-bureau'] else array[]::text[] end
         || case when approved then array['role:finance-bureau'] else array[]::text[] end
         || case when unit % 6 = 1 then array['org:${unitId(3)}'] else array[]::text[] end
         || array['person:' || '00000000-0000-4000-8000-' || lpad((800 + n % 90)::text, 12, '0')],
       date '2016-01-01' + (n * 7 % 3650)::int
     from (select n, 4 + (n * 7919) % 60 as unit, 2016 + n % 10 as year, ${of(stages, 'n * 31 / 7')} as stage,
         (1000000 * (1 + (n * 104729) % 900))::bigint as size, n % 3 > 0 as approved, n % 3 = 2 as signed,
         ${of(words, 'n')} || ${of(things, 'n / 12')} || '（' || n || '）' as name
       from generate_series(1::bigint, ${rows}) as n) as made`,
  );
  // An index that is filled at once is built many times faster than one that grows.
  await pool.query('drop index list_search_pairs');
  // The same words as the product's search writes them: neighbours and single characters.
  await pool.query(
    `insert into list_search (id, pairs, search_text)
     select id, (select array_agg(distinct p) from (
         select substr(t, i, 2) as p from generate_series(1, length(t) - 1) as i
         union all select substr(t, i, 1) from generate_series(1, length(t)) as i) as parts where position(' ' in p) = 0), t
     from (select id, lower(name || ' ' || coalesce(number, '') || ' ' || owner_name || ' '
         || ${of(contents, 'abs(hashtext(id::text))')}) as t from list_entry offset 0) as texts`,
  );
  await pool.query('create index list_search_pairs on list_search using gin (pairs)');
  await pool.query('analyze list_entry');
  await pool.query('analyze list_search');
};

/** The same projects as their own lists and their neighbours know them: what stands beside the list. */
export const fillProjections = async (pool: pg.Pool): Promise<void> => {
  await pool.query(
    `insert into project (case_id, number, name, owner_id, owner_name, main_kind, content, track, stage, step, year, budget_amount,
       total_investment, procurement_budget, approved_amount, ceiling, contract_price, paid, reported_on, approved, has_mlps_line,
       warnings, stopping, evaluations, open_violations, waivers_used, marks, viewers, bigrams, search_text, name_key, owner_key, updated_on, seq)
     select e.id, e.number, e.name, e.owner_id, e.owner_name, e.main_kind, '', e.track, e.stage, e.step, e.year, e.budget_amount,
       e.total_investment, e.procurement_budget, e.approved_amount, e.ceiling, e.contract_price, e.paid,
       case when e.number is not null then e.updated_on end, e.approved_amount is not null, false,
       e.warnings, '[]', '[]', 0, 0, '{}', e.viewers, array(select p from unnest(s.pairs) as p where length(p) = 2), s.search_text,
       e.name_key, e.owner_key, e.updated_on, 1
     from list_entry e join list_search s using (id)`,
  );
  await pool.query('analyze project');
};

/** One event of each of these projects, by sixty people, over ten years. Plans are tested on it; its chains are none. */
export const fillEvents = async (pool: pg.Pool): Promise<void> => {
  const actor = `'{"name":"某某","organisationName":"某局","personId":"00000000-0000-4000-8000-' || lpad((n % 60)::text, 12, '0') || '"}'`;
  await pool.query(
    `insert into ledger_event (case_id, case_kind, seq, type, version, actor_canonical, acting_as, happened_on, recorded_at,
       body_canonical, receipt_canonical, command_id, command_index, prev_hash, hash)
     select case_id, 'project', 1, 'implementation.progressReported', 1, ${actor}, 'project-owner', updated_on,
       updated_on::timestamptz + n % 86400 * interval '1 second', '{}', '{}', gen_random_uuid(), 0, repeat('0', 64), md5(n::text) || md5(case_id::text)
     from (select case_id, updated_on, row_number() over () as n from project) as numbered`,
  );
  await pool.query(
    'update project set last_at = recorded_at from ledger_event where ledger_event.case_id = project.case_id and ledger_event.seq = project.seq',
  );
  await pool.query('vacuum analyze ledger_event, project');
};

/** A to-do of every project at its unit, and forty projects of one unit with theirs. */
export const fillTodos = async (pool: pg.Pool, organisationId: string): Promise<void> => {
  await pool.query(
    `update project set owner_id = $1::uuid, viewers = array['org:' || $1::uuid, 'role:data-bureau']
     where case_id in (select case_id from project order by case_id limit 40)`,
    [organisationId],
  );
  await pool.query(
    `insert into todo (case_id, case_kind, action, organ, holder, organisation_id, post, since)
     select case_id, 'project', 'implementation.reportProgress', 'project-owner', 'org:' || owner_id || ':clerk', owner_id, 'clerk', updated_on
     from project`,
  );
  await pool.query('vacuum analyze todo, project');
};
