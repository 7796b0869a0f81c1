-- How many there are, in which state and how late, is counted in the index alone: it holds what the policies ask as well.
create index recommendations_by_state on recommendations (tenant_id, state) include (due_on, team_id, unit_id, addressee, inspection_id);
