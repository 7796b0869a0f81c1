-- An acceptance pressed by mistake is taken back on the same day; both stand in the history.
alter table recommendation_steps drop constraint recommendation_steps_kind_known;
alter table recommendation_steps add constraint recommendation_steps_kind_known check (kind in
  ('agreement', 'disagreement', 'referral', 'direction', 'remedy', 'acceptance', 'acceptanceTakenBack', 'rejection',
   'notImplemented', 'handlingProposal', 'handlingDecision', 'escalation', 'answer'));
