-- A proposal of handling is Sở Nội vụ's and UBND's until it is decided: neither the unit nor the Team reads it.   CT-IV-5-6
create policy recommendation_steps_handling on recommendation_steps as restrictive for select to soat_narrow using (kind <> 'handlingProposal');
