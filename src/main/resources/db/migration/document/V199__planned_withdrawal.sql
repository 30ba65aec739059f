-- 定时撤下: decided now, done at its time.
create table planned_withdrawal (
    document_id bigint primary key references document (id),
    at          timestamp not null,
    reason      text not null,
    words       text not null,
    by_name     text not null
);

create index planned_withdrawal_due on planned_withdrawal (at);

-- 隐去个人信息的副本: what the public gets; the file as handed in stays inside.
alter table edition_attachment add column original text;

comment on column edition_attachment.original is 'name in the vault of the file as handed in, where a masked copy stands in its place';
