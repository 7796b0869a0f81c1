-- An amendment is a plan that amends another: the same text, moves and numbers; a plan in force has an edition from its first amendment on.   CT-HDR-1, CT-SIG-1

alter table plans add column amends uuid constraint plans_amends references plans;
alter table plans add column edition integer constraint plans_edition_later check (edition > 1);
comment on column plans.amends is 'Kế hoạch được sửa đổi, bổ sung: the plan whose next edition this text becomes when it is issued; empty in every plan of its own.';
comment on column plans.edition is 'Of a plan, which edition of its text is in force; of an amendment, which it makes. Empty: the first.';
create unique index plans_one_amendment on plans (amends) where amends is not null and state in ('draft', 'submitted', 'returned', 'signed');

-- The words of a signed plan change with its edition only, and an edition is taken from an issued amendment only.
drop trigger plans_signed on plans;
create trigger plans_signed before update on plans for each row when (old.edition is not distinct from new.edition)
  execute function authz.keep_signed('draft,submitted,returned',
  'title', 'plan_year', 'content', 'source', 'symbol', 'issuer', 'place', 'subjects', 'from_on', 'to_on', 'signer_id?', 'signed_on?', 'amends');
create trigger plans_amended before update on plans for each row when (old.edition is distinct from new.edition)
  execute function authz.keep_editions();
