-- One outline of a plan for each version. Outlines sent twice before today bore one number: they keep their order and are counted anew.
update outlines o set version = n.version
  from (select id, row_number() over (partition by plan_id order by version, id) as version from outlines) n
 where n.id = o.id and n.version <> o.version;

create unique index outlines_by_plan on outlines (plan_id, version);
