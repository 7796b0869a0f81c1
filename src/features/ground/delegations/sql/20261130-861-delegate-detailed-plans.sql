-- The head of the focal agency may let another sign its detailed plans.   CT-IV-1-3, ND30-K2

alter table delegations drop constraint delegations_acts;
alter table delegations add constraint delegations_acts check (acts <@ array['plan', 'detailedPlan', 'teamDecision', 'conclusion'] and acts <> '{}');
