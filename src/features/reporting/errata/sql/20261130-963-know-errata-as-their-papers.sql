-- A letter is known as the paper that it puts right: what a plan says is the locality's, what a detailed plan says is the office's and the Teams'.   design

drop policy errata_known_locality on errata;
create policy errata_known_locality on errata for select to soat_narrow
  using (tenant_id = (select authz.home_tenant()) and paper_kind = 'plan' and inspection_id is null and team_id is null and state = 'issued'
    and not (select authz.is_administrator()));
-- By the id of the plan or of the version; which versions a person knows, the table itself says.
create policy errata_known_with_detailed_plan on errata for select to soat_narrow
  using (paper_kind = 'detailedPlan' and state = 'issued' and exists (select 1 from detailed_plans d where paper_id in (d.id, d.plan_id)));
