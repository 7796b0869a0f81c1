-- Plans are found by their words by the database.

alter table plans add column search text not null default '';
comment on column plans.search is 'By what words it is found: kept from its title, year, number and symbol.';
update plans set search = authz.search_key(title || ' ' || plan_year || ' ' || coalesce(number, '') || ' ' || symbol);
create trigger plans_search before insert or update of title, plan_year, number, symbol on plans for each row
  execute function authz.keep_search('title', 'plan_year', 'number', 'symbol');
