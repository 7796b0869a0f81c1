-- What makes somebody of nobody, or signs, asks for a proof from now on (functions/authz.must_prove.sql): as they were, the login alone was enough.
drop function if exists authz.start_session(bytea, uuid, text, text, text, integer, timestamptz);
drop function if exists authz.renew_session(bytea, bytea, timestamptz);
drop function if exists authz.put_setup_link(bytea, timestamptz);
drop function if exists authz.sign_in_facts(text);
drop function if exists authz.propose_checkpoint(uuid, text, text);
drop function if exists authz.sign_checkpoint(uuid, bigint, text);
