-- Promises that were not kept (承诺失信): whoever made one makes no other for as long as the matter says. A projection of
-- the logs; the district is part of the key.
create table broken_promise (
  district text not null,
  dossier uuid not null,
  material text not null,
  commitment text not null,
  -- The applicant who made it.
  holder text not null,
  revoked_on date not null,
  primary key (district, dossier, material)
);

create index broken_promise_holder on broken_promise (district, holder, revoked_on desc);
