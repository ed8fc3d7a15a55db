-- Parties (当事人): whom a dossier is about besides its applicant, many persons entered at once, and who may act for whom
-- (授权). The district is part of every key. Persons are named so that nothing here tells their identity number.

-- A projection of the logs: the person who has to agree to a dossier.
create table dossier_party (
  district text not null,
  dossier uuid not null,
  person text not null,
  matter text not null,
  applicant text not null,
  primary key (district, dossier)
);

create index dossier_party_person on dossier_party (district, person);
create index dossier_party_applicant on dossier_party (district, applicant, matter, person);

-- A list of persons handed in at once (批量); every line becomes a dossier of its own.
create table batch (
  district text not null,
  id uuid not null,
  matter text not null,
  applicant text not null,
  applicant_name text not null,
  -- Who handed it in, for whom: the actor of what is done for every line.
  actor jsonb not null,
  profile jsonb not null,
  file_name text not null,
  at timestamptz not null,
  primary key (district, id)
);

create index batch_applicant on batch (district, applicant, matter, at desc);

create table batch_line (
  district text not null,
  batch uuid not null,
  -- As in the sheet, where the heading is row 1.
  row integer not null,
  name text not null,
  -- Only its first and last digits once the dossier holds it.
  id_number text not null,
  dossier uuid,
  -- waiting: nothing done yet; checking: the registers are being asked; sent: the person was asked;
  -- stopped: something stands against it.
  state text not null check (state in ('waiting', 'checking', 'sent', 'stopped')),
  problem jsonb,
  primary key (district, batch, row)
);

create index batch_line_dossier on batch_line (district, dossier) where dossier is not null;

-- Who may act for whom, in which matters, until when. Nothing is deleted: revoking is written down.
create table authority (
  district text not null,
  id uuid not null,
  -- company: given by a company; consent: given by a person; guardian: by law, as the population register says.
  ground text not null check (ground in ('company', 'consent', 'guardian')),
  principal text not null,
  principal_name text not null,
  agent text not null,
  agent_name text not null,
  -- Ids of matters; `*` is every one.
  matters text[] not null,
  from_day date not null,
  until_day date not null,
  given_by text not null,
  given_by_name text not null,
  given_at timestamptz not null,
  revoked_by_name text,
  revoked_at timestamptz,
  primary key (district, id)
);

create index authority_principal on authority (district, principal, given_at desc);
create index authority_agent on authority (district, agent);

-- For whom somebody who is signed in acts now; `self` when they leave the company aside they signed in for.
alter table session add column acting_district text;
alter table session add column acting text;
