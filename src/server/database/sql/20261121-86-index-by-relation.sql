-- Everybody outside the office reaches rows by his Team or his unit: the conditions of the policies find them by an index, however many there are.

create index findings_by_unit on findings (unit_id);
create index findings_by_team on findings (team_id);
create index recommendations_by_team on recommendations (team_id);
create index recommendation_steps_by_unit on recommendation_steps (unit_id);
create index recommendation_steps_by_team on recommendation_steps (team_id);
create index unit_reports_by_unit on unit_reports (unit_id);
create index unit_reports_by_team on unit_reports (team_id);
create index inspection_sessions_by_unit on inspection_sessions (unit_id);
create index inspection_sessions_by_team on inspection_sessions (team_id);
