-- 保管期限和销毁清册.
create table retention_term (
    id          bigint generated always as identity primary key,
    office      text not null,
    kind        text not null,
    years       integer not null check (years between 1 and 100),
    valid_from  date not null,
    basis       text not null,
    actor       text not null,
    actor_name  text not null,
    recorded_at timestamptz not null
);

comment on table retention_term is 'terms an office keeps files by; a file keeps the term of the day it was closed';

create table retention_list (
    id         bigint generated always as identity primary key,
    number     text not null unique,
    office     text not null,
    kind       text not null,
    drawn_on   date not null,
    state      text not null
);

comment on table retention_list is '销毁清册';

create index retention_list_of_office on retention_list (office, id desc);

create table retention_item (
    list_id     bigint not null references retention_list (id),
    file_number text not null,
    closed_on   date not null,
    kept_until  date not null,
    left_out    text,
    destroyed   boolean not null default false,
    primary key (list_id, file_number)
);

comment on column retention_item.kept_until is '保管期满';
comment on column retention_item.left_out is 'why it was taken off the list; null for none';

create table retention_act (
    list_id     bigint not null references retention_list (id),
    seq         integer not null,
    act         text not null,
    words       text not null default '',
    actor       text not null,
    actor_name  text not null,
    recorded_at timestamptz not null,
    primary key (list_id, seq)
);

create function retention_act_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'retention_act is append-only: % refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger retention_act_refuses_change before update or delete on retention_act
    for each row execute function retention_act_is_append_only();
create trigger retention_act_refuses_truncate before truncate on retention_act
    for each statement execute function retention_act_is_append_only();
