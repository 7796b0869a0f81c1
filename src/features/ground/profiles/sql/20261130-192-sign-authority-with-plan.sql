-- Who may decide a surprise inspection alone is said by the plan as it was signed: nobody gives himself that authority afterwards.   V-06
create policy profile_settings_signed_added on profile_settings as restrictive for insert to soat_narrow, soat_wide
  with check (key <> 'surpriseLead' or exists (select from plans p where p.id = plan_id and p.state in ('draft', 'returned')));
create policy profile_settings_signed_changed on profile_settings as restrictive for update to soat_narrow, soat_wide
  using (key <> 'surpriseLead' or exists (select from plans p where p.id = plan_id and p.state in ('draft', 'returned')));
