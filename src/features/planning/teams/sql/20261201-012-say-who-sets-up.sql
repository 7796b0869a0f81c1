-- A Team for what takes place in the sessions of another form is set up by the body that leads it.   CT-IV-2a-1

alter table teams add column set_up_by uuid;
comment on column teams.set_up_by is 'The unit whose head decides on it, where the plan names one; empty: whoever decides on Teams by the settings of the plan.';
