-- Sign-in names of a whole list are looked up at once (authz.taken_logins).
drop function if exists authz.is_login_taken(text);
