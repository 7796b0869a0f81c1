-- The signature of letters of errata may be delegated like that of the papers that they put right.   design

alter table delegations drop constraint delegations_acts;
alter table delegations add constraint delegations_acts check (acts <@ array['plan', 'detailedPlan', 'teamDecision', 'conclusion', 'erratum'] and acts <> '{}');
