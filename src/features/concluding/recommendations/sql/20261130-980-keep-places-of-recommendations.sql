-- A page far down in the list costs what the first does: its place is a column, which every reader may be led to by an index, whatever the
-- policies ask beside it. An expression that calculates is asked after them, row by row from the beginning.

alter table recommendations add column next_place integer not null default 0;
alter table recommendations add column notice_place text not null default '';
comment on column recommendations.next_place is 'Its place in the list: what is open by its day, then what is over from its end; kept from state and due_on.';
comment on column recommendations.notice_place is 'Its place by notice: kept from the day and number of that and its own ordinal.';
create trigger recommendations_place before insert or update of state, due_on, notice_on, notice_number, ordinal on recommendations for each row
  execute function authz.place_recommendation();
update recommendations set next_place = case when state in ('withdrawn', 'done', 'closed', 'answered')
       then 1000000 + ('2999-12-31'::date - coalesce(due_on, '1900-01-01'::date))
       else coalesce(due_on, '2999-12-31'::date) - '1900-01-01'::date end,
  notice_place = coalesce(to_char(notice_on, 'YYYY-MM-DD'), '') || ' ' || coalesce(notice_number, '') || ' ' || lpad(ordinal::text, 6, '0');

drop index recommendations_next;
create index recommendations_next on recommendations (tenant_id, next_place, id) where state <> 'draft';
create index recommendations_by_notice on recommendations (tenant_id, notice_place, id) where state <> 'draft';
-- Read in turns: one unit after the other, one state after the other.
create index recommendations_in_units on recommendations (unit_id, id);
drop index recommendations_by_state;
create index recommendations_by_state on recommendations (tenant_id, state, id) include (due_on, team_id, unit_id, addressee, inspection_id);
-- A list in the order of the register shows every row: there is none of a unit that the register does not know.
alter table recommendations add constraint recommendations_unit foreign key (unit_id) references units;
