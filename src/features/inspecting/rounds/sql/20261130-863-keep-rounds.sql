-- What a round is does not change, and a closed one stays as it was closed.   design

create trigger plan_rounds_of_one_plan before update on plan_rounds for each row
  execute function authz.keep_signed('', 'ordinal', 'separate', 'from_on', 'to_on');
create trigger plan_rounds_stay_closed before update on plan_rounds for each row
  execute function authz.keep_signed('planned,issued,inProgress', 'state', 'closing_note');
