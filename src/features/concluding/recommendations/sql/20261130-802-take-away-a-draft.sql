-- A draft is taken away by whoever writes the conclusion; what was issued stays.   CT-IV-5-3

create policy recommendations_removed_wide on recommendations for delete to soat_wide
  using (tenant_id = (select authz.my_tenant()) and state = 'draft');
create policy recommendations_removed_narrow on recommendations for delete to soat_narrow
  using (team_id = any ((select authz.my_teams())::uuid[]) and state = 'draft');
grant delete on recommendations to soat_wide, soat_narrow;
