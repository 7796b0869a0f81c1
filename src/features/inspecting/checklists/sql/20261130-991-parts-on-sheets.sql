-- A part of a content has entries of its own: item/…/part/p1.   CT-II-9, CT-II-5

alter table sheet_entries drop constraint sheet_entries_key_form;
alter table sheet_entries add constraint sheet_entries_key_form check (key ~ '^item/[0-9a-f-]{36}/([a-z]+|part/[a-z][a-z0-9]{0,19})$');
