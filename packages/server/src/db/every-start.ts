/** What the owner says at every start, after the migrations: that it holds does not hang on whoever wrote the last of them. */

/**
 * A temporary table stands before every other of its name for whoever comes next on the same connection, so nobody may make one.
 * A right on a database does not come with a copy of it.
 */
export const noTemporaryTables = `do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`

/**
 * What runs with the owner's rights looks for names in the catalogue alone, and in the session's own temporary schema last: left out, that one
 * would come first.
 */
const namesOfDefiners = `do $$
declare
  named regprocedure;
begin
  for named in select p.oid from pg_catalog.pg_proc p
               where p.pronamespace in ('panah'::regnamespace, 'panah_hidden'::regnamespace) and p.prosecdef and p.prokind = 'f' loop
    execute format('alter function %s set search_path = pg_catalog, pg_temp', named);
  end loop;
end $$`

/**
 * The planner tells whoever asks for a plan how many rows it expects, from statistics that are gathered over the wall: so it tells how often a
 * word stands in other people's notes. Of words and of answers behind the wall none are gathered, except where an index begins with them.
 */
const noStatistics = `do $$
declare
  told record;
begin
  for told in select a.attrelid::regclass as "table", a.attname as "column" from pg_catalog.pg_attribute a
              join pg_catalog.pg_class c on c.oid = a.attrelid
              where c.relnamespace = 'panah'::regnamespace and c.relkind = 'r' and c.relrowsecurity and a.attnum > 0 and not a.attisdropped
                and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype) and a.attstattarget is distinct from 0
                and not exists (select from pg_catalog.pg_index i where i.indrelid = a.attrelid and a.attnum = i.indkey[0]) loop
    execute format('alter table %s alter column %I set statistics 0', told."table", told."column");
  end loop;
end $$`

/** A role may change its own settings, and whoever got a statement in through a hole may have: they are taken back where the owner can. */
const ownSettings = `do $$
declare
  role_name text;
begin
  foreach role_name in array array['panah_app', 'panah_gate'] loop
    execute format('alter role %I reset all', role_name);
    execute format('alter role %I in database %I reset all', role_name, current_database());
  end loop;
exception when insufficient_privilege then null;
end $$`

/** A large object has no wall and belongs to whoever made it; nobody here makes any. Where the owner is no superuser, this is the administrator's to say. */
const noLargeObjects = `do $$
declare
  maker regprocedure;
begin
  for maker in select p.oid from pg_catalog.pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace
               and p.proname in ('lo_create', 'lo_creat', 'lo_from_bytea', 'lo_put', 'lo_import', 'lowrite') loop
    if (select rolsuper from pg_catalog.pg_roles where rolname = current_user) then
      execute format('revoke execute on function %s from public', maker);
    end if;
  end loop;
end $$`

export const atEveryStart: readonly string[] = [namesOfDefiners, noStatistics, noTemporaryTables, ownSettings, noLargeObjects]
