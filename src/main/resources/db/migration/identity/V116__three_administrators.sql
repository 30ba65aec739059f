-- 三员分立: an account made by the system administrator waits until the security administrator grants it.
alter table account add column awaiting_grant boolean not null default false;
-- 口令有效期: when the present password was chosen.
alter table account add column password_set_at timestamptz;
update account set password_set_at = created_at;
alter table account alter column password_set_at set not null;
alter table account add check (not awaiting_grant or closed);

comment on column account.awaiting_grant is 'not granted yet; closed until then';
