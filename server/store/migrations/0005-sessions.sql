-- Who is signed in, and who is on the way back from the identity provider. Only hashes of what the cookies hold are
-- kept. Neither table belongs to a district: a person signs in to the whole city, and nothing else refers to these rows.

create table session (
  id_hash bytea primary key,
  signatory jsonb not null,
  id_token text not null,
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);

create index session_expires_at on session (expires_at);

create table sign_in (
  state_hash bytea primary key,
  browser_hash bytea not null,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  expires_at timestamptz not null
);

create index sign_in_expires_at on sign_in (expires_at);
