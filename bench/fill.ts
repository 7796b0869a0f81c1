import type pg from 'pg'

/** How much of the past is written: under plans of former years, each inspection with what hung on it. */
export interface Past {
  /** Told apart from another past in the same world by the round it was in. */
  readonly round: number
  readonly inspections: number
  /** Of each inspection. */
  readonly findings: number
  readonly recommendations: number
}

const id = (kind: string, number: string) => `md5('${kind}' || ${number})::uuid`

/** Writes a past into a sample world by its owner, as the rules would have left it: everything over, nothing that waits for anybody. */
export async function fillPast(
  owner: pg.Client,
  { round, inspections, findings, recommendations }: Past,
): Promise<void> {
  await owner.query('set role soat_owner')
  await owner.query(`
    create temp table place as select tenant_id as tenant from plans limit 1;
    create temp table unit as select u.id, row_number() over (order by u.code) - 1 as n from units u where u.id <> (select tenant from place);
    insert into plans (id, tenant_id, origin, title, plan_year, issuer, number, symbol, place, issued_on, state, content)
      select ${id('plan', 'y')}, tenant, 'drafted', 'Kiểm tra công tác cải cách hành chính năm ' || y, y, 'UBND', '9' || y, 'KH-UBND', 'Mẫu', (y || '-01-05')::date, 'completed', '{}'
        from place, generate_series(2016, 2025) y on conflict do nothing;
    -- A Team belongs to its plan and is dissolved with it; every other one is the Team of today, as where one Team works for years.
    insert into teams (id, tenant_id, plan_id, name, forms, state) select ${id('team', 'y')}, tenant, ${id('plan', 'y')}, 'Đoàn năm ' || y, '{periodic}', 'dissolved'
      from place, generate_series(2016, 2025) y on conflict do nothing;
    create temp table team as select id, row_number() over (order by id) - 1 as n from teams where name not like 'Đoàn năm%';
    insert into inspections (id, tenant_id, plan_id, team_id, unit_id, form, method, round, state, notified_on)
      select ${id(`inspection ${round} `, 'k')}, p.tenant, ${id('plan', '(2016 + k % 10)')}, case when k % 2 = 0 then t.id else ${id('team', '(2016 + k % 10)')} end, u.id, 'periodic', 'onSite', ${round} + k / (select count(*) from unit), 'closed', '2020-03-02'
        from generate_series(1, ${inspections}) k cross join place p
        join unit u on u.n = k % (select count(*) from unit) join team t on t.n = k % (select count(*) from team);
    create temp table past as select i.id, i.tenant_id, i.team_id, i.unit_id, i.plan_id, row_number() over () as n,
        make_date(p.plan_year, 2 + (row_number() over ())::int % 10, 1 + (row_number() over ())::int % 28) as held_on
      from inspections i join plans p on p.id = i.plan_id where i.notified_on = '2020-03-02' and i.round >= ${round};
    insert into inspection_sessions (id, tenant_id, inspection_id, team_id, unit_id, held_on, starts_at, place, state)
      select gen_random_uuid(), tenant_id, id, team_id, unit_id, held_on, '08:00', 'Trụ sở', 'held' from past;
    insert into schedule_notices (id, tenant_id, inspection_id, team_id, unit_id, session_id, state, number, symbol, issued_on)
      select gen_random_uuid(), s.tenant_id, s.inspection_id, s.team_id, s.unit_id, s.id, 'sent', '1', 'TB-UBND', s.held_on - 20 from inspection_sessions s join past on past.id = s.inspection_id;
    insert into unit_reports (id, tenant_id, inspection_id, team_id, unit_id, unit_kind, state, due_on, submitted_on, received_on)
      select gen_random_uuid(), tenant_id, id, team_id, unit_id, 'communePC', 'received', held_on - 5, held_on - 6, held_on - 4 from past;
    insert into conclusions (id, tenant_id, inspection_id, team_id, unit_id, state, results, number, symbol, issued_on)
      select gen_random_uuid(), tenant_id, id, team_id, unit_id, 'issued', repeat('Kết quả kiểm tra của đơn vị. ', 20), n::text, 'TB-UBND', held_on + 15 from past;
    insert into findings (id, tenant_id, inspection_id, team_id, unit_id, kind, field, fact, criterion, causes, evidence, state, author_id)
      select gen_random_uuid(), tenant_id, id, team_id, unit_id, 'shortcoming', '', 'Việc niêm yết thủ tục hành chính chưa đầy đủ, lần ' || f, '', '{}', '',
             case when f % 5 = 0 then 'withdrawn' else 'concluded' end, gen_random_uuid() from past, generate_series(1, ${findings}) f;
    insert into recommendations (id, tenant_id, inspection_id, team_id, unit_id, ordinal, text, addressee, due_on, state, binding, issued_text, issued_due_on, acceptor, notice_number, notice_on)
      select gen_random_uuid(), tenant_id, id, team_id, unit_id, r, w.text, 'unit', held_on + 60, case when r % 4 = 0 then 'closed' else 'done' end, 'agreed', w.text, held_on + 60, 'team', n || '/TB-UBND', held_on + 15
        from past, generate_series(1, ${recommendations}) r,
             lateral (select 'Rà soát, niêm yết công khai đầy đủ thủ tục hành chính tại Bộ phận Một cửa; chấn chỉnh việc trễ hạn hồ sơ lĩnh vực số ' || r || ', báo cáo kết quả' as text) w;
    insert into recommendation_steps (id, tenant_id, recommendation_id, team_id, unit_id, kind, on_day, by_name, by_id, text)
      select gen_random_uuid(), r.tenant_id, r.id, r.team_id, r.unit_id, k, r.notice_on + 30, 'Người cũ', gen_random_uuid(), 'Đã thực hiện'
        from recommendations r join past on past.id = r.inspection_id, unnest(array['agreement', 'remedy', 'acceptance']) k where ${inspections} <= 5000;
    drop table place, unit, team, past;
    reset role;`)
  await owner.query('vacuum analyze')
}
