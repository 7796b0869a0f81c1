-- What the scanner says of a file that it had not seen before: asked when the file is fetched, by whoever may fetch it, and noted once.
create or replace function authz.note_scan(file uuid, verdict text) returns void
  language sql security definer set search_path = '' as $$
  update public.evidence_files set scanned = verdict where id = file and scanned = 'no' and verdict in ('clean', 'infected') and authz.me() is not null
$$;

grant execute on function authz.note_scan(uuid, text) to soat_narrow, soat_wide;
