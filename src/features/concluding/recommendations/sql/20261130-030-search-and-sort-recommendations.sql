-- A list of many years is searched, sorted and cut into pages by the database.

alter table recommendations add column search text not null default '';
comment on column recommendations.search is 'By what words it is found: kept from its text and the number of its notice.';
update recommendations set search = authz.search_key(text || ' ' || coalesce(notice_number, ''));
create trigger recommendations_search before insert or update of text, notice_number on recommendations for each row
  execute function authz.keep_search('text', 'notice_number');
-- Pages of the whole locality: what is open by its day, then what is over from its end (`SORTS.next` of store.ts, letter for letter).
create index recommendations_next on recommendations (tenant_id, (case when state in ('withdrawn', 'done', 'closed', 'answered') then 1000000 + ('2999-12-31'::date - coalesce(due_on, '1900-01-01'::date)) else coalesce(due_on, '2999-12-31'::date) - '1900-01-01'::date end), id) where state <> 'draft';
-- Pages by due day; a draft is in no list but its conclusion's.
create index recommendations_by_due on recommendations (tenant_id, coalesce(due_on, 'infinity'::date), id) where state <> 'draft';
-- What is still asked of somebody: the work list never reads what is over.   CT-I-2d-1
create index recommendations_open on recommendations (tenant_id) where state not in ('withdrawn', 'done', 'closed', 'answered');
