-- How many are in which state is read from the index alone.
create index recommendations_by_state on recommendations (tenant_id, state);
