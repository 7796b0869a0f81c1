-- What is signed does not change and does not become unsigned again, whoever asks; its refusal is known by a code of its own.   (design: authority §4)

-- Arguments: the states in which the words are still open (comma list), then the columns that freeze.
-- A column with a question mark may still be filled while it is empty: the number that the records desk gives later.
create or replace function authz.keep_signed() returns trigger
  language plpgsql set search_path = '' as $$
declare
  was jsonb := pg_catalog.to_jsonb(old);
  is_now jsonb := pg_catalog.to_jsonb(new);
  name text;
begin
  foreach name in array array['id', 'tenant_id', 'unit_id', 'inspection_id', 'plan_id'] loop
    if was -> name is distinct from is_now -> name then raise exception 'the % of a row never changes', name using errcode = 'SO001'; end if;
  end loop;
  if was ->> 'state' = any (pg_catalog.string_to_array(tg_argv[0], ',')) then return new; end if;
  for i in 1 .. tg_nargs - 1 loop
    name := pg_catalog.rtrim(tg_argv[i], '?');
    if was -> name is distinct from is_now -> name and not (tg_argv[i] like '%?' and coalesce(was ->> name, '') = '') then
      raise exception 'signed: % of % does not change', name, tg_table_name using errcode = 'SO001';
    end if;
  end loop;
  return new;
end $$;

-- Argument: the unsigned states. Nobody leads a signed thing back to one of them; the owner may, who loads and migrates.
create function authz.stay_signed() returns trigger
  language plpgsql set search_path = '' as $$
declare unsigned text[] := pg_catalog.string_to_array(tg_argv[0], ',');
begin
  if old.state <> all (unsigned) and new.state = any (unsigned) and current_user <> 'soat_owner' then
    raise exception 'signed: a % does not become % again', tg_table_name, new.state using errcode = 'SO001';
  end if;
  return new;
end $$;

-- Who sits in a Team stands in its decision.
create function authz.keep_seats() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if (old.team_id, old.account_id, old.seat, old.agency_id, old.post) is distinct from (new.team_id, new.account_id, new.seat, new.agency_id, new.post)
     and exists (select 1 from public.teams t where t.id = old.team_id and t.state <> 'proposed') then
    raise exception 'signed: seats of a decision do not change' using errcode = 'SO001';
  end if;
  return new;
end $$;
revoke all on function authz.stay_signed(), authz.keep_seats() from public;

drop trigger plans_signed on plans;
create trigger plans_signed before update on plans for each row execute function authz.keep_signed('draft,submitted,returned',
  'title', 'plan_year', 'content', 'source', 'symbol', 'issuer', 'place', 'subjects', 'from_on', 'to_on', 'signer_id?', 'signed_on?');
create trigger plans_numbered before update on plans for each row execute function authz.keep_signed('draft,submitted,returned,signed', 'number?', 'issued_on?');
create trigger plans_stay_signed before update on plans for each row execute function authz.stay_signed('draft,submitted,returned');

create trigger teams_stay_signed before update on teams for each row execute function authz.stay_signed('proposed');
create trigger team_seats_signed before update on team_seats for each row execute function authz.keep_seats();

drop trigger schedule_notices_signed on schedule_notices;
create trigger schedule_notices_signed before update on schedule_notices for each row execute function authz.keep_signed('draft',
  'session_id', 'outline_id', 'report_due_on', 'symbol', 'signer_id', 'number?', 'issued_on?');
create trigger schedule_notices_stay_signed before update on schedule_notices for each row execute function authz.stay_signed('draft');
create trigger inspection_sessions_signed before update on inspection_sessions for each row execute function authz.keep_signed('planned', 'held_on', 'starts_at', 'place', 'composition');

drop trigger conclusions_signed on conclusions;
create trigger conclusions_signed before update on conclusions for each row execute function authz.keep_signed('draft,submitted,returned',
  'results', 'head_assessment', 'respond_on', 'remedy_due_on', 'remedy_recipient', 'acceptor', 'signer_id', 'signed_on');
create trigger conclusions_numbered before update on conclusions for each row execute function authz.keep_signed('draft,submitted,returned,signed', 'number', 'symbol', 'issued_on');
create trigger conclusions_stay_signed before update on conclusions for each row execute function authz.stay_signed('draft,submitted,returned');

drop trigger recommendations_signed on recommendations;
create trigger recommendations_signed before update on recommendations for each row execute function authz.keep_signed('draft',
  'nature', 'within_competence', 'addressee', 'ordinal', 'finding_id', 'split_from', 'respond_on');
-- The words change once more only where UBND, asked about a disagreement, directs an amended text.   CT-IV-5-5
create trigger recommendations_words before update on recommendations for each row execute function authz.keep_signed('draft,referred', 'text');
create trigger recommendations_stay_signed before update on recommendations for each row execute function authz.stay_signed('draft');

create trigger findings_stay_signed before update on findings for each row
  execute function authz.stay_signed('drafted,submitted,confirmed,presented,accepted,contested,upheld,amended');
