-- What a review of the wall found: the part somebody has in a file counts, a letter that was taken back is shut by the database, an account is
-- opened no wider than whoever opens it reaches, a receipt knows what it is a receipt for, and a new second lock waits beside the old one.

-- Whoever met her stays on the file as first responder, to see what becomes of her. That is a reach of its own, and not to work on the file.
alter table panah.policy_grant drop constraint policy_grant_reach_check;
alter table panah.policy_grant add constraint policy_grant_reach_check
  check (reach in ('assigned', 'met', 'addressed', 'unit', 'organisation', 'district', 'province', 'area', 'national'));

-- Whether the actor works on a case now, as more than the one who met her first.
create or replace function panah.works_on(the_case uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from panah.case_assignment a
                 where a.case_id = the_case and a.account_id = (panah.current_actor()).account_id and a.until is null and a.part <> 'first-responder')
$$;
-- Whether the actor has any part in a case now.
create function panah.is_on(the_case uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from panah.case_assignment a
                 where a.case_id = the_case and a.account_id = (panah.current_actor()).account_id and a.until is null)
$$;
-- The cases the actor works on now, and those in which she has any part: what a list starts from, so that an index serves it.
create or replace function panah.my_cases() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp rows 200 as $$
  select a.case_id from panah.case_assignment a
  where a.account_id = (panah.current_actor()).account_id and a.until is null and a.part <> 'first-responder'
$$;
create function panah.cases_i_am_on() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp rows 200 as $$
  select distinct a.case_id from panah.case_assignment a where a.account_id = (panah.current_actor()).account_id and a.until is null
$$;
grant execute on function panah.is_on(uuid), panah.cases_i_am_on() to panah_app;

-- What was shared with a provider is shared while the request stands and she agrees to it (product rule 4). Asked about its own letters only.
create function panah.still_shared(the_referral uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from panah.referral_need n join panah.referral r on r.id = n.referral_id
    where n.referral_id = the_referral and n.addressed_to = (panah.current_actor()).organisation_id and r.state <> 'revoked'
      and (select k.answer from panah.consent k where k.case_id = r.case_id and k.purpose = 'sharing'
           order by k.recorded_at desc, k.answer limit 1) = 'yes')
$$;
grant execute on function panah.still_shared(uuid) to panah_app;

-- The guard learns the reach `met`, which takes in `assigned`; a second call on a table says its walls anew.
drop procedure panah.guard(regclass, text, text, text, text, text, text, text);
create procedure panah.guard(
  guarded regclass, record text, assigned text default 'false', addressed text default 'false',
  unit text default 'unit_id', organisation text default 'organisation_id', district text default 'district', province text default 'province',
  met text default 'false'
)
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  either  text := format('(%s or %s)', assigned, met);
  area    text := format($f$
    case when (select (panah.current_actor()).district) is not null then %1$s = (select (panah.current_actor()).district)
         when (select (panah.current_actor()).province) is not null then %2$s = (select (panah.current_actor()).province)
         else true end$f$, district, province);
  reading text := format($f$
    case (select panah.reach(%1$L, 'read'))
      when 'assigned' then %2$s
      when 'met' then %9$s
      when 'addressed' then %3$s
      when 'unit' then %4$s = (select (panah.current_actor()).unit_id)
      when 'organisation' then %5$s = (select (panah.current_actor()).organisation_id)
      when 'district' then %6$s = (select (panah.current_actor()).district)
      when 'province' then %7$s = (select (panah.current_actor()).province)
      when 'area' then %8$s
      when 'national' then true
      else false
    end$f$, record, assigned, addressed, unit, organisation, district, province, area, either);
  writing text := format($f$
    ('assigned' = any ((select panah.write_reaches(%1$L))::text[]) and %2$s)
    or ('met' = any ((select panah.write_reaches(%1$L))::text[]) and %9$s)
    or ('addressed' = any ((select panah.write_reaches(%1$L))::text[]) and %3$s)
    or ('unit' = any ((select panah.write_reaches(%1$L))::text[]) and %4$s = (select (panah.current_actor()).unit_id))
    or ('organisation' = any ((select panah.write_reaches(%1$L))::text[]) and %5$s = (select (panah.current_actor()).organisation_id))
    or ('district' = any ((select panah.write_reaches(%1$L))::text[]) and %6$s = (select (panah.current_actor()).district))
    or ('province' = any ((select panah.write_reaches(%1$L))::text[]) and %7$s = (select (panah.current_actor()).province))
    or ('area' = any ((select panah.write_reaches(%1$L))::text[]) and %8$s)
    or 'national' = any ((select panah.write_reaches(%1$L))::text[])$f$, record, assigned, addressed, unit, organisation, district, province, area, either);
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('drop policy if exists seen on %s', guarded);
  execute format('drop policy if exists added on %s', guarded);
  execute format('drop policy if exists changed on %s', guarded);
  execute format('create policy seen on %s for select to panah_app using (%s)', guarded, reading);
  execute format('create policy added on %s for insert to panah_app with check (%s)', guarded, writing);
  execute format('create policy changed on %s for update to panah_app using (%s) with check (%s)', guarded, writing, writing);
end $$;

call panah.guard('panah.person', 'person', assigned => 'panah.cares_for(id)', met => 'first_met_by = (select (panah.current_actor()).account_id)');
call panah.guard('panah.screening', 'screening', assigned => 'panah.works_on(case_id)',
  met => '(recorded_by = (select (panah.current_actor()).account_id) or panah.is_on(case_id))');
call panah.guard('panah.case_file', 'case-file', assigned => 'panah.works_on(id)', met => 'panah.is_on(id)');
call panah.guard('panah.person_identity', 'identity', assigned => 'panah.cares_for(person_id)', met => 'first_met_by = (select (panah.current_actor()).account_id)');
call panah.guard('panah.case_note', 'case-note', assigned => 'panah.works_on(case_id)', met => 'panah.is_on(case_id)');
call panah.guard('panah.consent', 'consent', assigned => 'panah.works_on(case_id)', met => 'panah.is_on(case_id)');
call panah.guard('panah.case_event', 'case-event', assigned => 'panah.works_on(case_id)', met => 'panah.is_on(case_id)');
call panah.guard('panah.case_clock', 'case-clock', assigned => 'panah.works_on(case_id)', met => 'panah.is_on(case_id)');
call panah.guard('panah.charge_plan', 'charge-plan', assigned => 'panah.works_on(case_id)', met => 'panah.is_on(case_id)');
call panah.guard('panah.referral', 'referral', assigned => 'panah.works_on(case_id)', met => 'panah.is_on(case_id)',
  addressed => 'addressed_to = (select (panah.current_actor()).organisation_id)');
call panah.guard('panah.referral_need', 'referral-need', assigned => 'panah.works_on(case_id)', met => 'panah.is_on(case_id)',
  addressed => '(addressed_to = (select (panah.current_actor()).organisation_id) and panah.still_shared(referral_id))');

-- How far a case has come is for everybody who sees its cover; the reaches are those of the cover.
create or replace function panah.case_progress(the_case uuid)
returns table (services text, sharing text, waiting integer, accepted integer, declined integer, nearest_answer_by timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
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
          when 'met' then panah.is_on(c.id)
          when 'unit' then c.unit_id = (panah.current_actor()).unit_id
          else false
        end
$$;
create or replace function panah.progress_of_cases()
returns table (case_id uuid, services text, sharing text, waiting integer, accepted integer, declined integer, nearest_answer_by timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with seen as (
    select c.id from panah.case_file c
    where (select panah.reach('case-file', 'read')) = 'assigned' and c.id = any (array(select panah.my_cases()))
    union all
    select c.id from panah.case_file c
    where (select panah.reach('case-file', 'read')) = 'met' and c.id = any (array(select panah.cases_i_am_on()))
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

-- A receipt knows what it is a receipt for: a keyed hash of the command, under a key outside the database, for a command may hold a name.
-- Null on receipts from before.
alter table panah.command_receipt add column digest bytea, add column digest_key text,
  add constraint digest_and_its_key check ((digest is null) = (digest_key is null));

-- A secret that is being set up, until a code of it was shown; the one before it holds meanwhile.
alter table panah.credential add column totp_next_sealed bytea;

-- How far an account of a role in an office reaches at its widest: 1 its office, 2 a district, 3 a province, 4 the country. What tells of
-- offices and of the law, and of nobody, weighs nothing. The domain's `widthOf` says the same.
create function panah_hidden.width_of(account_role text, district text, province text) returns integer
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(max(case g.reach when 'national' then 4 when 'province' then 3 when 'district' then 2
                        when 'area' then case when $2 is not null then 2 when $3 is not null then 3 else 4 end
                        else 1 end), 1)
  from panah.policy_grant g
  where g.role = $1 and g.record <> all (array['organisation', 'unit', 'service-provider', 'fir-paper', 'screening-sheet'])
$$;

-- Nobody opens an account that reaches further than she does, least of all one for herself.
create or replace function panah.open_account(account uuid, name text, account_role text, unit uuid, first_password_hash text) returns panah.account
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor  panah.actor := panah.current_actor();
  own    integer := case when actor.district is not null then 2 when actor.province is not null then 3 else 4 end;
  opened panah.account;
begin
  if panah.reach('account', 'open') is null then raise exception 'no right to open an account' using errcode = '42501'; end if;
  insert into panah.account (id, username, role, organisation_id, unit_id, district, province)
  select account, name, account_role, u.organisation_id, u.id, u.district, u.province from panah.unit u
  where u.id = unit and panah_hidden.in_area('account', 'open', u.district, u.province)
  returning * into opened;
  if opened.id is null then raise exception 'no such unit' using errcode = '23503'; end if;
  if panah_hidden.width_of(account_role, opened.district, opened.province) > own then
    raise exception 'no right to open an account that reaches further' using errcode = '42501';
  end if;
  insert into panah.credential (account_id, password_hash) values (account, first_password_hash);
  return opened;
end $$;

-- Asked only about a record that has just been loaded through its own wall, by somebody.
create or replace function panah.changed_since(record text, record_id uuid, base integer) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct f order by f), '{}') from panah.record_change c, unnest(c.fields) f
  where c.record = $1 and c.record_id = $2 and c.version > $3 and (panah.current_actor()).account_id is not null
$$;
