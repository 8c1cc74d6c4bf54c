-- The ledger: one line for whatever was done, opened or tried. Each line carries the hash of the line before it and of the last line
-- about the same record. No role of the application can change it; the canonical form is documented in docs/ledger.md.

create table panah.ledger_entry (
  seq             bigint primary key,
  at              timestamptz not null,
  account_id      uuid,
  session_id      uuid,
  role            text,
  action          text not null,
  record          text,
  record_id       uuid,
  outcome         text not null,
  purpose         text,
  detail          text,
  previous        text not null,
  record_previous text,
  hash            text not null unique
);
create index ledger_by_record on panah.ledger_entry (record, record_id, seq desc);
create index ledger_by_account on panah.ledger_entry (account_id, seq desc);
create index ledger_by_action on panah.ledger_entry (action, seq desc);
create index ledger_refused on panah.ledger_entry (seq desc) where outcome not in ('done', 'opened', 'read');

create table panah.ledger_head (
  only_one boolean primary key default true check (only_one),
  genesis  text not null, -- what the first entry points back to; another database has another
  seq      bigint not null,
  hash     text not null
);
insert into panah.ledger_head (genesis, seq, hash)
select g, 0, g from (select encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex') as g) made;

create function panah.ledger_instant(at timestamptz) returns text
language sql immutable set search_path = pg_catalog as $$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;
grant execute on function panah.ledger_instant(timestamptz) to panah_app;

create function panah_hidden.netstring(field text) returns text
language sql immutable set search_path = pg_catalog as $$
  select case when field is null then '-,' else octet_length(convert_to(field, 'UTF8')) || ':' || field || ',' end
$$;

-- Appends an entry. The head row is locked until commit, so that lines are numbered in the order in which they became true.
create function panah_hidden.append(
  account uuid, session uuid, account_role text, action text, record text, record_id uuid, outcome text, purpose text, detail text
) returns bigint
language plpgsql volatile set search_path = pg_catalog as $$
declare
  head        panah.ledger_head;
  written_at  timestamptz;
  before_this text;
  line        text;
begin
  select * into head from panah.ledger_head for update;
  written_at := clock_timestamp();
  if record_id is not null then
    select e.hash into before_this from panah.ledger_entry e where e.record = append.record and e.record_id = append.record_id order by e.seq desc limit 1;
  end if;
  head.seq := head.seq + 1;
  select string_agg(panah_hidden.netstring(f), '' order by n) into line
  from unnest(array[head.seq::text, panah.ledger_instant(written_at), account::text, session::text, account_role, action, record,
                    record_id::text, outcome, purpose, detail, head.hash, before_this]) with ordinality as fields(f, n);
  insert into panah.ledger_entry
  values (head.seq, written_at, account, session, account_role, action, record, record_id, outcome, purpose, detail, head.hash, before_this,
          encode(sha256(convert_to(line, 'UTF8')), 'hex'))
  returning hash into head.hash;
  update panah.ledger_head set seq = head.seq, hash = head.hash;
  return head.seq;
end $$;

-- The application's way to add a line; who acts is not an argument.
create function panah.ledger_write(action text, record text, record_id uuid, outcome text, purpose text, detail text) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  actor panah.actor := panah.current_actor();
begin
  return panah_hidden.append(actor.account_id, actor.session_id, actor.role, action, record, record_id, outcome, purpose, detail);
end $$;
grant execute on function panah.ledger_write(text, text, uuid, text, text, text) to panah_app;

-- The gate's way: signing in has no actor yet.
create function panah.ledger_write_at_gate(account uuid, session uuid, action text, outcome text, detail text) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  return panah_hidden.append(account, session, (select a.role from panah.account a where a.id = account), action, 'account', account, outcome, null, detail);
end $$;
grant execute on function panah.ledger_write_at_gate(uuid, uuid, text, text, text) to panah_gate;

-- Even the owner has to take this off first, and the chain will say that somebody did.
create function panah_hidden.ledger_stands() returns trigger
language plpgsql as $$ begin raise exception 'the ledger is added to, never changed'; end $$;
create trigger ledger_stands before update or delete or truncate on panah.ledger_entry for each statement execute function panah_hidden.ledger_stands();

grant select on panah.ledger_entry to panah_app;
alter table panah.ledger_entry enable row level security;
create policy audited on panah.ledger_entry for select to panah_app using ((select panah.reach('ledger', 'read')) = 'national');

create function panah.ledger_genesis() returns table (genesis text, last bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select h.genesis, h.seq from panah.ledger_head h where panah.reach('ledger', 'read') = 'national'
$$;
grant execute on function panah.ledger_genesis() to panah_app;

-- One command, one receipt: what makes a retry the same command. An id that somebody else has used takes nothing away from one's own.
create table panah.command_receipt (
  command_id uuid not null,
  account_id uuid not null references panah.account,
  name       text not null,
  outcome    text not null,
  params     jsonb,
  record     text,
  record_id  uuid,
  number     text,
  version    integer,
  at         timestamptz not null default now(),
  primary key (account_id, command_id)
);
grant select, insert on panah.command_receipt to panah_app;
alter table panah.command_receipt enable row level security;
create policy own on panah.command_receipt for select to panah_app using (account_id = (select (panah.current_actor()).account_id));
create policy add_own on panah.command_receipt for insert to panah_app with check (account_id = (select (panah.current_actor()).account_id));

-- Which fields a version changed: what a stale write is told, and why disjoint edits need not collide.
create table panah.record_change (
  record     text not null,
  record_id  uuid not null,
  version    integer not null,
  fields     text[] not null,
  account_id uuid not null,
  at         timestamptz not null default now(),
  primary key (record, record_id, version)
);
grant insert on panah.record_change to panah_app;
alter table panah.record_change enable row level security;
create policy add_own on panah.record_change for insert to panah_app with check (account_id = (select (panah.current_actor()).account_id));

-- Asked only about a record that has just been loaded through its own wall.
create function panah.changed_since(record text, record_id uuid, base integer) returns text[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct f order by f), '{}') from panah.record_change c, unnest(c.fields) f
  where c.record = $1 and c.record_id = $2 and c.version > $3
$$;
grant execute on function panah.changed_since(text, uuid, integer) to panah_app;
