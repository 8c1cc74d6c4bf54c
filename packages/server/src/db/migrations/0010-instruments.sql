-- How somebody was heard: with which instrument, and what became of each question. Earlier screenings have none of it and stay as they are.
alter table panah.screening
  add column instrument          text,
  add column instruments_edition text,
  add column modules             text[] not null default '{}',
  add column observed            text[] not null default '{}', -- seen before a word was said
  add column answers             jsonb,                        -- question → yes | no | unknown | does-not-know | refused | skipped
  add column indicators          jsonb,                        -- what the indicators came to, and by which edition
  add column operation_id        uuid,                         -- made on the device: one raid, flight or kiln
  add column agreed_to           text not null default 'not-asked' check (agreed_to in ('not-asked', 'referral', 'count-only')),
  add constraint screening_heard check (num_nulls(instrument, instruments_edition, answers, indicators) in (0, 4)),
  -- Whoever agreed only to be counted has no file and no words on record.
  add constraint screening_only_counted check (agreed_to <> 'count-only' or (case_id is null and note is null));
create index screening_by_operation on panah.screening (operation_id) where operation_id is not null;

-- The labels as a person judged them later. What was found first stays where it was counted.
create table panah.screening_reclassified (
  screening_id uuid not null references panah.screening,
  version      integer not null,       -- the version of the screening it made
  labels       text[] not null check (cardinality(labels) > 0),
  because      text not null check (because <> ''),
  judged_by    uuid not null references panah.account,
  judged_at    timestamptz not null,
  primary key (screening_id, version)
);

-- Seen by whoever sees the screening; added by whoever may judge it, in her own name.
alter table panah.screening_reclassified enable row level security;
create policy seen on panah.screening_reclassified for select to panah_app using (exists (select from panah.screening s where s.id = screening_id));
create policy added on panah.screening_reclassified for insert to panah_app with check (
  judged_by = (select (panah.current_actor()).account_id)
  and exists (
    select from panah.screening s
    where s.id = screening_id
      and case panah.reach('screening', 'reclassify')
            when 'unit' then s.unit_id = (select (panah.current_actor()).unit_id)
            when 'assigned' then panah.works_on(s.case_id)
            else false
          end));
grant select, insert on panah.screening_reclassified to panah_app;
