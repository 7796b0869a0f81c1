-- What went out under number and seal is cancelled by a paper of its own, which stands apart from the reason.   design

alter table plans add column ending_paper text not null default '';
comment on column plans.ending_paper is 'Văn bản hủy: the cancelling paper with number and day; of those cancelled before 30 November 2026 it stands before the reason.';
