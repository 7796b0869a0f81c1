-- Whoever submits a text does not sign it: kept on the row, where everyone who may sign can see it.   CT-SIG-1
alter table plans add column submitted_by uuid;
alter table conclusions add column submitted_by uuid;
