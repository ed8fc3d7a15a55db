-- Decisions by rules (无人干预自动办理): which rules there were, whether they may decide, and which decisions somebody
-- looks at again. The district is part of every key.

-- Every version of a matter that was ever offered, file by file: a dossier keeps the version it was filed under, and a
-- decision is replayed under it.
create table matter_package (
  district text not null,
  matter text not null,
  -- As dossiers name it. Content that was changed under the same number gets its hash behind a plus sign.
  version text not null,
  hash text not null,
  files json not null,
  kept_at timestamptz not null,
  primary key (district, matter, version)
);

-- Stopping and starting again the decisions of a matter (停用、启用自动办理); the last line counts, none is deleted.
create table matter_switch (
  district text not null,
  matter text not null,
  at timestamptz not null,
  id uuid not null default gen_random_uuid(),
  stopped boolean not null,
  because text not null,
  by_id text not null,
  by_name text not null,
  primary key (district, matter, at, id)
);

-- What people of the accountable office have to look at; a projection of the logs.
create table decision_task (
  district text not null,
  dossier uuid not null,
  -- review: a person decides. recheck: a decision drawn by lot. objection: a decision the applicant wants looked at.
  -- promise: one that was not kept.
  kind text not null check (kind in ('review', 'recheck', 'objection', 'promise')),
  matter text not null,
  office text not null,
  number text not null,
  applicant_name text not null,
  since timestamptz not null,
  -- The last day, in Shanghai; null where the matter sets none.
  due date,
  because json not null,
  primary key (district, dossier)
);

create index decision_task_of_office on decision_task (district, office, since);
