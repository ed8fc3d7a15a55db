-- Whom a dossier is about, by name, for the lists of whoever filed it; and the identity number of a person somebody
-- acts for, which takes the place of that of whoever signed in.
alter table dossier_party add column name text not null default '';
alter table authority add column principal_number text;
