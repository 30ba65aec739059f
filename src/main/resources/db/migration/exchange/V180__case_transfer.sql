-- 移交档案: a case file handed to the archive, and the archive's receipt. What was handed over is known by its digests.
create table case_transfer (
    id              bigint generated always as identity primary key,
    request_number  text not null,
    receiver        text not null,
    files           integer not null check (files > 0),
    bytes           bigint not null check (bytes > 0),
    manifest_sha256 text not null check (length(manifest_sha256) = 64),
    manifest_sm3    text not null check (length(manifest_sm3) = 64),
    blob            text not null,
    made_at         timestamptz not null,
    actor           text not null,
    actor_name      text not null
);

comment on column case_transfer.blob is 'where the vault keeps the file until the receipt is here';

create index case_transfer_by_request on case_transfer (request_number, id);

create table case_transfer_receipt (
    transfer        bigint primary key references case_transfer,
    receipt_number  text not null,
    received_on     date not null,
    recorded_at     timestamptz not null,
    actor           text not null,
    actor_name      text not null
);
