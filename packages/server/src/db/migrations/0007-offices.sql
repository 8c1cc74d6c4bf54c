-- Agencies, their offices, and the places that help are set up by an administrator, within the area of her own office.

alter table panah.organisation
  add province       text,                               -- with district null: the whole province; both null: the country
  add district       text references panah.district,
  add closed_at      timestamptz,                        -- closed, never deleted: what was done in it stays its own
  add closed_because text check (closed_because in ('merged', 'moved', 'ended', 'opened-by-mistake')),
  add version        integer not null default 1,
  add constraint closed_with_a_reason check ((closed_at is null) = (closed_because is null));
alter table panah.unit
  add closed_at      timestamptz,
  add closed_because text check (closed_because in ('merged', 'moved', 'ended', 'opened-by-mistake')),
  add version        integer not null default 1,
  add constraint closed_with_a_reason check ((closed_at is null) = (closed_because is null));
create index unit_by_organisation on panah.unit (organisation_id);

-- An agency that was there before works where all its offices are, if that is one province.
update panah.organisation o set province = p.only_one
from (select u.organisation_id, min(u.province) as only_one from panah.unit u
      group by u.organisation_id having count(*) = count(u.province) and count(distinct u.province) = 1) p
where p.organisation_id = o.id;

call panah.guard('panah.organisation', 'organisation', unit => 'null::uuid', organisation => 'id');
call panah.guard('panah.unit', 'unit', unit => 'id');
-- What an agency is, where it works and where its offices lie does not change: another is opened, and this one closed.
grant insert, update (name_en, name_ur, closed_at, closed_because, version) on panah.organisation, panah.unit to panah_app;
-- The gate has never asked where somebody works.
revoke select on panah.organisation, panah.unit from panah_gate;

-- A closed office takes no new accounts, whoever opens them. Held, so that it is not closed in between.
create function panah_hidden.office_takes_accounts() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform from panah.unit u where u.id = new.unit_id and u.closed_at is null for share;
  if not found then raise exception 'no account is opened in an office that is closed' using errcode = '23514'; end if;
  return new;
end $$;
create trigger office_takes_accounts before insert on panah.account for each row execute function panah_hidden.office_takes_accounts();

-- Until now the directory was written by the owner alone.
alter table panah.service_provider add phone text;
comment on column panah.service_provider.phone is 'Of the desk, for whoever refers. Never of a person who is helped there.';
grant insert, update (name_en, name_ur, services, district, province, lat, lon, address_hidden, takes, languages, opens_at, closes_at, phone, active)
  on panah.service_provider to panah_app;

-- Accounts follow: an administrator of a province opens, sees and closes those of her province.
create function panah_hidden.in_area(record text, action text, district text, province text) returns boolean
language sql stable set search_path = pg_catalog as $$
  select coalesce(case panah.reach($1, $2)
    when 'national' then true
    when 'area' then case when a.district is not null then $3 = a.district when a.province is not null then $4 = a.province else true end
    else false
  end, false) from panah.current_actor() a
$$;

create or replace function panah.accounts() returns table (id uuid, number text, username text, role text, unit_id uuid, open boolean, totp_enrolled boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select a.id, a.number, a.username, a.role, a.unit_id, a.closed_at is null, coalesce(c.totp_confirmed, false)
  from panah.account a left join panah.credential c on c.account_id = a.id
  -- Said once for the whole list, and not once a row.
  where case (select panah.reach('account', 'read'))
    when 'national' then true
    when 'area' then case when (select (panah.current_actor()).district) is not null then a.district = (select (panah.current_actor()).district)
                          when (select (panah.current_actor()).province) is not null then a.province = (select (panah.current_actor()).province)
                          else true end
    else false
  end
  order by a.number
$$;

-- Whether a username is given, also outside one's area: no two people come in by one name.
create function panah.username_taken(name text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select panah.reach('account', 'open') is not null and exists (select from panah.account a where a.username = name)
$$;
grant execute on function panah.username_taken(text) to panah_app;

create or replace function panah.open_account(account uuid, name text, account_role text, unit uuid, first_password_hash text) returns panah.account
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  opened panah.account;
begin
  if panah.reach('account', 'open') is null then raise exception 'no right to open an account' using errcode = '42501'; end if;
  insert into panah.account (id, username, role, organisation_id, unit_id, district, province)
  select account, name, account_role, u.organisation_id, u.id, u.district, u.province from panah.unit u
  where u.id = unit and panah_hidden.in_area('account', 'open', u.district, u.province)
  returning * into opened;
  if opened.id is null then raise exception 'no such unit' using errcode = '23503'; end if;
  insert into panah.credential (account_id, password_hash) values (account, first_password_hash);
  return opened;
end $$;

create or replace function panah.close_account(account uuid, because text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if panah.reach('account', 'close') is null then raise exception 'no right to close an account' using errcode = '42501'; end if;
  update panah.account a set closed_at = now(), closed_because = because, version = a.version + 1
  where a.id = close_account.account and a.closed_at is null and panah_hidden.in_area('account', 'close', a.district, a.province);
  if not found then return false; end if;
  update panah.session s set ended_at = now() where s.account_id = close_account.account and s.ended_at is null;
  return true;
end $$;
