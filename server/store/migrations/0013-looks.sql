-- Looks at pictures are forgotten by a rule of their own; these find those whose time is over.
create index evidence_viewing_at on evidence_viewing (district, at);
