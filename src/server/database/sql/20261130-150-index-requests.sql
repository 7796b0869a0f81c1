-- What an act brought with it is read beside the act: both bear the id of one request.
create index audit_log_by_request on audit_log (request_id) where command_id is not null;
