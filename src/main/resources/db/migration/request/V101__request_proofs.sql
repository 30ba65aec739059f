-- Identity proofs are destroyed some days after archiving.
alter table request_secret add column proofs_purged boolean not null default false;
create index request_secret_proofs on request_secret (request_id) where not proofs_purged;
comment on column request_secret.proofs_purged is 'the files that proved identity were destroyed by rule';
