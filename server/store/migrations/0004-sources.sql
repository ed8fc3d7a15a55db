-- Asking agencies (数源): who let which one be asked, and every time one was. The district is part of every key.

-- Consent (授权): for one dossier, one source and one purpose, until when. Giving it again is a new line.
create table consent (
  district text not null,
  id uuid not null,
  dossier text not null,
  source text not null,
  purpose text not null,
  given_by text not null,
  given_at timestamptz not null,
  until timestamptz not null,
  withdrawn_at timestamptz,
  primary key (district, id)
);

create index consent_of_dossier on consent (district, dossier, source, purpose);

-- Every question (用数记录), also those answered from memory: the law counts uses, not calls. No answers are kept here.
create table source_access (
  district text not null,
  id uuid not null,
  dossier text not null,
  agency text not null,
  source text not null,
  matter text not null,
  purpose text not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('answered', 'refused', 'failed')),
  -- Why it was refused or failed.
  code text,
  -- call: the agency was asked; shared: with a question already under way; memory: from an answer still fresh;
  -- none: nothing was asked.
  via text not null check (via in ('call', 'shared', 'memory', 'none')),
  ms integer not null,
  primary key (district, id)
);

create index source_access_of_matter on source_access (district, matter, agency, at);
create index source_access_of_dossier on source_access (district, dossier, at);
