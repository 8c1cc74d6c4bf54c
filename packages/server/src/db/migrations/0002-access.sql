-- Where people work, who they are to the system, and how they come in.

create table panah.district (
  code      text primary key,          -- OCHA P-code
  province  text not null,             -- ISO 3166-2
  division  text not null,
  name_en   text not null,
  name_ur   text not null,
  lat       double precision not null, -- centroid, not a boundary
  lon       double precision not null,
  status    text not null,
  version   text not null              -- edition of the list this row came from
);

create table panah.organisation (
  id      uuid primary key,
  name_en text not null,
  name_ur text not null,
  kind    text not null check (kind in ('police', 'fia', 'labour', 'child-protection', 'social-welfare', 'provider', 'prosecution', 'committee', 'oversight', 'administration'))
);

create table panah.unit (
  id              uuid primary key,
  organisation_id uuid not null references panah.organisation,
  name_en         text not null,
  name_ur         text not null,
  district        text references panah.district,
  province        text
);
grant select on panah.district, panah.organisation, panah.unit to panah_app, panah_gate;

create sequence panah.account_number start 1001;

-- An account is a role in a unit. It carries a number and no name: screens say "caseworker U-1007".
create table panah.account (
  id              uuid primary key,
  number          text not null unique default 'U-' || nextval('panah.account_number'),
  username        text not null unique,
  role            text not null check (role in ('frontline-officer', 'investigating-officer', 'caseworker', 'provider', 'prosecutor', 'supervisor', 'coordinator', 'analyst', 'auditor', 'legal-reviewer', 'administrator')),
  organisation_id uuid not null references panah.organisation,
  unit_id         uuid not null references panah.unit,
  district        text references panah.district,
  province        text,
  opened_at       timestamptz not null default now(),
  closed_at       timestamptz,
  closed_because  text,
  version         integer not null default 1
);
create index account_by_unit on panah.account (unit_id);
create index account_by_district on panah.account (district, role);
-- Who works where is no secret among those signed in; usernames are.
grant select (id, number, role, organisation_id, unit_id, district, province, closed_at, version) on panah.account to panah_app;
grant select on panah.account to panah_gate;
alter table panah.account enable row level security;
-- By its id, because a whole row with one empty field (an office without a district) is not "not null" to SQL.
create policy known on panah.account for select to panah_app using ((select (panah.current_actor()).account_id) is not null);
create policy gate on panah.account for select to panah_gate using (true);

-- How an account comes in. Only the gate's role reads this, over a connection that runs nothing else.
create table panah.credential (
  account_id     uuid primary key references panah.account,
  password_hash  text not null,             -- argon2id
  must_change    boolean not null default true,
  totp_sealed    bytea,                     -- the shared secret, AES-256-GCM under a key outside the database
  totp_confirmed boolean not null default false,
  totp_last_step bigint                     -- a code is taken once: RFC 6238 section 5.2
);
grant select, update on panah.credential to panah_gate;

create table panah.session (
  id           uuid primary key default gen_random_uuid(),
  account_id   uuid not null references panah.account,
  token_hash   bytea not null unique,
  stage        text not null check (stage in ('in', 'totp', 'enrol-totp')),
  device       text not null,               -- family of browser and system only
  opened_at    timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at   timestamptz not null,
  ended_at     timestamptz
);
create index session_by_account on panah.session (account_id) where ended_at is null;
grant select, insert, update on panah.session to panah_gate;

-- Tries that failed, by account name and by address, both as keyed hashes; counted alike whether or not the account exists.
create table panah.sign_in_try (
  key text not null,
  at  timestamptz not null default now()
);
create index sign_in_try_by_key on panah.sign_in_try (key, at);
grant select, insert, delete on panah.sign_in_try to panah_gate;

-- The one way for a transaction to have an actor: the secret of a session that is open, in full, and not idle. Bound to this transaction.
create function panah.enter(token bytea) returns panah.actor
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  found_session panah.session;
  found_account panah.account;
  claims        text;
begin
  select * into found_session from panah.session s
  where s.token_hash = sha256(token) and s.stage = 'in' and s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '12 hours';
  if not found then return null; end if;
  select * into found_account from panah.account a where a.id = found_session.account_id and a.closed_at is null;
  if not found then return null; end if;
  if found_session.last_seen_at < now() - interval '1 minute' then
    update panah.session set last_seen_at = now() where id = found_session.id and last_seen_at < now() - interval '1 minute';
  end if;
  claims := concat_ws('|', found_account.id, found_session.id, found_account.role, found_account.organisation_id, found_account.unit_id,
                      coalesce(found_account.district, ''), coalesce(found_account.province, ''));
  perform set_config('panah.actor', claims || '|' || panah_hidden.seal(claims), true);
  return row(found_account.id, found_session.id, found_account.role, found_account.organisation_id, found_account.unit_id,
             found_account.district, found_account.province)::panah.actor;
end $$;
grant execute on function panah.enter(bytea) to panah_app;

create function panah.me() returns table (username text, totp_enrolled boolean, must_change boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select a.username, coalesce(c.totp_confirmed, false), coalesce(c.must_change, false)
  from panah.account a left join panah.credential c on c.account_id = a.id
  where a.id = (panah.current_actor()).account_id
$$;

create function panah.my_sessions() returns table (id uuid, opened_at timestamptz, last_seen_at timestamptz, expires_at timestamptz, device text, current boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select s.id, s.opened_at, s.last_seen_at, s.expires_at, s.device, s.id = (panah.current_actor()).session_id
  from panah.session s
  where s.account_id = (panah.current_actor()).account_id and s.ended_at is null and s.expires_at > now()
  order by s.last_seen_at desc
$$;

-- Ends one of the actor's own sessions; true where there was one to end.
create function panah.end_session(session uuid) returns boolean
language sql volatile security definer set search_path = pg_catalog as $$
  with ended as (
    update panah.session s set ended_at = now()
    where s.id = session and s.account_id = (panah.current_actor()).account_id and s.ended_at is null returning 1)
  select exists (select from ended)
$$;

create function panah.end_other_sessions() returns integer
language sql volatile security definer set search_path = pg_catalog as $$
  with ended as (
    update panah.session s set ended_at = now()
    where s.account_id = (panah.current_actor()).account_id and s.id <> (panah.current_actor()).session_id and s.ended_at is null returning 1)
  select count(*)::integer from ended
$$;

-- Accounts as the administrator sees them; nobody else gets a row.
create function panah.accounts() returns table (id uuid, number text, username text, role text, unit_id uuid, open boolean, totp_enrolled boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select a.id, a.number, a.username, a.role, a.unit_id, a.closed_at is null, coalesce(c.totp_confirmed, false)
  from panah.account a left join panah.credential c on c.account_id = a.id
  where panah.reach('account', 'read') = 'national'
  order by a.number
$$;

-- Opens an account in a unit with its first password; the unit says district and province.
create function panah.open_account(account uuid, name text, account_role text, unit uuid, first_password_hash text) returns panah.account
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  opened panah.account;
begin
  if panah.reach('account', 'open') is distinct from 'national' then raise exception 'no right to open an account' using errcode = '42501'; end if;
  insert into panah.account (id, username, role, organisation_id, unit_id, district, province)
  select account, name, account_role, u.organisation_id, u.id, u.district, u.province from panah.unit u where u.id = unit
  returning * into opened;
  if opened.id is null then raise exception 'no such unit' using errcode = '23503'; end if;
  insert into panah.credential (account_id, password_hash) values (account, first_password_hash);
  return opened;
end $$;

-- Closes an account and every session of it.
create function panah.close_account(account uuid, because text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if panah.reach('account', 'close') is distinct from 'national' then raise exception 'no right to close an account' using errcode = '42501'; end if;
  update panah.account a set closed_at = now(), closed_because = because, version = a.version + 1
  where a.id = close_account.account and a.closed_at is null;
  if not found then return false; end if;
  update panah.session s set ended_at = now() where s.account_id = close_account.account and s.ended_at is null;
  return true;
end $$;
grant execute on function panah.me(), panah.my_sessions(), panah.end_session(uuid), panah.end_other_sessions(), panah.accounts(),
  panah.open_account(uuid, text, text, uuid, text), panah.close_account(uuid, text) to panah_app;
