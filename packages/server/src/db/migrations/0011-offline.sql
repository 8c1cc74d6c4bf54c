-- Phones that keep a sealed store, and what is told of a screening later: from a second phone, or when a signal comes back.

-- A device of an account. The key that opens its store once the PIN is forgotten is sealed under a key outside the database, and is given
-- only to the account itself. A device that is called lost has none any more.
create table panah.device (
  id           uuid primary key,         -- made on the device
  account_id   uuid not null references panah.account,
  label        text not null,            -- family of browser and system only
  key_id       text,
  sealed_key   bytea,
  kept_at      timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  session_id   uuid references panah.session,
  lost_at      timestamptz,
  wiped_at     timestamptz,              -- when the device said that nothing is left on it
  constraint a_lost_device_has_no_key check (lost_at is null or sealed_key is null)
);
create index device_by_account on panah.device (account_id);
-- No policy and no grant: the application reaches it through what follows and in no other way.
alter table panah.device enable row level security;

-- Keeps the key of a device of the actor's; false where the id is somebody else's, or the device was called lost.
create function panah.keep_device(the_device uuid, device_key_id text, device_sealed_key bytea) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  actor panah.actor := panah.current_actor();
begin
  if actor.account_id is null then return false; end if;
  insert into panah.device as d (id, account_id, label, key_id, sealed_key, session_id)
  select the_device, actor.account_id, s.device, device_key_id, device_sealed_key, s.id from panah.session s where s.id = actor.session_id
  on conflict (id) do update set key_id = excluded.key_id, sealed_key = excluded.sealed_key, label = excluded.label,
    session_id = excluded.session_id, last_seen_at = now()
  where d.account_id = excluded.account_id and d.lost_at is null;
  return found;
end $$;

create function panah.my_devices() returns table (id uuid, device text, kept_at timestamptz, last_seen_at timestamptz, lost_at timestamptz, wiped_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select d.id, d.label, d.kept_at, d.last_seen_at, d.lost_at, d.wiped_at
  from panah.device d where d.account_id = (panah.current_actor()).account_id order by d.last_seen_at desc, d.id
$$;

create function panah.device_key(the_device uuid) returns table (key_id text, sealed_key bytea)
language sql stable security definer set search_path = pg_catalog as $$
  select d.key_id, d.sealed_key from panah.device d
  where d.id = the_device and d.account_id = (panah.current_actor()).account_id and d.lost_at is null and d.sealed_key is not null
$$;

-- Calls one of the actor's devices lost: its key is gone, its session ends unless it is this one, and it is told to wipe itself at its next word.
create function panah.lose_device(the_device uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  actor   panah.actor := panah.current_actor();
  session uuid;
begin
  update panah.device d set lost_at = now(), key_id = null, sealed_key = null
  where d.id = the_device and d.account_id = actor.account_id and d.lost_at is null returning d.session_id into session;
  if not found then return false; end if;
  update panah.session s set ended_at = now()
  where s.id = session and s.account_id = actor.account_id and s.id <> actor.session_id and s.ended_at is null;
  return true;
end $$;

-- What a device is to do: a lost phone has no session, so whoever knows the device's id may ask. True once in its life: it was wiped just now.
create function panah.device_order(the_device uuid, done boolean) returns table (wipe boolean, wiped_now boolean)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  actor   panah.actor := panah.current_actor();
  ordered boolean;
  now_done boolean := false;
begin
  select d.lost_at is not null or coalesce(a.closed_because = 'lost-device', false) into ordered
  from panah.device d join panah.account a on a.id = d.account_id where d.id = the_device;
  if not found then return query select false, false; return; end if;
  if ordered and done then
    update panah.device d set wiped_at = now() where d.id = the_device and d.wiped_at is null;
    now_done := found;
  elsif not ordered then
    update panah.device d set last_seen_at = now(), session_id = case when d.account_id = actor.account_id then actor.session_id else d.session_id end
    where d.id = the_device;
  end if;
  return query select ordered, now_done;
end $$;
grant execute on function panah.keep_device(uuid, text, bytea), panah.my_devices(), panah.device_key(uuid), panah.lose_device(uuid),
  panah.device_order(uuid, boolean) to panah_app;

-- What was told later. The first telling can be read back from `was`, so that nothing is overwritten without a trace.
create table panah.screening_amendment (
  id             uuid primary key,       -- made on the device
  screening_id   uuid not null references panah.screening,
  made_by        uuid not null references panah.account,
  made_at        timestamptz not null,   -- by the device's clock
  clock_ahead_ms bigint,                 -- how far that clock was ahead of ours when they last met; null: not known
  received_at    timestamptz not null,
  base_version   integer not null,
  version        integer not null,       -- of the screening, after this
  changes        jsonb not null,         -- field, was, is, and what came of it
  found          jsonb not null          -- what the law finds in the answers as they then stood; the first finding stays where it was counted
);
create index amendment_by_screening on panah.screening_amendment (screening_id, received_at);

-- Two people told the same thing differently. Both stand until a person decides.
create table panah.screening_conflict (
  id            uuid primary key default gen_random_uuid(),
  screening_id  uuid not null references panah.screening,
  amendment_id  uuid not null references panah.screening_amendment,
  field         text not null,
  was           text,                    -- what the later one had before them
  kept          text,                    -- what stood in the record
  told          text,                    -- what was told otherwise
  kept_by       uuid not null references panah.account,
  told_by       uuid not null references panah.account,
  found_at      timestamptz not null,
  settled_at    timestamptz,
  settled_by    uuid references panah.account,
  settled_as    text,
  unique (amendment_id, field)
);
create index conflict_by_screening on panah.screening_conflict (screening_id);
create index conflict_waiting on panah.screening_conflict (screening_id) where settled_at is null;

-- Both are seen, and written, by whoever sees the screening; who does is the actor and nobody else.
alter table panah.screening_amendment enable row level security;
create policy seen on panah.screening_amendment for select to panah_app using (exists (select from panah.screening s where s.id = screening_id));
create policy added on panah.screening_amendment for insert to panah_app
  with check (made_by = (select (panah.current_actor()).account_id) and exists (select from panah.screening s where s.id = screening_id));
alter table panah.screening_conflict enable row level security;
create policy seen on panah.screening_conflict for select to panah_app using (exists (select from panah.screening s where s.id = screening_id));
create policy added on panah.screening_conflict for insert to panah_app
  with check (told_by = (select (panah.current_actor()).account_id) and exists (select from panah.screening s where s.id = screening_id));
create policy changed on panah.screening_conflict for update to panah_app using (exists (select from panah.screening s where s.id = screening_id))
  with check (settled_by = (select (panah.current_actor()).account_id));

grant select, insert on panah.screening_amendment to panah_app;
grant select, insert, update (settled_at, settled_by, settled_as) on panah.screening_conflict to panah_app;
-- The record says what holds now; what it said before is in the amendments.
grant update (facts, refused_to_say, note, place, held_on, act_on) on panah.screening to panah_app;
