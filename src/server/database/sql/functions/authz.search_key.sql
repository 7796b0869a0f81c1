-- What is searched in: lower case, without marks, đ as d, single spaces; the same as `searchKey` of the kernel, which reads what was typed.
create or replace function authz.search_key(given text) returns text
  language sql immutable parallel safe set search_path = '' as $$
  -- Marks are taken away first: what is left of the alphabet every locale of a database turns into small letters.
  select pg_catalog.btrim(pg_catalog.regexp_replace(pg_catalog.lower(pg_catalog.translate(
    pg_catalog.regexp_replace(normalize(given, NFD), '[\u0300-\u036f\u200b\ufeff\u00ad]', '', 'g'),
    U&'\0110\0111\00D0\02BC\2019`\00A0', U&'ddd''''''\0020')), '\s+', ' ', 'g'))
$$;

-- Arguments: the columns by whose words a row is found. It keeps them together in its column `search`.
create or replace function authz.keep_search() returns trigger
  language plpgsql set search_path = '' as $$
declare
  is_now jsonb := pg_catalog.to_jsonb(new);
  words text := '';
begin
  for i in 0 .. tg_nargs - 1 loop
    words := words || ' ' || coalesce(is_now ->> tg_argv[i], '');
  end loop;
  new.search := authz.search_key(words);
  return new;
end $$;

grant execute on function authz.search_key(text) to soat_narrow, soat_wide;
