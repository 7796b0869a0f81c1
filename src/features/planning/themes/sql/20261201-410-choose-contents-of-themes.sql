-- What a theme looks at, of the contents of its plan, where its own words are none of them.   QN-II-1b-1, QN-II-1b-2, QN-II-3b-2
alter table themes add column content_ids uuid[];
comment on column themes.content_ids is 'Nội dung kiểm tra của chuyên đề, chosen when it was confirmed or added; empty: the contents that its topic names.';
