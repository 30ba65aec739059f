-- 留痕 (R-52). What was done arrives in the transaction that did it; a moment later it takes its place in the chain.
create table trail_arrival (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    actor       text not null,
    actor_name  text not null,
    source      text not null,
    kind        text not null,
    subject     text not null,
    act         text not null,
    detail      text not null,
    kept_key    text,
    kept_digest bytea,
    check ((kept_key is null) = (kept_digest is null))
);

create table trail (
    seq         bigint primary key check (seq > 0),
    at          timestamptz not null,
    actor       text not null,
    actor_name  text not null,
    source      text not null,
    kind        text not null,
    subject     text not null,
    act         text not null,
    detail      text not null,
    kept_key    text,
    kept_digest bytea,
    previous    bytea not null check (length(previous) = 32),
    digest      bytea not null check (length(digest) = 32)
);

comment on table trail is 'append-only and never emptied: kept far longer than the six months of R-52';
comment on column trail.digest is 'SM3 over the entry and the digest before it';
comment on column trail.kept_digest is 'SM3 of the stored thing the entry tells of';

create index trail_by_time on trail (at, seq);
create index trail_by_actor on trail (actor, seq);
create index trail_by_kind on trail (kind, seq);
create index trail_by_subject on trail (subject text_pattern_ops, seq);

create function trail_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger trail_refuses_change before update or delete on trail
    for each row execute function trail_is_append_only();
create trigger trail_refuses_truncate before truncate on trail
    for each statement execute function trail_is_append_only();
create trigger trail_arrival_refuses_change before update on trail_arrival
    for each row execute function trail_is_append_only();
create trigger trail_arrival_refuses_truncate before truncate on trail_arrival
    for each statement execute function trail_is_append_only();
