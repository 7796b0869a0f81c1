-- What a content is answered by, which form and which task it comes from, why it does not apply elsewhere.   CT-II-9, NX-I-2-3, CT-II-7-2

alter table content_items add column forms text[];
alter table content_items add column sources text[];
alter table content_items add column parts jsonb constraint content_items_parts_list check (jsonb_typeof(parts) = 'array');
alter table content_items add column elsewhere text;
alter table content_sets add column sources jsonb constraint content_sets_sources_list check (jsonb_typeof(sources) = 'array');
comment on column content_items.forms is 'Forms whose content it is; empty: of every form that has none of its own.';
comment on column content_items.sources is 'Papers of the set, or tasks of them, that it comes from.';
comment on column content_items.parts is 'What is answered one by one: code, label, kind, kinds of unit.';
comment on column content_items.elsewhere is 'Why it does not apply to other kinds of unit.';
comment on column content_sets.sources is 'Văn bản giao nhiệm vụ: kinds, level, issuer, years and tasks of each.';
