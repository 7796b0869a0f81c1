-- The list of inspections is read by indexes: one unit after the other, one state after the other, what goes on apart from what is over.

create index inspections_in_units on inspections (unit_id, id);
drop index inspections_by_unit;
create index inspections_by_state on inspections (tenant_id, state, id);
create index inspections_open on inspections (tenant_id, id) where state not in ('closed', 'archived', 'cancelled');
-- A list in the order of the register shows every row: there is none of a unit that the register does not know.
alter table inspections add constraint inspections_unit foreign key (unit_id) references units;
