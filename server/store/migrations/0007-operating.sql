-- Looking after the platform (运维): which dossiers it has work left for, how the agencies answer, and when somebody
-- last looked for work that was lost. The district is part of every key.

-- What the platform itself waits for in a dossier, such as `asking:population-register`; a projection of the log.
alter table dossier_card add column awaits text[] not null default '{}';

create index dossier_card_under_way on dossier_card (district, changed_at)
  where awaits <> '{}' or state in ('submitted', 'confirming', 'reviewing', 'paying');

-- How one process keeps calls away from an agency (熔断). A process that is gone leaves lines that grow old.
create table agency_circuit (
  district text not null,
  agency text not null,
  process uuid not null,
  state text not null check (state in ('closed', 'open', 'half-open')),
  since timestamptz not null,
  failures integer not null,
  seen_at timestamptz not null,
  primary key (district, agency, process)
);

-- How an agency answered lately.
create index source_access_at on source_access (district, at);

-- The search for dossiers that stand still though the platform is to move them; one line a district.
create table sweep (
  district text primary key,
  at timestamptz not null,
  -- Found at the last look, and found at all the looks so far.
  found integer not null,
  found_so_far bigint not null
);
