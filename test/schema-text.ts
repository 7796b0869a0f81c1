import pg from 'pg'

/** What each kind of thing in our schemas is, one line each; rights are spelled out and nothing depends on the order of making. */
const LINES: Readonly<Record<string, string>> = {
  schema: `select n.nspname, pg_get_userbyid(n.nspowner), obj_description(n.oid) from pg_namespace n where OURS`,
  default: `select pg_get_userbyid(d.defaclrole), d.defaclobjtype, d.defaclacl::text from pg_default_acl d`,
  relation: `select n.nspname, c.relname, c.relkind, pg_get_userbyid(c.relowner), c.relrowsecurity, c.relforcerowsecurity, c.reloptions::text, obj_description(c.oid),
      case when c.relkind = 'v' then pg_get_viewdef(c.oid) end
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where OURS and c.relkind in ('r', 'v', 'm', 'S')`,
  column: `select n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where OURS and c.relkind in ('r', 'v', 'm')`,
  constraint: `select n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where OURS and k.contype <> 'n'`,
  index: `select n.nspname, pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace where OURS`,
  policy: `select n.nspname, c.relname, p.polname, p.polcmd, p.polpermissive,
      (select string_agg(pg_get_userbyid(r), ' ' order by pg_get_userbyid(r)) from unnest(p.polroles) r), pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where OURS`,
  trigger: `select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where OURS and not t.tgisinternal`,
  function: `select p.oid::regprocedure, p.prokind, l.lanname, p.provolatile, p.prosecdef, p.proconfig::text, pg_get_userbyid(p.proowner), pg_get_function_arguments(p.oid),
      pg_get_function_result(p.oid), regexp_replace(p.prosrc, '\\s+', ' ', 'g')
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang where OURS`,
  right: `select g.thing, pg_get_userbyid(a.grantee), a.privilege_type, a.is_grantable from (
      select format('schema %s', n.nspname) as thing, n.nspacl as acl from pg_namespace n where OURS
      union all select format('%s.%s', n.nspname, c.relname), coalesce(c.relacl, acldefault('r', c.relowner)) from pg_class c join pg_namespace n on n.oid = c.relnamespace where OURS and c.relkind in ('r', 'v', 'm', 'S')
      union all select format('%s.%s.%s', n.nspname, c.relname, t.attname), t.attacl from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace where OURS
      union all select p.oid::regprocedure::text, coalesce(p.proacl, acldefault('f', p.proowner)) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where OURS
    ) g cross join lateral aclexplode(g.acl) a`,
}

/** The whole schema of a database as sorted text: two databases with the same text have the same schema, however they came to it. */
export async function schemaText(config: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(config)
  await client.connect()
  const lines: string[] = []
  for (const [kind, query] of Object.entries(LINES)) {
    const ours = query.replaceAll('OURS', `n.nspname in ('public', 'authz', 'sealed', 'migrations')`)
    const { rows } = await client.query<unknown[]>({ text: ours, rowMode: 'array' })
    lines.push(
      ...rows.map((row) => [kind, ...row].map((value) => String(value ?? '-').replace(/\s+/g, ' ')).join(' | ')),
    )
  }
  await client.end()
  return `${lines.sort().join('\n')}\n`
}
