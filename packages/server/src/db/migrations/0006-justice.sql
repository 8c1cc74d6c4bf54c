-- What happened in a matter, the limits of the law that run from it, the sections picked for its FIR, and what a later edition of the law
-- finds in a screening. Everything hangs where its case file hangs.

create table panah.case_event (
  id                uuid primary key,
  case_id           uuid not null references panah.case_file,
  event             text not null check (event ~ '^[a-z][a-z-]{1,39}$'),
  at                timestamptz not null,  -- when it happened
  about             text check (about ~ '^[VA][1-9][0-9]?$'),
  recorded_by       uuid not null references panah.account,
  recorded_at       timestamptz not null,
  withdrawn_at      timestamptz,
  withdrawn_by      uuid references panah.account,
  withdrawn_because text check (withdrawn_because in ('did-not-happen', 'wrong-time', 'wrong-file')),
  unit_id           uuid not null references panah.unit,
  organisation_id   uuid not null references panah.organisation,
  district          text not null,
  province          text not null,
  constraint withdrawn_or_not check ((withdrawn_at is null) = (withdrawn_because is null) and (withdrawn_at is null) = (withdrawn_by is null))
);
create index event_by_case on panah.case_event (case_id, at);
comment on column panah.case_event.about is 'Of whom, where several are accused or were rescued: a letter and a number, never a name.';

-- Worked out from the events by the law of the edition; kept so that a list can be ordered by it.
create table panah.case_clock (
  id              uuid primary key default gen_random_uuid(),
  case_id         uuid not null references panah.case_file,
  event_id        uuid not null references panah.case_event,
  step            text not null,
  started_at      timestamptz not null,
  due             timestamptz not null,
  kind            text not null check (kind in ('limit', 'preferred', 'opens')),
  about           text,
  ended_by        uuid references panah.case_event,
  ended_at        timestamptz,
  void            boolean not null default false, -- the event was withdrawn, or the step does not apply after all
  law_edition     text not null,
  unit_id         uuid not null references panah.unit,
  organisation_id uuid not null references panah.organisation,
  district        text not null,
  province        text not null,
  unique (event_id, step)
);
create index clock_by_case on panah.case_clock (case_id);
create index clock_running on panah.case_clock (case_id, due) where ended_by is null and not void and kind <> 'opens';
create index clock_running_by_unit on panah.case_clock (unit_id) where ended_by is null and not void and kind <> 'opens';

-- Versions are added, never overwritten.
create table panah.charge_plan (
  id              uuid primary key,
  case_id         uuid not null references panah.case_file,
  version         integer not null check (version > 0),
  facts           jsonb not null,
  picks           jsonb not null,
  findings        jsonb not null,
  steps           text[] not null,       -- the steps of procedure that apply on these facts
  law_edition     text not null,
  planned_by      uuid not null references panah.account,
  planned_at      timestamptz not null,
  unit_id         uuid not null references panah.unit,
  organisation_id uuid not null references panah.organisation,
  district        text not null,
  province        text not null,
  unique (case_id, version)
);

-- What a later edition of the law finds in what was told once. The first finding stays where it was counted.
create table panah.screening_again (
  screening_id   uuid not null references panah.screening,
  law_edition    text not null,
  found_at       timestamptz not null,
  presumption    text not null check (presumption in ('presumed-victim', 'ask-more', 'no-indication')),
  classification text[] not null,
  lead_agency    text not null,
  findings       jsonb not null,
  changed        boolean not null,      -- whether anything differs from the first finding
  primary key (screening_id, law_edition)
);

call panah.guard('panah.case_event', 'case-event', assigned => 'panah.works_on(case_id)');
call panah.guard('panah.case_clock', 'case-clock', assigned => 'panah.works_on(case_id)');
call panah.guard('panah.charge_plan', 'charge-plan', assigned => 'panah.works_on(case_id)');

-- Seen by whoever sees the screening; written by the owner alone, when the law is amended.
alter table panah.screening_again enable row level security;
create policy seen on panah.screening_again for select to panah_app using (exists (select from panah.screening s where s.id = screening_id));

-- What happened stays as it was written down; that it was a mistake is added.
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_because) on panah.case_event to panah_app;
grant select, insert, update (due, kind, ended_by, ended_at, void, law_edition) on panah.case_clock to panah_app;
grant select, insert on panah.charge_plan to panah_app;
grant select on panah.screening_again to panah_app;

-- The most pressing limit of each case whose clocks the actor sees. Each branch is one index.
create function panah.nearest_clocks() returns table (case_id uuid, step text, due timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  with running as (
    select k.case_id, k.step, k.due from panah.case_clock k
    where (select panah.reach('case-clock', 'read')) = 'assigned' and k.case_id = any (array(select panah.my_cases()))
      and k.ended_by is null and not k.void and k.kind <> 'opens'
    union all
    select k.case_id, k.step, k.due from panah.case_clock k
    where (select panah.reach('case-clock', 'read')) = 'unit' and k.unit_id = (select (panah.current_actor()).unit_id)
      and k.ended_by is null and not k.void and k.kind <> 'opens'
  )
  select distinct on (r.case_id) r.case_id, r.step, r.due from running r order by r.case_id, r.due, r.step
$$;

-- Which steps of procedure apply in a case by its newest plan: codes only, also for whoever sees its clocks and not the plan.
create function panah.planned_steps(the_case uuid) returns text[]
language sql stable security definer set search_path = pg_catalog as $$
  select p.steps from panah.charge_plan p
  where p.case_id = the_case
    and case panah.reach('case-clock', 'read')
          when 'assigned' then panah.works_on(p.case_id)
          when 'unit' then p.unit_id = (panah.current_actor()).unit_id
          else false
        end
  order by p.version desc limit 1
$$;
grant execute on function panah.nearest_clocks(), panah.planned_steps(uuid) to panah_app;

-- Open accounts that can investigate a case: of a district, or of the actor's own unit.
create function panah.can_investigate(in_district text) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select a.id from panah.account a
  where a.role = 'investigating-officer' and a.closed_at is null and (a.district = in_district or a.unit_id = (panah.current_actor()).unit_id)
    and (panah.current_actor()).account_id is not null
$$;
grant execute on function panah.can_investigate(text) to panah_app;

-- The numbers on covers, for whoever reads the ledger; a plan is known by the number of its file.
create or replace function panah.ledger_numbers(ids uuid[]) returns table (id uuid, number text)
language sql stable security definer set search_path = pg_catalog as $$
  select f.id, f.number
  from (select s.id, s.number from panah.screening s where s.id = any (ids)
        union all select c.id, c.number from panah.case_file c where c.id = any (ids)
        union all select r.id, r.number from panah.referral r where r.id = any (ids)
        union all select a.id, a.number from panah.account a where a.id = any (ids)
        union all select p.id, c.number from panah.charge_plan p join panah.case_file c on c.id = p.case_id where p.id = any (ids)) f
  where panah.reach('ledger', 'read') = 'national'
$$;
