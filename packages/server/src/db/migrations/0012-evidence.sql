-- Photos, recordings and papers. What is known about an item, the key it is sealed with, and its pieces are three tables, because three
-- different circles see them: whoever took it sees that it arrived, whoever works on the file opens it, and nobody changes it.

create table panah.evidence_item (
  id              uuid primary key,      -- made on the device, with the hash, before anything is sent
  version         integer not null default 1,
  screening_id    uuid references panah.screening,
  case_id         uuid references panah.case_file,
  kind            text not null check (kind in ('photo', 'audio', 'document')),
  media_type      text not null,
  shows           text not null check (shows ~ '^[a-z][a-z-]{1,39}$'),
  bytes           integer not null check (bytes > 0),
  sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  captured_at     timestamptz not null,  -- by the device's clock
  recorded_by     uuid not null references panah.account,
  begun_at        timestamptz not null,  -- by ours
  state           text not null default 'arriving' check (state in ('arriving', 'kept', 'refused')),
  ended_at        timestamptz,
  unit_id         uuid not null references panah.unit,
  organisation_id uuid not null references panah.organisation,
  district        text not null,
  province        text not null,
  constraint hangs_on_one check ((screening_id is null) <> (case_id is null)),
  constraint ended_or_not check ((state = 'arriving') = (ended_at is null))
);
create index evidence_by_screening on panah.evidence_item (screening_id, begun_at) where screening_id is not null;
create index evidence_by_case on panah.evidence_item (case_id, begun_at) where case_id is not null;

-- The item's own key, under an outer key that the database does not have. Who sees this row opens the item.
create table panah.evidence_content (
  item_id         uuid primary key references panah.evidence_item,
  key_id          text not null,
  sealed_key      bytea not null,
  screening_id    uuid,
  case_id         uuid,
  recorded_by     uuid not null,
  unit_id         uuid not null,
  organisation_id uuid not null,
  district        text not null,
  province        text not null
);

create table panah.evidence_piece (
  item_id uuid not null references panah.evidence_item,
  piece   integer not null check (piece >= 0),
  sealed  bytea not null,
  primary key (item_id, piece)
);
alter table panah.evidence_piece alter column sealed set storage external; -- sealed bytes cannot be made smaller

-- Whether the actor works on the file that was opened from a screening.
create function panah.works_on_screening(the_screening uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from panah.screening s where s.id = the_screening and s.case_id is not null and panah.works_on(s.case_id))
$$;
-- The screenings whose files the actor works on: what a list starts from.
create function panah.screenings_of_my_cases() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp rows 200 as $$
  select s.id from panah.screening s where s.case_id = any (array(select panah.my_cases()))
$$;
grant execute on function panah.works_on_screening(uuid), panah.screenings_of_my_cases() to panah_app;

call panah.guard('panah.evidence_item', 'evidence',
  assigned => '(panah.works_on(case_id) or panah.works_on_screening(screening_id))',
  met => 'recorded_by = (select (panah.current_actor()).account_id)');
call panah.guard('panah.evidence_content', 'evidence-content',
  assigned => '(panah.works_on(case_id) or panah.works_on_screening(screening_id))',
  met => 'recorded_by = (select (panah.current_actor()).account_id)');

-- It is hung on a record that the actor sees, in her own name, and on no other: the rows asked for here are those the wall lets her see.
create policy hung on panah.evidence_item as restrictive for insert to panah_app
  with check (recorded_by = (select (panah.current_actor()).account_id) and state = 'arriving'
              and (exists (select from panah.screening s where s.id = screening_id) or exists (select from panah.case_file c where c.id = case_id)));
create policy hung on panah.evidence_content as restrictive for insert to panah_app
  with check (exists (select from panah.evidence_item i where i.id = item_id and i.recorded_by = (select (panah.current_actor()).account_id)
                      and i.state = 'arriving' and i.unit_id = evidence_content.unit_id
                      and i.case_id is not distinct from evidence_content.case_id and i.screening_id is not distinct from evidence_content.screening_id));

alter table panah.evidence_piece enable row level security;
create policy seen on panah.evidence_piece for select to panah_app
  using (exists (select from panah.evidence_content c where c.item_id = evidence_piece.item_id)
         and exists (select from panah.evidence_item i where i.id = evidence_piece.item_id and i.state = 'kept'));

-- Rows are added and never changed; pieces come in and the end is written by the functions below and in no other way.
grant select, insert on panah.evidence_item, panah.evidence_content to panah_app;
grant select on panah.evidence_piece to panah_app;

-- The item that the actor is handing in, held until the end of the transaction: of two last pieces one finds the whole. No row where it is
-- somebody else's, or has ended.
create function panah.evidence_arriving(the_item uuid)
returns table (media_type text, bytes integer, sha256 text, key_id text, sealed_key bytea)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from panah.evidence_item i
    where i.id = the_item and i.recorded_by = (panah.current_actor()).account_id and i.state = 'arriving' for update;
  return query
    select i.media_type, i.bytes, i.sha256, c.key_id, c.sealed_key
    from panah.evidence_item i join panah.evidence_content c on c.item_id = i.id
    where i.id = the_item and i.recorded_by = (panah.current_actor()).account_id and i.state = 'arriving';
end $$;

-- Which pieces of an item have come, for whoever sees the item: numbers, and nothing of what is in them.
create function panah.pieces_here(the_item uuid) returns setof integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.piece from panah.evidence_piece p where p.item_id = the_item
    and exists (select from panah.evidence_item i where i.id = the_item
                and (i.recorded_by = (panah.current_actor()).account_id or panah.works_on(i.case_id) or panah.works_on_screening(i.screening_id)
                     or (panah.reach('evidence', 'read') = 'unit' and i.unit_id = (panah.current_actor()).unit_id)))
$$;

-- Keeps a piece of an item that the actor is handing in. A piece that is here stays as it came.
create function panah.take_piece(the_item uuid, the_piece integer, the_bytes bytea) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into panah.evidence_piece (item_id, piece, sealed)
  select i.id, the_piece, the_bytes from panah.evidence_item i
  where i.id = the_item and i.recorded_by = (panah.current_actor()).account_id and i.state = 'arriving'
  on conflict do nothing
$$;

-- The sealed pieces of what the actor is handing in, to be checked as a whole; closed to her as soon as it has ended.
create function panah.pieces_arriving(the_item uuid, from_piece integer, many integer) returns table (piece integer, sealed bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.piece, p.sealed from panah.evidence_piece p join panah.evidence_item i on i.id = p.item_id
  where p.item_id = the_item and i.recorded_by = (panah.current_actor()).account_id and i.state = 'arriving' and p.piece >= from_piece
  order by p.piece limit many
$$;

create function panah.end_evidence(the_item uuid, how text, ended timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update panah.evidence_item i set state = how, ended_at = ended, version = i.version + 1
  where i.id = the_item and i.recorded_by = (panah.current_actor()).account_id and i.state = 'arriving'
$$;

-- Whose hands an item went through, for whoever may open it: the ledger's lines about this one record.
create function panah.custody_of(the_item uuid) returns table (at timestamptz, account_id uuid, action text, outcome text, purpose text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.at, e.account_id, e.action, e.outcome, e.purpose
  from panah.ledger_entry e
  where e.record_id = the_item and e.record in ('evidence', 'evidence-content')
    and exists (select from panah.evidence_item i where i.id = the_item
                and (panah.works_on(i.case_id) or panah.works_on_screening(i.screening_id)
                     or (panah.reach('evidence', 'read') = 'unit' and i.unit_id = (panah.current_actor()).unit_id)))
  order by e.seq
$$;
revoke execute on function panah.evidence_arriving(uuid), panah.pieces_here(uuid), panah.take_piece(uuid, integer, bytea),
  panah.pieces_arriving(uuid, integer, integer), panah.end_evidence(uuid, text, timestamptz), panah.custody_of(uuid) from public;
grant execute on function panah.evidence_arriving(uuid), panah.pieces_here(uuid), panah.take_piece(uuid, integer, bytea),
  panah.pieces_arriving(uuid, integer, integer), panah.end_evidence(uuid, text, timestamptz), panah.custody_of(uuid) to panah_app;
