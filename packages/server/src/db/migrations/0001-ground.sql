-- The ground: two roles that own nothing, the sealed actor, and the reaches.

do $$
begin
  if not exists (select from pg_roles where rolname = 'panah_app') then create role panah_app login; end if;
  if not exists (select from pg_roles where rolname = 'panah_gate') then create role panah_gate login; end if;
  -- An owner that is no superuser may not take attributes away, so a role that has them is refused instead.
  if exists (select from pg_roles where rolname in ('panah_app', 'panah_gate') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)) then
    raise exception 'panah_app and panah_gate must be plain roles: take superuser, bypassrls, createrole, createdb and replication from them';
  end if;
end $$;

create schema panah;
create schema panah_hidden; -- what no role of the application may even name
grant usage on schema panah to panah_app, panah_gate;
-- A new function is everybody's unless it is said otherwise, and for one schema alone it cannot be said.
alter default privileges revoke execute on functions from public;

-- What the seal of an actor is made with. It is made here and never leaves the database.
create table panah_hidden.secret (
  only_one  boolean primary key default true check (only_one),
  actor_key bytea not null
);
insert into panah_hidden.secret (actor_key)
values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

create type panah.actor as (
  account_id uuid, session_id uuid, role text, organisation_id uuid, unit_id uuid, district text, province text
);

-- A keyed hash of the claims, bound to this transaction of this connection, so that a seal copied out of one serves in no other.
create function panah_hidden.seal(claims text) returns text
language sql stable set search_path = pg_catalog as $$
  select encode(sha256(s.actor_key || sha256(s.actor_key || convert_to(
           claims || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex')
  from panah_hidden.secret s
$$;

-- Who acts in this transaction; null where nobody has come in by a session, or where somebody wrote the setting by hand.
create function panah.current_actor() returns panah.actor
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  raw    text := current_setting('panah.actor', true);
  claims text;
  part   text[];
begin
  if raw is null or length(raw) < 66 then return null; end if;
  claims := left(raw, length(raw) - 65);
  if panah_hidden.seal(claims) is distinct from right(raw, 64) then return null; end if;
  part := string_to_array(claims, '|');
  return row(part[1]::uuid, part[2]::uuid, part[3], part[4]::uuid, part[5]::uuid, nullif(part[6], ''), nullif(part[7], ''))::panah.actor;
end $$;
grant execute on function panah.current_actor() to panah_app;

-- The policies of the domain, one row a grant, written again from the TypeScript tables at every migration.
create table panah.policy_grant (
  record text not null,
  action text not null,
  role   text not null,
  reach  text not null check (reach in ('assigned', 'addressed', 'unit', 'organisation', 'district', 'province', 'area', 'national')),
  primary key (record, action, role)
);
grant select on panah.policy_grant to panah_app;

-- How far the actor's role reaches for an action; null: not at all.
create function panah.reach(record text, action text) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select g.reach from panah.policy_grant g
  where g.record = $1 and g.action = $2 and g.role = (panah.current_actor()).role
$$;

-- Every reach the actor's role has for changing a record.
create function panah.write_reaches(record text) returns text[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct g.reach), '{}') from panah.policy_grant g
  where g.record = $1 and g.action <> 'read' and g.role = (panah.current_actor()).role
$$;
grant execute on function panah.reach(text, text), panah.write_reaches(text) to panah_app;

-- The last wall. One call guards one table with the policies of one record: each reach is said once more, in SQL. The arguments are
-- expressions over the table's columns. Nothing may be deleted: there is no policy for it, and no grant.
create procedure panah.guard(
  guarded regclass, record text, assigned text default 'false', addressed text default 'false',
  unit text default 'unit_id', organisation text default 'organisation_id', district text default 'district', province text default 'province'
)
language plpgsql set search_path = pg_catalog as $$
declare
  area    text := format($f$
    case when (select (panah.current_actor()).district) is not null then %1$s = (select (panah.current_actor()).district)
         when (select (panah.current_actor()).province) is not null then %2$s = (select (panah.current_actor()).province)
         else true end$f$, district, province);
  reading text := format($f$
    case (select panah.reach(%1$L, 'read'))
      when 'assigned' then %2$s
      when 'addressed' then %3$s
      when 'unit' then %4$s = (select (panah.current_actor()).unit_id)
      when 'organisation' then %5$s = (select (panah.current_actor()).organisation_id)
      when 'district' then %6$s = (select (panah.current_actor()).district)
      when 'province' then %7$s = (select (panah.current_actor()).province)
      when 'area' then %8$s
      when 'national' then true
      else false
    end$f$, record, assigned, addressed, unit, organisation, district, province, area);
  writing text := format($f$
    ('assigned' = any ((select panah.write_reaches(%1$L))::text[]) and %2$s)
    or ('addressed' = any ((select panah.write_reaches(%1$L))::text[]) and %3$s)
    or ('unit' = any ((select panah.write_reaches(%1$L))::text[]) and %4$s = (select (panah.current_actor()).unit_id))
    or ('organisation' = any ((select panah.write_reaches(%1$L))::text[]) and %5$s = (select (panah.current_actor()).organisation_id))
    or ('district' = any ((select panah.write_reaches(%1$L))::text[]) and %6$s = (select (panah.current_actor()).district))
    or ('province' = any ((select panah.write_reaches(%1$L))::text[]) and %7$s = (select (panah.current_actor()).province))
    or ('area' = any ((select panah.write_reaches(%1$L))::text[]) and %8$s)
    or 'national' = any ((select panah.write_reaches(%1$L))::text[])$f$, record, assigned, addressed, unit, organisation, district, province, area);
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('create policy seen on %s for select to panah_app using (%s)', guarded, reading);
  execute format('create policy added on %s for insert to panah_app with check (%s)', guarded, writing);
  execute format('create policy changed on %s for update to panah_app using (%s) with check (%s)', guarded, writing, writing);
end $$;
