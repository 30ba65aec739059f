-- 更正与自身相关的信息 (第四十一条), asked for on the public site: followed with a query code, evidence brought later.
alter table record_correction_secret add column query_code_mac bytea;

comment on column record_correction_secret.query_code_mac is 'keyed digest; null for what came on paper';

-- 证据材料和身份证明. What a file is called is personal and sealed; its content lies in the vault.
create table record_correction_file (
    correction_id bigint not null references record_correction (id),
    seq           integer not null check (seq > 0),
    kind          text not null,
    on_date       date not null,
    sealed        bytea not null,
    actor         text not null,
    actor_name    text not null,
    recorded_at   timestamptz not null,
    primary key (correction_id, seq)
);

create trigger record_correction_file_refuses_change before update or delete on record_correction_file
    for each row execute function request_is_append_only();
create trigger record_correction_file_refuses_truncate before truncate on record_correction_file
    for each statement execute function request_is_append_only();
