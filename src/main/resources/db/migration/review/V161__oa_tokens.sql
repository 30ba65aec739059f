-- 办公系统（OA）的口令: one for each system and organ; only its keyed digest is kept.
create table oa_token (
    id         bigint generated always as identity primary key,
    name       text not null,
    agency     text not null,
    token_mac  bytea not null unique,
    created_at timestamptz not null,
    created_by text not null,
    revoked_at timestamptz
);
