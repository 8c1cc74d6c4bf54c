-- Counts for those who coordinate. A function answers with numbers for the actor's area and has no row behind a number to give;
-- what is too small to show is taken out before it leaves the server. Periods are whole months of the calendar on the wall in Pakistan,
-- so that two questions that differ by a day do not tell who came on that day.

-- Where the actor counts: a district, a province, PK for the country; null: nowhere.
create function panah.numbers_area() returns text
language sql stable security definer set search_path = pg_catalog as $$
  select case panah.reach('numbers', 'read')
           when 'national' then 'PK'
           when 'area' then coalesce(a.district, a.province, 'PK')
           when 'province' then a.province
           when 'district' then a.district
         end
  from (select (panah.current_actor()).*) a
$$;

create function panah_hidden.lies_in(area text, district text, province text) returns boolean
language sql immutable as $$ select area = 'PK' or area = district or area = province $$;

create function panah_hidden.first_of_month(day date) returns timestamptz
language sql stable set search_path = pg_catalog as $$ select date_trunc('month', day::timestamp) at time zone 'Asia/Karachi' $$;

create function panah_hidden.month_of(at timestamptz) returns text
language sql stable set search_path = pg_catalog as $$ select to_char(at at time zone 'Asia/Karachi', 'YYYY-MM') $$;

-- Persons with any screening in the period.
create function panah.numbers_screened(first_day date, last_day date) returns table (persons integer)
language sql stable security definer set search_path = pg_catalog as $$
  select count(distinct s.person_id)::integer
  from panah.screening s, (select panah.numbers_area() as area) here
  where panah_hidden.lies_in(here.area, s.district, s.province)
    and s.received_at >= panah_hidden.first_of_month(first_day) and s.received_at < panah_hidden.first_of_month((last_day + interval '1 month')::date)
  having (select panah.numbers_area()) is not null
$$;

-- Persons by month and place of their first presumption, and how far each came since. A case opened by a supervisor presumes too.
-- Each later column counts among the one before it.
create function panah.numbers_presumed(first_day date, last_day date)
returns table (month text, district text, presumed integer, case_opened integer, consent_asked integer, referred integer, accepted integer)
language sql stable security definer set search_path = pg_catalog as $$
  with first_presumed as (
    select distinct on (s.person_id) s.person_id, s.district, s.province, s.received_at
    from panah.screening s
    where s.presumption = 'presumed-victim' or s.case_id is not null
    order by s.person_id, s.received_at, s.id
  ), came as (
    select f.district, panah_hidden.month_of(f.received_at) as month,
           exists (select from panah.case_file c where c.person_id = f.person_id) as has_case,
           exists (select from panah.case_file c join panah.consent k on k.case_id = c.id where c.person_id = f.person_id) as was_asked,
           exists (select from panah.case_file c join panah.referral r on r.case_id = c.id where c.person_id = f.person_id) as was_referred,
           exists (select from panah.case_file c join panah.referral r on r.case_id = c.id
                   where c.person_id = f.person_id and r.answered_at is not null and r.state in ('accepted', 'revoked')) as was_accepted
    from first_presumed f, (select panah.numbers_area() as area) here
    where panah_hidden.lies_in(here.area, f.district, f.province)
      and f.received_at >= panah_hidden.first_of_month(first_day) and f.received_at < panah_hidden.first_of_month((last_day + interval '1 month')::date)
  )
  select c.month, c.district, count(*)::integer, count(*) filter (where c.has_case)::integer, count(*) filter (where c.was_asked)::integer,
         count(*) filter (where c.was_referred)::integer, count(*) filter (where c.was_accepted)::integer
  from came c group by c.month, c.district
$$;

-- Requests sent in the period by what became of them.
create function panah.numbers_referrals(first_day date, last_day date) returns table (state text, because text, referrals integer)
language sql stable security definer set search_path = pg_catalog as $$
  select case when r.state = 'sent' and r.answer_by < now() then 'overdue' when r.state = 'sent' then 'waiting' else r.state end,
         r.declined_because, count(*)::integer
  from panah.referral r, (select panah.numbers_area() as area) here
  where panah_hidden.lies_in(here.area, r.district, r.province)
    and r.sent_at >= panah_hidden.first_of_month(first_day) and r.sent_at < panah_hidden.first_of_month((last_day + interval '1 month')::date)
  group by 1, 2
$$;

-- Beds that shelters of the area told of in the last day, by whom they take; a bed for women and girls stands in both lines.
-- Null: nobody has said.
create function panah.numbers_beds() returns table (kind text, beds integer)
language sql stable security definer set search_path = pg_catalog as $$
  select k.kind, sum(p.beds_free) filter (where p.beds_told_at > now() - interval '24 hours')::integer
  from (select panah.numbers_area() as area) here
  cross join unnest(array['women', 'men', 'girls', 'boys', 'transgender']) with ordinality k(kind, n)
  left join panah.service_provider p
    on panah_hidden.lies_in(here.area, p.district, p.province) and p.active and 'shelter' = any (p.services) and p.takes ->> k.kind = 'yes'
  where here.area is not null
  group by k.kind, k.n order by k.n
$$;
grant execute on function panah.numbers_area(), panah.numbers_screened(date, date), panah.numbers_presumed(date, date),
  panah.numbers_referrals(date, date), panah.numbers_beds() to panah_app;
