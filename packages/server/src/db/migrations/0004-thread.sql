-- From the first question to the shelter's answer. Every table with somebody in it is guarded; what a role need not see lives in a table of its own.

create sequence panah.screening_number start 101;
create sequence panah.case_number start 101;
create sequence panah.referral_number start 101;

-- The number on the cover, with the year in Pakistan. Gaps are normal: a number once taken is never given again.
create function panah.next_number(kind text) returns text
language sql volatile security definer set search_path = pg_catalog as $$
  select kind || '-' || to_char(now() at time zone 'Asia/Karachi', 'YY') || '-' || lpad(nextval(
    case kind when 'SC' then 'panah.screening_number' when 'PN' then 'panah.case_number' when 'RF' then 'panah.referral_number' end::regclass)::text, 6, '0')
$$;
grant execute on function panah.next_number(text) to panah_app;

-- Somebody met, who may need help. Nothing here names her.
create table panah.person (
  id              uuid primary key,
  sex             text not null check (sex in ('female', 'male', 'transgender', 'unknown')),
  age_band        text not null check (age_band in ('under-14', '14-15', '16-17', '18-29', '30-59', '60-over', 'unknown')),
  nationality     text check (nationality ~ '^[A-Z]{2}$'),
  languages       text[] not null default '{}',
  first_met_by    uuid not null references panah.account,
  unit_id         uuid not null references panah.unit,
  organisation_id uuid not null references panah.organisation,
  district        text not null references panah.district,
  province        text not null,
  version         integer not null default 1
);

create table panah.screening (
  id               uuid primary key,      -- made on the device, so a retry is the same screening
  number           text not null unique,
  version          integer not null default 1,
  recorded_by      uuid not null references panah.account,
  person_id        uuid not null references panah.person,
  unit_id          uuid not null references panah.unit,
  organisation_id  uuid not null references panah.organisation,
  district         text not null references panah.district,
  province         text not null,
  place            text not null check (place <> ''),
  held_on          date not null,
  act_on           date,
  sex              text not null,
  age_band         text not null,
  safety           jsonb not null,
  facts            jsonb not null,        -- fact code → yes | no | unknown
  refused_to_say   text[] not null default '{}',
  interpreter      boolean not null,
  interviewer_sex  text not null check (interviewer_sex in ('female', 'male', 'transgender')),
  note             text,
  made_at          timestamptz not null,  -- by the device's clock
  received_at      timestamptz not null,  -- by ours
  law_edition      text not null,
  presumption      text not null check (presumption in ('presumed-victim', 'ask-more', 'no-indication')),
  classification   text[] not null,
  lead_agency      text not null,
  findings         jsonb not null,
  case_id          uuid,
  set_aside_because text
);
create index screening_by_unit on panah.screening (unit_id, received_at desc, id);
create index screening_by_officer on panah.screening (recorded_by, received_at desc, id);
create index screening_waiting on panah.screening (unit_id, received_at) where case_id is null and set_aside_because is null;
create index screening_by_district on panah.screening (district, received_at);
create index screening_by_person on panah.screening (person_id);
create index screening_by_case on panah.screening (case_id) where case_id is not null;
comment on column panah.screening.refused_to_say is 'Facts she did not wish to speak of: unknown to the law, and not to be asked again.';

create table panah.case_file (
  id              uuid primary key,
  number          text not null unique,
  version         integer not null default 1,
  screening_id    uuid not null unique references panah.screening, -- one file from one screening; a second is a link
  person_id       uuid not null references panah.person,
  unit_id         uuid not null references panah.unit,
  organisation_id uuid not null references panah.organisation,
  district        text not null references panah.district,
  province        text not null,
  opened_by       uuid not null references panah.account,
  opened_at       timestamptz not null,
  urgency         text not null check (urgency in ('emergency', 'urgent', 'routine'))
);
alter table panah.screening add constraint screening_case foreign key (case_id) references panah.case_file;
create index case_by_unit on panah.case_file (unit_id, opened_at desc, id);
create index case_by_district on panah.case_file (district, opened_at);
create index case_by_person on panah.case_file (person_id);

create table panah.case_assignment (
  case_id    uuid not null references panah.case_file,
  account_id uuid not null references panah.account,
  part       text not null check (part in ('caseworker', 'investigating-officer', 'first-responder')),
  since      timestamptz not null,
  until      timestamptz,
  primary key (case_id, account_id, part)
);
create index assignment_by_account on panah.case_assignment (account_id, case_id) where until is null;

-- Whether the actor works on a case now.
create function panah.works_on(the_case uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from panah.case_assignment a
                 where a.case_id = the_case and a.account_id = (panah.current_actor()).account_id and a.until is null)
$$;
-- Whether the actor works on a case of this person now, as more than the one who met her first.
create function panah.cares_for(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from panah.case_file c join panah.case_assignment a on a.case_id = c.id
                 where c.person_id = person and a.account_id = (panah.current_actor()).account_id and a.until is null and a.part <> 'first-responder')
$$;
grant execute on function panah.works_on(uuid), panah.cares_for(uuid) to panah_app;

-- What names her: each field sealed by itself under a key of her own, which is sealed under a key outside the database.
create table panah.person_identity (
  person_id       uuid not null references panah.person,
  version         integer not null,
  key_id          text not null,  -- which outer key sealed the inner one
  sealed_key      bytea not null,
  sealed_fields   jsonb not null, -- field → base64 of nonce and AES-256-GCM ciphertext
  recorded_by     uuid not null references panah.account,
  recorded_at     timestamptz not null,
  first_met_by    uuid not null references panah.account,
  unit_id         uuid not null references panah.unit,
  organisation_id uuid not null references panah.organisation,
  district        text not null,
  province        text not null,
  primary key (person_id, version)
);
comment on table panah.person_identity is 'Versions are added, never overwritten; the highest is what is known now.';

create table panah.case_note (
  id              uuid primary key,
  case_id         uuid not null references panah.case_file,
  written_by      uuid not null references panah.account,
  written_at      timestamptz not null,
  text            text not null check (text <> ''),
  unit_id         uuid not null references panah.unit,
  organisation_id uuid not null references panah.organisation,
  district        text not null,
  province        text not null
);
create index note_by_case on panah.case_note (case_id, written_at);

-- One answer to one purpose. The latest answer counts; earlier ones stay.
create table panah.consent (
  id              uuid primary key,
  case_id         uuid not null references panah.case_file,
  person_id       uuid not null references panah.person,
  purpose         text not null check (purpose in ('services', 'sharing', 'prosecution', 'statistics')),
  answer          text not null check (answer in ('yes', 'no')),
  given_by        text not null check (given_by in ('person', 'guardian', 'court', 'child-protection-body')),
  language        text not null,
  recorded_by     uuid not null references panah.account,
  recorded_at     timestamptz not null,
  unit_id         uuid not null references panah.unit,
  organisation_id uuid not null references panah.organisation,
  district        text not null,
  province        text not null,
  unique (id, case_id, purpose, answer)
);
create index consent_by_case on panah.consent (case_id, purpose, recorded_at desc);

create table panah.service_provider (
  id              uuid primary key,
  organisation_id uuid not null references panah.organisation,
  name_en         text not null,
  name_ur         text not null,
  services        text[] not null,
  district        text not null references panah.district,
  province        text not null,
  lat             double precision not null,
  lon             double precision not null,
  address_hidden  boolean not null,
  takes           jsonb not null,
  languages       text[] not null,
  opens_at        text,
  closes_at       text,
  beds_free       integer check (beds_free >= 0),
  beds_told_at    timestamptz,
  active          boolean not null default true,
  version         integer not null default 1
);
create index provider_by_organisation on panah.service_provider (organisation_id);
comment on column panah.service_provider.lat is 'Rounded to about one kilometre. A hidden address is never kept exactly.';

-- The envelope of a request to one provider to help one person.
create table panah.referral (
  id               uuid primary key,
  number           text not null unique,
  version          integer not null default 1,
  case_id          uuid not null references panah.case_file,
  person_id        uuid not null references panah.person,
  provider_id      uuid not null references panah.service_provider,
  addressed_to     uuid not null references panah.organisation,
  service          text not null check (service in ('shelter', 'medical', 'psychosocial', 'legal-aid', 'interpreter', 'return')),
  urgency          text not null check (urgency in ('emergency', 'urgent', 'routine')),
  state            text not null check (state in ('sent', 'accepted', 'declined', 'revoked')),
  sent_by          uuid not null references panah.account,
  sent_at          timestamptz not null,
  answer_by        timestamptz not null,
  answered_at      timestamptz,
  revoked_at       timestamptz,           -- taken back, before or after the answer
  declined_because text check (declined_because in ('full', 'not-eligible', 'no-such-service', 'not-safe-here', 'closed', 'other')),
  unit_id          uuid not null references panah.unit,
  organisation_id  uuid not null references panah.organisation,
  district         text not null,
  province         text not null,
  -- Nobody is referred without a yes to services and a yes to sharing: the rows of consent are part of the referral.
  consent_services_id uuid not null,
  consent_sharing_id  uuid not null,
  purpose_services    text not null default 'services' check (purpose_services = 'services'),
  purpose_sharing     text not null default 'sharing' check (purpose_sharing = 'sharing'),
  consent_answer      text not null default 'yes' check (consent_answer = 'yes'),
  foreign key (consent_services_id, case_id, purpose_services, consent_answer) references panah.consent (id, case_id, purpose, answer),
  foreign key (consent_sharing_id, case_id, purpose_sharing, consent_answer) references panah.consent (id, case_id, purpose, answer),
  constraint answered_or_not check (case when state = 'sent' then answered_at is null when state <> 'revoked' then answered_at is not null else true end),
  constraint revoked_or_not check ((state = 'revoked') = (revoked_at is not null)),
  constraint a_decline_has_a_reason check ((state = 'declined') = (declined_because is not null))
);
create index referral_by_case on panah.referral (case_id);
create unique index referral_waits_once on panah.referral (case_id, service, provider_id) where state = 'sent';
create index referral_by_addressee on panah.referral (addressed_to, state, answer_by, id);
create index referral_by_unit on panah.referral (unit_id, sent_at desc, id);
create index referral_by_district on panah.referral (district, sent_at);

-- The letter in the envelope: what the provider has to know, and no more.
create table panah.referral_need (
  referral_id     uuid primary key references panah.referral,
  case_id         uuid not null references panah.case_file,
  need            jsonb not null,
  declined_words  text,
  addressed_to    uuid not null references panah.organisation,
  unit_id         uuid not null references panah.unit,
  organisation_id uuid not null references panah.organisation,
  district        text not null,
  province        text not null
);

call panah.guard('panah.person', 'person', assigned => '(first_met_by = (select (panah.current_actor()).account_id) or panah.cares_for(id))');
call panah.guard('panah.screening', 'screening', assigned => '(recorded_by = (select (panah.current_actor()).account_id) or panah.works_on(case_id))');
call panah.guard('panah.case_file', 'case-file', assigned => 'panah.works_on(id)');
call panah.guard('panah.person_identity', 'identity', assigned => '(first_met_by = (select (panah.current_actor()).account_id) or panah.cares_for(person_id))');
call panah.guard('panah.case_note', 'case-note', assigned => 'panah.works_on(case_id)');
call panah.guard('panah.consent', 'consent', assigned => 'panah.works_on(case_id)');
call panah.guard('panah.service_provider', 'service-provider', unit => 'null::uuid');
call panah.guard('panah.referral', 'referral', assigned => 'panah.works_on(case_id)', addressed => 'addressed_to = (select (panah.current_actor()).organisation_id)');
call panah.guard('panah.referral_need', 'referral-need', assigned => 'panah.works_on(case_id)', addressed => 'addressed_to = (select (panah.current_actor()).organisation_id)');

-- Who works on a file is seen by whoever sees the file, and decided by whoever may open one.
alter table panah.case_assignment enable row level security;
create policy seen on panah.case_assignment for select to panah_app using (exists (select from panah.case_file c where c.id = case_id));
create policy added on panah.case_assignment for insert to panah_app
  with check (exists (select from panah.case_file c where c.id = case_id and c.unit_id = (select (panah.current_actor()).unit_id)
                      and 'unit' = any ((select panah.write_reaches('case-file'))::text[])));

grant select, insert on panah.person, panah.case_file to panah_app;
-- What was told stays as it was told; a supervisor's decision about it is all that changes.
grant select, insert, update (case_id, set_aside_because, version) on panah.screening to panah_app;
-- Of a request only the answer changes, of a provider only what it tells about its beds; providers are set up by the owner.
grant select, insert, update (state, version, answered_at, revoked_at, declined_because) on panah.referral to panah_app;
grant select, insert, update (declined_words) on panah.referral_need to panah_app;
grant select, update (beds_free, beds_told_at, version) on panah.service_provider to panah_app;
grant select, insert on panah.case_assignment, panah.person_identity, panah.case_note, panah.consent to panah_app;

-- The cases the actor works on now: what a list starts from, so that an index serves it.
create function panah.my_cases() returns setof uuid
language sql stable security definer set search_path = pg_catalog rows 200 as $$
  select a.case_id from panah.case_assignment a where a.account_id = (panah.current_actor()).account_id and a.until is null
$$;
grant execute on function panah.my_cases() to panah_app;

-- The numbers on covers, for whoever reads the ledger; the auditor sees no record behind them.
create function panah.ledger_numbers(ids uuid[]) returns table (id uuid, number text)
language sql stable security definer set search_path = pg_catalog as $$
  select f.id, f.number
  from (select s.id, s.number from panah.screening s where s.id = any (ids)
        union all select c.id, c.number from panah.case_file c where c.id = any (ids)
        union all select r.id, r.number from panah.referral r where r.id = any (ids)
        union all select a.id, a.number from panah.account a where a.id = any (ids)) f
  where panah.reach('ledger', 'read') = 'national'
$$;
grant execute on function panah.ledger_numbers(uuid[]) to panah_app;

-- How far a case has come, for everybody who sees its cover: whether she was asked, and what became of the requests for help.
-- Never who was asked, what was written, or what the other answers were.
create function panah.case_progress(the_case uuid)
returns table (services text, sharing text, waiting integer, accepted integer, declined integer, nearest_answer_by timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select
    (select k.answer from panah.consent k where k.case_id = c.id and k.purpose = 'services' order by k.recorded_at desc, k.answer limit 1),
    (select k.answer from panah.consent k where k.case_id = c.id and k.purpose = 'sharing' order by k.recorded_at desc, k.answer limit 1),
    r.waiting, r.accepted, r.declined, r.nearest_answer_by
  from panah.case_file c,
    lateral (select (count(*) filter (where f.state = 'sent'))::integer as waiting, (count(*) filter (where f.state = 'accepted'))::integer as accepted,
                    (count(*) filter (where f.state = 'declined'))::integer as declined,
                    min(f.answer_by) filter (where f.state = 'sent') as nearest_answer_by
             from panah.referral f where f.case_id = c.id) r
  where c.id = the_case
    and case panah.reach('case-file', 'read')
          when 'assigned' then panah.works_on(c.id)
          when 'unit' then c.unit_id = (panah.current_actor()).unit_id
          else false
        end
$$;
-- The same for all the cases whose covers the actor sees, at once: what a list is ordered by. Each branch is one index.
create function panah.progress_of_cases()
returns table (case_id uuid, services text, sharing text, waiting integer, accepted integer, declined integer, nearest_answer_by timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  with seen as (
    select c.id from panah.case_file c
    where (select panah.reach('case-file', 'read')) = 'assigned' and c.id = any (array(select panah.my_cases()))
    union all
    select c.id from panah.case_file c
    where (select panah.reach('case-file', 'read')) = 'unit' and c.unit_id = (select (panah.current_actor()).unit_id)
  )
  select seen.id, k.services, k.sharing, r.waiting, r.accepted, r.declined, r.nearest_answer_by
  from seen,
    lateral (select (array_agg(a.answer order by a.recorded_at desc, a.answer) filter (where a.purpose = 'services'))[1] as services,
                    (array_agg(a.answer order by a.recorded_at desc, a.answer) filter (where a.purpose = 'sharing'))[1] as sharing
             from panah.consent a where a.case_id = seen.id) k,
    lateral (select (count(*) filter (where f.state = 'sent'))::integer as waiting, (count(*) filter (where f.state = 'accepted'))::integer as accepted,
                    (count(*) filter (where f.state = 'declined'))::integer as declined,
                    min(f.answer_by) filter (where f.state = 'sent') as nearest_answer_by
             from panah.referral f where f.case_id = seen.id) r
$$;
grant execute on function panah.case_progress(uuid), panah.progress_of_cases() to panah_app;

-- Open accounts that can take a case: caseworkers of a district, or of the actor's own unit.
create function panah.can_take_cases(in_district text) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select a.id from panah.account a
  where a.role = 'caseworker' and a.closed_at is null and (a.district = in_district or a.unit_id = (panah.current_actor()).unit_id)
    and (panah.current_actor()).account_id is not null
$$;
grant execute on function panah.can_take_cases(text) to panah_app;

-- How often what names a person was written down; a number, for whoever may write it and not read it.
create function panah.identity_version(person uuid) returns integer
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(max(i.version), 0) from panah.person_identity i
  where i.person_id = person
    and (i.first_met_by = (panah.current_actor()).account_id or i.unit_id = (panah.current_actor()).unit_id or panah.cares_for(person))
$$;
-- Who cares for a person now, besides the one who met her first.
create function panah.carers_of(person uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct a.account_id), '{}') from panah.case_file c join panah.case_assignment a on a.case_id = c.id
  where c.person_id = person and a.until is null and a.part <> 'first-responder'
    and (a.account_id = (panah.current_actor()).account_id or (panah.current_actor()).role = 'supervisor')
$$;
grant execute on function panah.identity_version(uuid), panah.carers_of(uuid) to panah_app;
