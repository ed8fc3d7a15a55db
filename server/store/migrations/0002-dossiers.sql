-- Dossiers (办件). The log is the only truth; cards and steps are projections that can be made again from it.
-- The district is part of every key and no constraint reaches across districts, so that each can live on its own node.

-- What happened, in order. `actor` and `event` are json, not jsonb: the hash is over the text and every text must
-- come back as it was given.
create table dossier_event (
  district text not null,
  dossier uuid not null,
  sequence integer not null check (sequence > 0),
  at timestamptz not null,
  actor json not null,
  event json not null,
  hash text not null,
  primary key (district, dossier, sequence)
);

-- Acts already done: the same key again gives the same answer, with other content it is refused.
create table dossier_command (
  district text not null,
  dossier uuid not null,
  key text not null,
  content_hash text not null,
  sequence integer not null,
  at timestamptz not null,
  primary key (district, dossier, key)
);

create table dossier_card (
  district text not null,
  dossier uuid not null,
  number text not null,
  version integer not null,
  -- The hash of the last event: a log that lost its end does not fit its card.
  head text not null,
  matter text not null,
  matter_version text not null,
  channel text not null,
  state text not null,
  applicant text not null,
  applicant_name text not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  booking jsonb,
  booking_code text,
  booking_office text,
  booking_day date,
  visit jsonb,
  visit_office text,
  visit_day date,
  certificate text,
  primary key (district, dossier),
  unique (district, number),
  unique (district, certificate)
);

create index dossier_card_applicant on dossier_card (district, applicant, changed_at desc);
create index dossier_card_booking_code on dossier_card (district, booking_code) where booking_code is not null;
create index dossier_card_booking_day on dossier_card (district, booking_office, booking_day) where booking_day is not null;
create index dossier_card_visit_day on dossier_card (district, visit_office, visit_day) where visit_day is not null;

-- How long each step took at a counter, for the statistics of a day.
create table dossier_step (
  district text not null,
  dossier uuid not null,
  visit integer not null,
  step text not null,
  matter text not null,
  office text not null,
  day date not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (district, dossier, visit, step)
);

create index dossier_step_day on dossier_step (district, office, day);
